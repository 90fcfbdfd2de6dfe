"""The cell is none of some values."""

from dataclasses import dataclass

import pandas as pd
from pandas import DataFrame

from app.analysis.cell_masks import empty_cells, is_among
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural


@conditions.add
@dataclass(frozen=True)
class NoneOf(Condition):
    """The cell, as the person sees it, is none of `values`; `blank` keeps empty cells out too."""

    kind = "none_of"
    title = msg("Is none of")

    values: tuple[str, ...] = ()
    blank: bool = False

    def mask(self, table: Table) -> Mask:
        others = ~is_among(table, self.column, self.values)
        return others & ~empty_cells(table, self.column) if self.blank else others

    def sentence(self) -> Message:
        shown = [*self.values, *([msg("(empty)")] if self.blank else [])]
        if len(shown) == 1:
            return msg("{column} is not {value}", column=self.column, value=shown[0])
        return plural(
            "{column}: without one value", "{column}: without {count} values",
            count=len(shown), column=self.column,
        )  # fmt: skip

    def code(self) -> str:
        found = f"~df[{self.column!r}].astype('str').isin({list(self.values)!r})"
        something = f"df[{self.column!r}].notna() & df[{self.column!r}].ne('')"
        return f"({found} & {something})" if self.blank else found

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        frame = DataFrame({"city": pd.Series(["Lima", "Quito", None], dtype="str")})
        return cls("city", ("Lima",)), table_of(frame)
