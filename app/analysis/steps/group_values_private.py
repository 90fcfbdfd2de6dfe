"""Say less in each cell, so that many share it."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import arrow_of, rewritten, series_of
from app.analysis.dated_columns import refuse_not_dates
from app.analysis.kind import Kind
from app.analysis.masking import without_number
from app.analysis.period_numbers import YEAR, periods_of
from app.analysis.plain_python.privacy import PRIVACY
from app.analysis.step import Step, require_text, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import NOT_KNOWN, numbers_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Number

WAYS = (
    ("bands", msg("Numbers in bands: 20 a 29")),
    ("year", msg("Only the year of a date")),
    ("month", msg("Only the month of a date")),
    ("street", msg("Only the street of an address, without the number")),
)


@steps.add
@dataclass(frozen=True)
class GroupValuesPrivate(Step):
    """Write in each cell something wider in the place of what it says: an age becomes a band.

    The detail is lost on purpose, in this table. What could not be read is marked and its text
    goes too.
    """

    kind = "group_values_private"
    title = msg("Say less of each person")
    intent = "private"
    words = (
        "generalizar", "agrupar edades", "franja etaria", "edad", "nacimiento", "domicilio",
        "anonimizar", "generalise", "bands", "age",
    )  # fmt: skip
    prelude = PRIVACY

    column: Annotated[str, Column(msg("Column"))]
    way: Annotated[Literal["bands", "year", "month", "street"], Choice(msg("Leave"), WAYS)] = (
        "bands"
    )
    width: Annotated[int, Number(msg("Width of each band"), 2, 1000)] = 10

    def apply(self, table: Table) -> Table:
        values, kind = self._wider(table)
        unread = Series(NOT_KNOWN, index=table.unread_in(self.column).index, dtype="str")
        return table.with_column(self.column, values, kind, unread)

    def _wider(self, table: Table) -> tuple["Series[Any]", Kind]:
        index = table.frame.index
        if self.way == "bands":
            return _banded(self._numbers(table), self._width(), index), Kind.CATEGORY
        if self.way == "street":
            require_text(self, table, self.column)
            texts = arrow_of(table.values(self.column))
            return series_of(rewritten(texts, without_number), index), Kind.CATEGORY
        refuse_not_dates(table, self.column)
        size = len("2024") if self.way == "year" else len("2024-03")
        days = table.values(self.column).dt.strftime("%Y-%m-%d").str.slice(0, size)
        return days.astype("str"), Kind.CATEGORY if self.way == "year" else Kind.PERIOD

    def _numbers(self, table: Table) -> "NDArray[np.float64]":
        """Return the numbers of the column, or its years when it is of years."""
        if table.kinds[self.column] is Kind.PERIOD:
            periods = periods_of(table, self.column)
            if periods.in_a_year == YEAR:
                return np.where(periods.known, periods.numbers, np.nan)
        return numbers_of(table, self.column)

    def _width(self) -> int:
        if self.width < 2:  # noqa: PLR2004 - bands of one would hide nothing
            raise UserError(
                msg("Bands of one number hide nothing."), msg("Write a width of 2 or more.")
            )
        return self.width

    def sentence(self) -> Message:
        if self.way == "bands":
            return msg("Leave of “{column}” only bands of {width}.",
                       column=self.column, width=self.width)  # fmt: skip
        if self.way == "street":
            return msg("Leave of “{column}” only the street.", column=self.column)
        if self.way == "year":
            return msg("Leave of “{column}” only the year.", column=self.column)
        return msg("Leave of “{column}” only the month.", column=self.column)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        return f"{column} = wide({column}, {self.way!r}, {self.width})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"age": [17.0, 20.0, 29.5, None, None]})
        table = table_of(frame)
        unread = {"age": Series(["menor"], index=Index([4]), dtype="str")}
        return cls("age"), table.remade(frame, table.kinds, unread)


def _banded(numbers: "np.ndarray[Any, Any]", width: int, index: "Index[Any]") -> "Series[Any]":
    known = ~np.isnan(numbers)
    lows = np.where(known, np.floor(numbers / width) * width, 0).astype(np.int64)
    found, places = np.unique(lows, return_inverse=True)
    names = pa.array([f"{low} a {low + width - 1}" for low in found.tolist()], pa.large_string())
    return series_of(names.take(pa.array(places, mask=~known)), index)
