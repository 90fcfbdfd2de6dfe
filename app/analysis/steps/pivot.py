"""Make a column of each value of a column."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.currency_guard import refuse_mixed_currencies
from app.analysis.group_values import values_at
from app.analysis.grouping import Grouping, group_rows
from app.analysis.kind import Kind
from app.analysis.measure import Measure, figure_of, refuse_measures
from app.analysis.plain_python.groups import PIVOT
from app.analysis.reshaping import refuse_missing_choice, rows_taken
from app.analysis.row_labels import made_labels
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.value_names import value_names
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Columns, Flag

MOST_ROW_COLUMNS, MOST_NEW = 3, 200
Figure = Literal["count_rows", "sum", "mean", "median", "minimum", "maximum", "distinct", "first"]
FIGURES = (
    ("count_rows", msg("Number of rows")),
    ("sum", msg("Total")),
    ("mean", msg("Mean")),
    ("median", msg("Median")),
    ("minimum", msg("Smallest")),
    ("maximum", msg("Largest")),
    ("distinct", msg("Different values")),
    ("first", msg("First value")),
)


@steps.add
@dataclass(frozen=True)
class Pivot(Step):
    """Put a figure of each pair in a table with rows one way and columns the other.

    A pair that no row has stays empty: it is not a zero, unless zeros are asked for. Rows
    without a value for the new columns go to a column called “s/d”.
    """

    kind = "pivot"
    title = msg("Rows by columns (pivot)")
    intent = "table"
    words = (
        "tabla dinámica", "cruzar", "cruzada", "pivotear", "ancho", "columnas", "pivot",
        "crosstab", "wide",
    )  # fmt: skip
    prelude = PIVOT
    names_from_cells = True

    rows: Annotated[tuple[str, ...], Columns(msg("One row for each"))]
    column: Annotated[str, Column(msg("One column for each"))]
    figure: Annotated[Figure, Choice(msg("In each cell"), FIGURES)] = "count_rows"
    value: Annotated[str, Column(msg("Of the column"), none=msg("(the rows)"))] = ""
    zeros: Annotated[bool, Flag(msg("Write 0 where there is nothing"))] = False
    any_currency: Annotated[bool, Flag(msg("Add up amounts even in different currencies"))] = False

    @property
    def measure(self) -> Measure:
        """The figure of each cell."""
        if self.figure == "count_rows":
            return figure_of(self.figure, "")
        if not self.value:
            raise UserError(
                msg("“{figure}” needs a column.", figure=dict(FIGURES)[self.figure]),
                msg("Choose the column to work it out of, or count the rows."),
            )
        return figure_of(self.figure, self.value)

    def apply(self, table: Table) -> Table:
        self._refuse(table)
        pairs = group_rows(table, (*self.rows, self.column))
        if not self.any_currency:
            refuse_mixed_currencies(pairs, [self.measure])
        lines, across = group_rows(table, self.rows), group_rows(table, (self.column,))
        self._refuse_too_many(across)
        index = made_labels(lines.count, table.frame.index)
        result = rows_taken(table, self.rows, lines.firsts, index, blank=True)
        cells = self.measure.of(pairs)
        for place, name in enumerate(value_names(across, self.column, self.rows)):
            values = self._cells(cells, _where(pairs, lines, across, place)).set_axis(index)
            result = result.with_column(name, values, self.measure.kind_in(table))
        return result

    def _cells(self, cells: "Series[Any]", where: "NDArray[np.int64]") -> "Series[Any]":
        values = values_at(cells, where)
        return values.mask(where < 0, 0) if self.zeros else values

    def _refuse(self, table: Table) -> None:
        refuse_missing_choice((*self.rows, self.column) if self.rows else ())
        if len(self.rows) > MOST_ROW_COLUMNS:
            raise UserError(
                msg("Rows can be made of up to {most} columns.", most=MOST_ROW_COLUMNS),
                msg("Choose fewer columns."),
            )
        refuse_measures(table, [self.measure])
        if self.zeros and not _is_number(self.measure, table):
            raise UserError(
                msg("A zero among values that are not numbers means nothing."),
                msg("Take the tick off the zeros, or choose a figure that is a number."),
            )

    def _refuse_too_many(self, across: Grouping) -> None:
        if across.count > MOST_NEW:
            raise UserError(
                msg(
                    "“{column}” has {count} different values, and a table can get up to {most} new"
                    " columns.",
                    column=self.column, count=across.count, most=MOST_NEW,
                ),
                msg("Group its values first, or put this column in the rows."),
            )  # fmt: skip

    def sentence(self) -> Message:
        return msg(
            "Make one row for each “{rows}” and one column for each “{column}”: {figure}.",
            rows="”, “".join(self.rows), column=self.column, figure=self.measure.words(),
        )  # fmt: skip

    def code(self) -> str:
        answers = f"{list(self.rows)!r}, {self.column!r}, {(self.figure, self.value)!r}"
        return f"df = pivot(df, {answers}, {0 if self.zeros else None!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "city": ["Lima", "Quito", "Lima", "Lima", None],
            "year": [2023, 2023, 2024, 2023, 2024],
            "paid": [1.5, 2.0, None, 4.0, 8.0],
        })  # fmt: skip
        kinds = {"city": Kind.CATEGORY, "year": Kind.WHOLE, "paid": Kind.MONEY}
        unread = {"paid": Series(["?"], index=Index([2]), dtype="str")}
        return cls(("city",), "year", "sum", "paid"), Table(frame, kinds, unread)


def _is_number(measure: Measure, table: Table) -> bool:
    return measure.result is Kind.WHOLE or all(table.is_number(name) for name in measure.columns())


def _where(pairs: Grouping, lines: Grouping, across: Grouping, place: int) -> "NDArray[np.int64]":
    """Return, for each row of the result, the pair in one of its columns; -1 for none."""
    where = np.full(lines.count, -1)
    chosen = np.flatnonzero(across.places[pairs.firsts] == place)
    where[lines.places[pairs.firsts[chosen]]] = chosen
    return where
