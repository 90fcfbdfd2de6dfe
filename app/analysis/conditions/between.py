"""The number or the date is within two bounds."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas import DataFrame

from app.analysis.bounds import bound_of, code_of, shown
from app.analysis.cell_masks import empty_cells, unread_cells
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.kind import MOMENTS
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class Between(Condition):
    """The value is not below `low` nor above `high`; an empty bound is open.

    Bounds are written “1234.5” and “2024-01-31” whatever the language. Empty and unread cells
    are never within; `blank` and `unread` let them in besides.
    """

    kind = "between"
    title = msg("Is between")

    low: str = ""
    high: str = ""
    blank: bool = False
    unread: bool = False

    def mask(self, table: Table) -> Mask:
        mask = self._within(table)
        if self.blank:
            mask = mask | empty_cells(table, self.column)
        return mask | unread_cells(table, self.column) if self.unread else mask

    def _within(self, table: Table) -> Mask:
        is_date = table.kinds[self.column] in MOMENTS
        if not is_date and not table.is_number(self.column):
            raise UserError(
                msg("“{column}” has neither numbers nor dates.", column=self.column),
                msg("Choose another column, or convert this one first."),
            )
        values = table.values(self.column)
        mask: Mask = values.notna().to_numpy(bool)
        if self.low:
            mask = mask & _answer(values >= bound_of(self.low, is_date=is_date))
        if self.high:
            mask = mask & _answer(values <= bound_of(self.high, is_date=is_date, end=True))
        return mask

    def sentence(self) -> Message:
        if self.blank and self.unread:
            return msg("{range}, or has no value, or could not be read", range=self._range())
        if self.blank:
            return msg("{range}, or has no value", range=self._range())
        if self.unread:
            return msg("{range}, or could not be read", range=self._range())
        return self._range()

    def _range(self) -> Message:
        low, high = shown(self.low), shown(self.high)
        if self.low and self.high:
            return msg("{column} is from {low} to {high}", column=self.column, low=low, high=high)
        if self.low:
            return msg("{column} is {low} or more", column=self.column, low=low)
        if self.high:
            return msg("{column} is {high} or less", column=self.column, high=high)
        return msg("{column} has a value", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        asked = [f"({column} >= {code_of(self.low)})"] if self.low else []
        asked += [f"({column} <= {code_of(self.high, end=True)})"] if self.high else []
        within = " & ".join(asked) if asked else f"{column}.notna()"
        return f"(({within}) | {column}.isna())" if self.blank or self.unread else within

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("price", "10", "20.5"), table_of(DataFrame({"price": [5.0, 20.5, None]}))


def _answer(asked: "pd.Series[bool]") -> Mask:
    return asked.to_numpy(dtype=bool, na_value=False) if asked.hasnans else np.asarray(asked, bool)
