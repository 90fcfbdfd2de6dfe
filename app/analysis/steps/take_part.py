"""Take a part of each text to a new column."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal

import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import rewrite
from app.analysis.kind import Kind
from app.analysis.part_of_text import (
    after_mark,
    before_mark,
    between_marks,
    first_signs,
    last_signs,
    signs_between,
)
from app.analysis.place_beside import placed_beside
from app.analysis.plain_python.parts import PARTS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Choice, Column, Number, Text

WAYS = (
    ("first", msg("the first characters")),
    ("last", msg("the last characters")),
    ("places", msg("from one place to another")),
    ("before", msg("what is before a text")),
    ("after", msg("what is behind a text")),
    ("between", msg("what is between two texts")),
)
Way = Literal["first", "last", "places", "before", "after", "between"]


@steps.add
@dataclass(frozen=True)
class TakePart(Step):
    """Take a part of each text to a new column beside it; the original stays.

    A text that does not have the marks leaves the new cell empty. What is found beside marks
    loses its outer blanks.
    """

    kind = "take_part"
    title = msg("Take a part of the text")
    intent = "shape"
    words = ("extraer", "parte", "primeros", "últimos", "izquierda", "derecha", "left", "right")
    prelude = PARTS

    column: Annotated[str, Column(msg("Column"), wants="text")]
    name: Annotated[str, Text(msg("Name of the new column"))]
    way: Annotated[Way, Choice(msg("Take"), WAYS)] = "first"
    count: Annotated[int, Number(msg("How many, or the first place"), 1, 10_000)] = 1
    end: Annotated[int, Number(msg("The last place"), 1, 10_000)] = 1
    mark: Annotated[str, Text(msg("Text"), example="(")] = ""
    closing: Annotated[str, Text(msg("Second text"), example=")")] = ""

    def apply(self, table: Table) -> Table:
        texts = texts_of(self, table, self.column)
        self._refuse_nonsense()
        values = rewrite(texts, self._taken)
        return placed_beside(table, self.column, [(self.name, values, Kind.TEXT)])

    def _refuse_nonsense(self) -> None:
        marks = {"before": self.mark, "after": self.mark, "between": self.mark and self.closing}
        if not marks.get(self.way, "-"):
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        if self.count < 1 or (self.way == "places" and self.end < self.count):
            raise UserError(
                msg("Places go from 1 on, the first before the last."), msg("Change the numbers.")
            )

    def _taken(self, texts: pa.Array) -> pa.Array:
        ways: dict[str, Callable[[], pa.Array]] = {
            "first": lambda: first_signs(texts, self.count),
            "last": lambda: last_signs(texts, self.count),
            "places": lambda: signs_between(texts, self.count, self.end),
            "before": lambda: before_mark(texts, self.mark),
            "after": lambda: after_mark(texts, self.mark),
            "between": lambda: between_marks(texts, self.mark, self.closing),
        }
        return ways[self.way]()

    def sentence(self) -> Message:
        names = {"column": self.column, "name": self.name, "count": self.count}
        if self.way in {"first", "last"}:
            return self._counted()
        words = {
            "places": msg(
                "New column “{name}”: characters {count} to {end} of “{column}”.",
                **names, end=self.end,
            ),
            "before": msg(
                "New column “{name}”: what is before “{mark}” in “{column}”.",
                **names, mark=self.mark,
            ),
            "after": msg(
                "New column “{name}”: what is behind “{mark}” in “{column}”.",
                **names, mark=self.mark,
            ),
            "between": msg(
                "New column “{name}”: what is between “{mark}” and “{closing}” in “{column}”.",
                **names, mark=self.mark, closing=self.closing,
            ),
        }  # fmt: skip
        return words[self.way]

    def _counted(self) -> Message:
        if self.way == "first":
            return plural(
                "New column “{name}”: the first character of “{column}”.",
                "New column “{name}”: the first {count} characters of “{column}”.",
                count=self.count, name=self.name, column=self.column,
            )  # fmt: skip
        return plural(
            "New column “{name}”: the last character of “{column}”.",
            "New column “{name}”: the last {count} characters of “{column}”.",
            count=self.count, name=self.name, column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        answers = f"{self.way!r}, {self.count}, {self.end}, {self.mark!r}, {self.closing!r}"
        write = f"lambda text: part_of(text, {answers})"
        values = f"df[{self.column!r}].map({write}, na_action='ignore').astype('str')"
        return f"df.insert(df.columns.get_loc({self.column!r}) + 1, {self.name!r}, {values})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Salta (capital) 1", "Lima", "", None]
        step = cls("city", "part", "between", mark="(", closing=")")
        return step, table_of(DataFrame({"city": cells, "id": [1, 2, 3, 4]}))
