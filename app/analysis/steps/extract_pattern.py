"""Take what looks like something out of each text."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, changed_in_parts, series_of
from app.analysis.common_patterns import PATTERNS, WORDS, word_behind
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.pattern import groups_in, python_pattern, taken
from app.analysis.place_beside import placed_beside
from app.analysis.plain_python.parts import EXTRACT
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Text

What = Literal["year", "number", "amount", "cuit", "email", "date", "brackets", "after", "pattern"]


@steps.add
@dataclass(frozen=True)
class ExtractPattern(Step):
    """Put the first year, amount, CUIT… of each text in a new column, as text.

    `pattern` is a regular expression: each of its groups gets a column. A text without any
    leaves the new cells empty; the original column stays.
    """

    kind = "extract_pattern"
    title = msg("Extract from the text")
    intent = "shape"
    words = ("extraer", "sacar", "año", "patrón", "expresión regular", "regex", "extract")
    prelude = EXTRACT

    column: Annotated[str, Column(msg("Column"), wants="text")]
    name: Annotated[str, Text(msg("Name of the new column"))]
    what: Annotated[What, Choice(msg("Extract"), tuple(WORDS.items()))] = "number"
    word: Annotated[str, Text(msg("Word before it, if it is behind another"))] = ""
    pattern: Annotated[str, Text(msg("Pattern, if it is yours"), example=r"(\d+)/(\d{4})")] = ""

    def apply(self, table: Table) -> Table:
        texts = texts_of(self, table, self.column)
        refuse_name(self.name, table)
        if self.what == "after" and not self.word.strip():
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        pattern = self._pattern()
        found = changed_in_parts(arrow_of(texts), lambda some: taken(some, pattern))
        columns = zip(self._names(), found, strict=True)
        index = table.frame.index
        return placed_beside(
            table, self.column, [(name, series_of(one, index), Kind.TEXT) for name, one in columns]
        )

    def _pattern(self) -> str:
        own = {"after": word_behind(self.word.strip()), "pattern": self.pattern}
        return own[self.what] if self.what in own else PATTERNS[self.what]

    def _names(self) -> list[str]:
        groups = groups_in(self._pattern())
        if groups <= 1:
            return [self.name]
        return [f"{self.name} {place}" for place in range(1, groups + 1)]

    def sentence(self) -> Message:
        names = {"column": self.column, "name": self.name}
        if self.what == "after":
            return msg(
                "New column “{name}”: the word behind “{word}” in “{column}”.",
                **names, word=self.word,
            )  # fmt: skip
        if self.what == "pattern":
            return msg(
                "New column “{name}”: what matches “{pattern}” in “{column}”.",
                **names, pattern=self.pattern,
            )  # fmt: skip
        return msg(
            "New column “{name}”: {what} taken from “{column}”.", **names, what=WORDS[self.what]
        )

    def code(self) -> str:
        answers = self.column, python_pattern(self._pattern()), self._names()
        return f"df = extract(df, {', '.join(map(repr, answers))})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"file": ["Exp. 12/2024", "s/n", None], "id": [1, 2, 3]})
        return cls("file", "part", "pattern", pattern=r"(\d+)/(\d{4})"), table_of(frame)
