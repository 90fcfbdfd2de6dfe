"""Divide a column by another, row by row."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import NO_DIVISION, numbers_of, refuse_same, with_new
from app.i18n import Message, msg
from app.params import Choice, Column, Text

TIMES = (
    ("1", msg("As it is")),
    ("100", msg("As a percentage")),
    ("1000", msg("For each 1,000")),
    ("100000", msg("For each 100,000")),
)


@steps.add
@dataclass(frozen=True)
class DivideColumns(Step):
    """Add a column with one number divided by another in each row: a rate, a price, a percentage.

    The rate of a group is the total of the first divided by the total of the second, never the
    mean of these rates: to have it, group first and divide the totals. A division by zero is
    marked.
    """

    kind = "divide_columns"
    title = msg("Divide one column by another")
    intent = "calculate"
    words = (
        "tasa", "dividir", "proporción", "ejecución", "precio unitario", "por", "rate", "ratio",
        "divide",
    )  # fmt: skip

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    by: Annotated[str, Column(msg("Divided by"), numeric=True, wants="number")]
    name: Annotated[str, Text(msg("Name of the new column"), example="tasa")]
    times: Annotated[Literal["1", "100", "1000", "100000"], Choice(msg("Write it"), TIMES)] = "1"

    def apply(self, table: Table) -> Table:
        refuse_same(self.column, self.by)
        above, below = numbers_of(table, self.column), numbers_of(table, self.by)
        nothing = (below == 0) & ~np.isnan(above)
        found = above * int(self.times) / np.where(below == 0, np.nan, below)
        kind = Kind.PERCENTAGE if self.times == "100" else self._kind(table)
        made = Series(found), kind
        return with_new(table, self.name, made, [self.column, self.by], {NO_DIVISION: nothing})

    def _kind(self, table: Table) -> Kind:
        """Money divided by a number is money; divided by money it is a plain number."""
        above, below = table.kinds[self.column], table.kinds[self.by]
        return Kind.MONEY if above is Kind.MONEY and below is not Kind.MONEY else Kind.DECIMAL

    def sentence(self) -> Message:
        return msg(
            "Divide “{column}” by “{by}”, in “{name}”: {times}.",
            column=self.column, by=self.by, name=self.name, times=dict(TIMES)[self.times],
        )  # fmt: skip

    def code(self) -> str:
        below = f"df[{self.by!r}].where(df[{self.by!r}] != 0)"
        return f"df[{self.name!r}] = df[{self.column!r}] * {self.times} / {below}"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"spent": [50.0, 3.0, None, 1.0], "voted": [200.0, 0.0, 5.0, None]})
        table = table_of(frame)
        unread = {"voted": Series(["s/i"], index=Index([3]), dtype="str")}
        return cls("spent", "voted", "%", "100"), table.remade(frame, table.kinds, unread)
