"""Add up a column row after row."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.measure import Numbers, numbers_or_zeros, refuse_words
from app.analysis.plain_python.over_time import WITHIN
from app.analysis.row_order import row_order
from app.analysis.running_totals import running_totals
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import groups_by, with_new
from app.i18n import Message, msg
from app.params import Column, Columns, Text


@steps.add
@dataclass(frozen=True)
class Cumulative(Step):
    """Add a column with the total up to each row, in the order of a column or of the rows.

    A row without a number gets none, and the total goes on after it. A row without a value in
    the column of the order has no place in it: it gets none and adds nothing.
    """

    kind = "cumulative"
    title = msg("Running total")
    intent = "calculate"
    words = ("acumulado", "acumular", "suma corrida", "saldo", "cumulative", "running")
    prelude = WITHIN

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    name: Annotated[str, Text(msg("Name of the new column"), example="acumulado")]
    order: Annotated[str, Column(msg("In the order of"), none=msg("(the rows as they are)"))] = ""
    groups: Annotated[tuple[str, ...], Columns(msg("Begin again in each"))] = ()

    def apply(self, table: Table) -> Table:
        refuse_words(table, self.column)
        cells = table.values(self.column)
        known = cells.notna().to_numpy(bool)
        order = np.arange(len(table))
        if self.order:
            dated = table.values(self.order).notna().to_numpy(bool)
            known = known & dated & ~empty_cells(table, self.order)
            order = row_order(table, ((self.order, False),))
        numbers = numbers_or_zeros(cells)[order]
        groups = groups_by(table, self.groups)
        refuse_mixed_amounts(groups, [self.column])
        totals = _back(running_totals(numbers, known[order], groups.places[order]), order)
        made = totals.where(known), table.kinds[self.column]
        return with_new(table, self.name, made, [self.column])

    def sentence(self) -> Message:
        names = {"column": self.column, "name": self.name}
        if self.order and self.groups:
            return msg(
                "Running total of “{column}” in “{name}”, by “{order}” and for each “{groups}”.",
                order=self.order, groups=", ".join(self.groups), **names,
            )  # fmt: skip
        if self.order:
            return msg("Running total of “{column}” in “{name}”, by “{order}”.",
                       order=self.order, **names)  # fmt: skip
        if self.groups:
            return msg("Running total of “{column}” in “{name}”, for each “{groups}”.",
                       groups=", ".join(self.groups), **names)  # fmt: skip
        return msg("Running total of “{column}” in “{name}”.", **names)

    def code(self) -> str:
        answers = f"{self.column!r}, {list(self.groups)!r}, {self.order!r}"
        return f"df[{self.name!r}] = running_total(df, {answers})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "month": ["2024-02", "2024-01", "2024-03", None, "2024-04"],
            "n": [0.2, 0.1, None, 5.0, 0.4],
        })  # fmt: skip
        table = table_of(frame)
        unread = {"n": Series(["?"], index=Index([2]), dtype="str")}
        return cls("n", "so far", "month"), table.remade(frame, table.kinds, unread)


def _back(values: Numbers, order: NDArray[np.int64]) -> "Series[Any]":
    """Return the values in the order the rows had before."""
    back = np.empty_like(values)
    back[order] = values
    return Series(back, dtype="Int64" if back.dtype.kind == "i" else "float64")
