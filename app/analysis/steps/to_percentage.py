"""Take a column for percentages."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from pandas import DataFrame, Series

from app.analysis.converting import refuse_doubt, refuse_hopeless
from app.analysis.decimal_digits import scaled
from app.analysis.kind import Kind
from app.analysis.plain_python.arithmetic import SCALE
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import AS_NUMBERS, Shown
from app.analysis.reading_step import ReadingStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

WRITTEN = (
    ("percent", msg("Percentages: 25 is 25 %")),
    ("fraction", msg("Parts of one: 0,25 is 25 %")),
)
PERCENTAGES = f"""{NUMBERS}
{SCALE}

def to_percentages(column, written):
    '''Take a column for percentages; parts of one are multiplied by a hundred.'''
    if not pd.api.types.is_numeric_dtype(column):
        column = read_numbers(column, "auto")
    numbers = column.astype("float64")
    return scaled(numbers, 2) if written == "fraction" else numbers
"""


@steps.add
@dataclass(frozen=True)
class ToPercentage(ReadingStep):
    """Take numbers, or texts with numbers, for percentages: 12,5 means 12,5 %.

    Parts of one are multiplied by a hundred only when it is said that they are such.
    """

    kind = "to_percentage"
    title = msg("Convert to percentage")
    intent = "convert"
    words = ("porcentaje", "por ciento", "fracción", "proporción", "convertir", "percent", "ratio")
    reader = AS_NUMBERS
    prelude = PERCENTAGES

    column: Annotated[str, Column(msg("Column"))]
    written: Annotated[Literal["percent", "fraction"], Choice(msg("The numbers are"), WRITTEN)] = (
        "percent"
    )

    def choice(self) -> ColumnChoice:
        return ColumnChoice(self.column)

    def without_reading(self, table: Table) -> Table | None:
        if table.kinds[self.column] is Kind.PERCENTAGE and self.written == "percent":
            raise UserError(
                msg("“{column}” already holds percentages.", column=self.column),
                msg("Choose another column."),
            )
        return self._taken(table) if table.is_number(self.column) else None

    def refuse(self, shown: Shown) -> None:
        refuse_doubt(shown, msg("Convert the column to numbers first."))
        refuse_hopeless(
            shown, msg("No cell of “{column}” can be read as a number.", column=self.column)
        )
        if shown.proof["percent_sign"] and self.written == "fraction":
            raise UserError(
                msg("Some cells of “{column}” have the sign %.", column=self.column),
                msg("Choose “Percentages”, or separate those rows first."),
            )

    def finished(self, table: Table, reading: ColumnReading) -> Table:
        return self._taken(super().finished(table, reading))

    def _taken(self, read: Table) -> Table:
        """Return the numbers of the column as percentages."""
        values = read.values(self.column)
        floats: Series[Any] = Series(values.to_numpy(np.float64, na_value=np.nan), values.index)
        if self.written == "fraction":
            floats = Series(scaled(floats.to_numpy(np.float64), 2), values.index)
        return read.with_column(self.column, floats, Kind.PERCENTAGE, read.unread_in(self.column))

    def sentence(self) -> Message:
        if self.written == "fraction":
            return msg("Take “{column}” for parts of one, as percentages.", column=self.column)
        return msg("Take “{column}” for percentages.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = to_percentages(df[{self.column!r}], {self.written!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"avance": ["0,25", "0,07", None, "1,5", "s/d", "ya casi"]})
        return cls("avance", "fraction"), table_of(frame)
