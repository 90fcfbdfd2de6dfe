"""The cell matches a pattern."""

from dataclasses import dataclass

import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import arrow_of, changed
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.pattern import found_in, python_pattern
from app.analysis.table import Table, table_of
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class MatchesPattern(Condition):
    """The cell, as `Table.texts` writes it, has a part that matches a regular expression."""

    kind = "matches_pattern"
    title = msg("Matches a pattern")

    pattern: str = ""

    def mask(self, table: Table) -> Mask:
        texts = arrow_of(table.texts(self.column))
        found = changed(texts, lambda some: found_in(some, self.pattern))
        mask: Mask = pc.fill_null(found, False).to_numpy(zero_copy_only=False)
        return mask

    def sentence(self) -> Message:
        return msg("{column} matches “{pattern}”", column=self.column, pattern=self.pattern)

    def code(self) -> str:
        column = f"df[{self.column!r}].astype('str')"
        wanted = python_pattern(self.pattern)
        find = f"lambda text: __import__('re').search({wanted!r}, text) is not None"
        return f"{column}.map({find}, na_action='ignore').eq(True)"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        cells = ["Exp. 12/2024", "Expediente", None]
        return cls("file", r"\d+/\d{4}"), table_of(DataFrame({"file": cells}))
