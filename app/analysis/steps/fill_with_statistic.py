"""Fill empty cells with the mean, the median or the commonest value."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from pandas import DataFrame, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.cells import kind_for, with_values
from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.group_statistic import statistic_of
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.place_beside import placed_beside
from app.analysis.plain_python.filling import STATISTIC
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import groups_by
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Text

OPTIONS = (
    ("median", msg("the median")),
    ("mean", msg("the mean")),
    ("mode", msg("the commonest value")),
)


@steps.add
@dataclass(frozen=True)
class FillWithStatistic(Step):
    """Fill empty cells with a statistic of the others, and say which ones in a column beside.

    Those values were not observed: nobody should take them for data, so the mark is not
    optional. With `by`, it is the statistic of the rows that have the same there; where it has
    none, or two values are as common, the cell stays empty.
    """

    kind = "fill_with_statistic"
    title = msg("Fill empty cells with an estimate")
    intent = "fill"
    words = ("imputar", "promedio", "mediana", "moda", "estimar", "impute", "mean", "median")
    prelude = STATISTIC

    column: Annotated[str, Column(msg("Column"))]
    statistic: Annotated[Literal["median", "mean", "mode"], Choice(msg("Fill with"), OPTIONS)]
    mark: Annotated[str, Text(msg("New column that says which were filled"), "estimado")]
    by: Annotated[str, Column(msg("Of the rows with the same"), none=msg("(of all)"))] = ""

    def columns(self) -> Iterator[str]:
        return iter([self.column, *([self.by] if self.by else [])])

    def apply(self, table: Table) -> Table:
        refuse_name(self.mark, table)
        self._refuse(table)
        values = table.values(self.column)
        found = statistic_of(table, self.column, self.statistic, self.by)
        rows = empty_cells(table, self.column) & found.notna().to_numpy(bool)
        filled = with_values(values, found[rows].astype(object)) if rows.any() else values
        kind = kind_for(table.kinds[self.column], filled)
        unread = table.unread_in(self.column)
        table = table.with_column(self.column, filled, kind, unread)
        marks: Series[Any] = Series(np.asarray(rows), index=values.index)
        return placed_beside(table, self.column, [(self.mark, marks, Kind.YES_NO)])

    def _refuse(self, table: Table) -> None:
        if self.statistic == "mode":
            return
        if not table.is_number(self.column):
            raise UserError(
                msg("“{column}” has no numbers.", column=self.column),
                msg("Choose the commonest value, or a column of numbers."),
            )
        refuse_mixed_amounts(groups_by(table, (self.by,) if self.by else ()), [self.column])

    def sentence(self) -> Message:
        names = {
            "column": self.column, "statistic": dict(OPTIONS)[self.statistic], "mark": self.mark,
        }  # fmt: skip
        if self.by:
            return msg(
                "Estimate the empty cells of “{column}” with {statistic} of the rows with the same "
                "“{by}”; “{mark}” says which ones.",
                **names, by=self.by,
            )  # fmt: skip
        return msg(
            "Estimate the empty cells of “{column}” with {statistic}; “{mark}” says which ones.",
            **names,
        )

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        by = [self.by] if self.by else []
        return (
            f"found = statistic(df, {self.column!r}, {self.statistic!r}, {by!r})\n"
            f"rows = ({column}.isna() | {column}.eq('').fillna(False)) & found.notna()\n"
            f"{column} = filled({column}, rows, found)\n"
            f"df.insert(df.columns.get_loc({self.column!r}) + 1, {self.mark!r}, rows)"
        )

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["A", "A", "A", "B"], "price": [1.0, 4.0, None, None]})
        return cls("price", "mean", "estimado", "city"), table_of(frame)
