"""Remove the totals and subtotals that stand among the rows."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame

from app.analysis.plain_python.totals import TOTALS
from app.analysis.step import Step, require_text, steps
from app.analysis.table import Table, table_of
from app.analysis.total_rows import total_rows
from app.i18n import Message, msg
from app.params import Column, Flag


@steps.add
@dataclass(frozen=True)
class RemoveTotals(Step):
    """Remove the rows that say total and whose number is the sum of rows above or below.

    Added up with the others they would count the same money twice. A row that says so but is
    not the sum stays, unless it is asked for.
    """

    kind = "remove_totals"
    title = msg("Remove totals and subtotals")
    intent = "rows"
    words = ("totales", "subtotales", "sumas", "doble conteo", "totals", "subtotals", "rows")
    prelude = TOTALS

    column: Annotated[
        str,
        Column(
            msg("Where the word “total” stands"), none=msg("In any column of text"), wants="text"
        ),
    ] = ""
    unproved: Annotated[bool, Flag(msg("Also rows whose number is not the sum"))] = False

    def uses_all(self) -> bool:
        return True

    def apply(self, table: Table) -> Table:
        if self.column:
            require_text(self, table, self.column)
        found = total_rows(table.frame, self.column)
        gone = [row.label for row in found if row.proved or self.unproved]
        kept = ~np.asarray(table.frame.index.isin(gone), bool)
        return table.with_rows(table.frame[kept])

    def sentence(self) -> Message:
        if self.unproved:
            return msg("Remove every row that calls itself a total.")
        return msg("Remove the totals and subtotals, which are the sum of other rows.")

    def code(self) -> str:
        return f"df = df[~is_total(df, {self.column!r}, {not self.unproved})]"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "comuna": ["1", "2", "Subtotal", "3", None, "Total", "Total Austral SA"],
            "gasto": [10.5, 20.0, 30.5, 5.0, None, 35.5, 7.0],
        })  # fmt: skip
        return cls(), table_of(frame)
