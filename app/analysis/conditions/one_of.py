"""The cell is one of some values."""

from dataclasses import dataclass

import pandas as pd
from pandas import DataFrame

from app.analysis.cell_masks import empty_cells, is_among
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural


@conditions.add
@dataclass(frozen=True)
class OneOf(Condition):
    """The cell, as `Table.texts` writes it, is one of `values`; `blank` lets missing cells in.

    Values are compared as text, so that ticking a number or a date is the same as a word.
    """

    kind = "one_of"
    title = msg("Is one of")

    values: tuple[str, ...] = ()
    blank: bool = False

    def mask(self, table: Table) -> Mask:
        chosen = is_among(table, self.column, self.values)
        return chosen | empty_cells(table, self.column) if self.blank else chosen

    def sentence(self) -> Message:
        shown = [*self.values, *([msg("(empty)")] if self.blank else [])]
        if not shown:
            return msg("{column}: no value is ticked", column=self.column)
        if len(shown) == 1:
            return msg("{column} = {value}", column=self.column, value=shown[0])
        return plural(
            "{column} is one value",
            "{column} is one of {count} values",
            count=len(shown), column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        found = f"df[{self.column!r}].astype('str').isin({list(self.values)!r})"
        nothing = f"df[{self.column!r}].isna() | df[{self.column!r}].eq('')"
        return f"({found} | {nothing})" if self.blank else found

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        frame = DataFrame({"city": pd.Series(["Lima", "Quito", None], dtype="str")})
        return cls("city", ("Lima",)), table_of(frame)
