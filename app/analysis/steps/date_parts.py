"""Take a part of a date: its year, its month, its quarter."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import series_of
from app.analysis.dated_columns import refuse_not_dates
from app.analysis.kind import Kind
from app.analysis.period_numbers import MONTH, QUARTER, YEAR, period_text
from app.analysis.plain_python.bins import PARTS
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.worked_out import with_new
from app.i18n import Message, msg
from app.params import Choice, Column, Text

Part = Literal["year", "month", "quarter", "month_number", "day", "weekday", "hour"]
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
SIZES = {"year": YEAR, "quarter": QUARTER, "month": MONTH}
NUMBERS = {"month_number": "month", "day": "day", "hour": "hour"}
CHOICES = (
    ("year", msg("Year: 2024")),
    ("month", msg("Month and year: 2024-03")),
    ("quarter", msg("Quarter and year: 2024-Q1")),
    ("month_number", msg("Number of the month: 1 to 12")),
    ("day", msg("Day of the month: 1 to 31")),
    ("weekday", msg("Day of the week: lunes")),
    ("hour", msg("Hour: 0 to 23")),
)


@steps.add
@dataclass(frozen=True)
class DateParts(Step):
    """Add a column with a part of each date, to group by it. Rows without a date get none."""

    kind = "date_parts"
    title = msg("Part of a date")
    intent = "calculate"
    words = (
        "año", "mes", "trimestre", "día de la semana", "fecha", "extraer", "date", "year", "month",
        "quarter", "weekday",
    )  # fmt: skip
    prelude = PARTS

    column: Annotated[str, Column(msg("Date"), wants="date")]
    name: Annotated[str, Text(msg("Name of the new column"), example="mes")]
    part: Annotated[Part, Choice(msg("Part"), CHOICES)] = "month"

    def apply(self, table: Table) -> Table:
        refuse_not_dates(table, self.column)
        values = table.values(self.column)
        made = self._numbers(values) if self.part in NUMBERS else self._words(values)
        return with_new(table, self.name, made, [self.column])

    def _numbers(self, values: "Series[Any]") -> tuple["Series[Any]", Kind]:
        numbers: Series[Any] = getattr(values.dt, NUMBERS[self.part])
        return numbers.astype("Int64"), Kind.WHOLE

    def _words(self, values: "Series[Any]") -> tuple["Series[Any]", Kind]:
        known = values.notna().to_numpy(bool)
        if self.part == "weekday":
            days = values.dt.day_of_week.fillna(0).to_numpy(np.int64)
            return _named(days, WEEKDAYS, known), Kind.CATEGORY
        months = values.to_numpy("datetime64[M]").astype(np.int64) + 1970 * MONTH
        size = SIZES[self.part]
        numbers = np.where(known, months * size // MONTH, 0)
        codes, found = pd.factorize(numbers)
        names = [period_text(int(number), size) for number in found]
        return _named(codes, names, known), Kind.PERIOD

    def sentence(self) -> Message:
        return msg(
            "Take from “{column}”, in “{name}”: {part}.",
            column=self.column, name=self.name, part=dict(CHOICES)[self.part],
        )  # fmt: skip

    def code(self) -> str:
        return f"df[{self.name!r}] = date_part(df[{self.column!r}], {self.part!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        days = pd.to_datetime(Series(["2024-01-31", "2023-11-05", None, None]))
        unread = {"day": Series(["31/02/2024"], index=Index([3]), dtype="str")}
        frame = DataFrame({"day": days.astype("datetime64[s]")})
        return cls("day", "quarter", "quarter"), Table(frame, {"day": Kind.DATE}, unread)


def _named(codes: "np.ndarray[Any, Any]", names: Any, known: "np.ndarray[Any, Any]") -> Any:
    texts = pa.array(list(names), pa.large_string())
    return series_of(texts.take(pa.array(codes, mask=~known)), Index(range(len(codes))))
