"""What part of a total each row is."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.kind import Kind
from app.analysis.measure import sums_in
from app.analysis.plain_python.over_time import WITHIN
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import NO_DIVISION, groups_by, numbers_of, with_new
from app.i18n import Message, msg
from app.params import Column, Columns, Text


@steps.add
@dataclass(frozen=True)
class ShareColumn(Step):
    """Add a column with what per cent of the total each number is: of its group, or of all.

    Rows without a number are not in the total and get no share. When the total is zero there
    is no share: the cell says so.
    """

    kind = "share_column"
    title = msg("Percentage of the total")
    intent = "calculate"
    words = ("porcentaje", "participación", "proporción", "parte", "peso", "share", "percentage")
    prelude = WITHIN

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    name: Annotated[str, Text(msg("Name of the new column"), example="% del total")]
    groups: Annotated[tuple[str, ...], Columns(msg("Of the total of each"))] = ()

    def apply(self, table: Table) -> Table:
        numbers = numbers_of(table, self.column)
        groups = groups_by(table, self.groups)
        refuse_mixed_amounts(groups, [self.column])
        sums = sums_in(groups, self.column).to_numpy(np.float64, na_value=np.nan)
        totals = sums[groups.places]
        nothing = (totals == 0) & ~np.isnan(numbers)
        shares = numbers * 100 / np.where(totals == 0, np.nan, totals)
        made = (Series(shares), Kind.PERCENTAGE)
        return with_new(table, self.name, made, [self.column], {NO_DIVISION: nothing})

    def sentence(self) -> Message:
        if self.groups:
            return msg(
                "Work out in “{name}” what per cent of the total of its “{groups}” each “{column}”"
                " is.",
                name=self.name, groups=", ".join(self.groups), column=self.column,
            )  # fmt: skip
        return msg("Work out in “{name}” what per cent of the total each “{column}” is.",
                   name=self.name, column=self.column)  # fmt: skip

    def code(self) -> str:
        return f"df[{self.name!r}] = share(df, {self.column!r}, {list(self.groups)!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["a", "a", "b", "b"], "n": [1.0, 3.0, 5.0, None]})
        table = table_of(frame)
        unread = {"n": Series(["?"], index=Index([3]), dtype="str")}
        return cls("n", "% of city", ("city",)), table.remade(frame, table.kinds, unread)
