"""Write a text in the place of another in several columns at once."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, series_of
from app.analysis.finding import Wanted
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Columns, Flag, Text


@steps.add
@dataclass(frozen=True)
class ReplaceInColumns(Step):
    """Write a text in the place of another in columns of text, as the search over the grid does.

    With `whole` only cells that hold nothing else change; capitals and accents do not count
    unless it is asked. A cell left without letters becomes an empty text.
    """

    kind = "replace_in_columns"
    title = msg("Find and replace in several columns")
    intent = "hidden"
    words = ("buscar", "reemplazar", "todas", "columnas", "find", "replace", "everywhere")
    prelude = "import re"

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]
    find: Annotated[str, Text(msg("Find"))]
    replacement: Annotated[str, Text(msg("Write instead"))] = ""
    whole: Annotated[bool, Flag(msg("Only whole cells"))] = False
    case: Annotated[bool, Flag(msg("Tell capitals from small letters"))] = False
    accents: Annotated[bool, Flag(msg("Tell letters with an accent from those without"))] = False

    @property
    def wanted(self) -> Wanted:
        """What it looks for."""
        return Wanted(self.find, self.whole, self.case, self.accents)

    def apply(self, table: Table) -> Table:
        if not self.find:
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        for name in self.names:
            values = texts_of(self, table, name)
            texts = arrow_of(values)
            if pc.any(self.wanted.found(texts)).as_py():  # a column without it stays as it is
                new = series_of(self.wanted.replaced(texts, self.replacement), values.index)
                table = with_texts(table, name, new)
        return table

    def sentence(self) -> Message:
        names = {"find": self.find, "text": self.replacement}
        if len(self.names) == 1:
            return msg("In “{column}”, replace “{find}” by “{text}”.",
                       column=self.names[0], **names)  # fmt: skip
        return plural(
            "In one column, replace “{find}” by “{text}”.",
            "In {count} columns, replace “{find}” by “{text}”.",
            count=len(self.names), **names,
        )  # fmt: skip

    def code(self) -> str:
        write = f"lambda text: {self.wanted.code(self.replacement)}"
        lines = (
            f"df[{name!r}] = df[{name!r}].map({write}, na_action='ignore')" for name in self.names
        )
        return "\n".join(lines) or "pass"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Bogotá", None], "seat": ["en BOGOTA", "Lima"]})
        return cls(("city", "seat"), "bogota", "Bogotá D.C."), table_of(frame)
