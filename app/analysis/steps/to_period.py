"""Read a column as months, quarters, halves or years."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.kind import MOMENTS, Kind
from app.analysis.plain_python.periods import PERIODS
from app.analysis.reading.missing import visible
from app.analysis.reading.period import read_period
from app.analysis.settling import CellsStep, Clues
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read, put_beside, read_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

SIZES = (
    ("month", msg("the month: 2024-03")),
    ("quarter", msg("the quarter: 2024-Q1")),
    ("half", msg("the half: 2024-S1")),
    ("year", msg("the year: 2024")),
)
MONTHS_IN = {"quarter": ("-Q", 3), "half": ("-S", 6)}


@steps.add
@dataclass(frozen=True)
class ToPeriod(CellsStep):
    """Read 201803, ene-24, marzo de 2023 or 1er trimestre 2024 as periods that can be sorted.

    A column of dates becomes the periods its days belong to. What is no period keeps its text,
    marked.
    """

    kind = "to_period"
    title = msg("Convert to period")
    intent = "convert"
    words = ("periodo", "mes", "trimestre", "semestre", "año", "convertir", "month", "quarter")
    prelude = PERIODS

    column: Annotated[str, Column(msg("Column"))]
    size: Annotated[
        Literal["month", "quarter", "half", "year"], Choice(msg("Of a date, take"), SIZES)
    ] = "month"

    def answer(self) -> str:
        return self.column

    def done(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.PERIOD:
            raise UserError(
                msg("“{column}” already holds periods.", column=self.column),
                msg("Choose another column."),
            )
        if table.kinds[self.column] in MOMENTS:
            values = _periods(table.values(self.column), self.size)
            unread = table.unread_in(self.column)
            return table.with_column(self.column, values, Kind.PERIOD, unread)
        found = read_texts(self, table, self.column, _read)
        return put_beside(table, self.column, "", found, Kind.PERIOD)

    def counted(self, before: Table, done: Table) -> Clues:
        is_text = before.kinds[self.column] not in MOMENTS
        return super().counted(before, done) if is_text else Clues()

    def hopeless(self) -> UserError:
        return nothing_read(
            msg("No cell of “{column}” is a month, a quarter or a year.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.size == "month":
            return msg("Read “{column}” as periods.", column=self.column)
        return msg(
            "Read “{column}” as periods; of a date, {size}.",
            column=self.column, size=dict(SIZES)[self.size],
        )  # fmt: skip

    def code(self) -> str:
        return f"df[{self.column!r}] = to_periods(df[{self.column!r}], {self.size!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"mes": ["201803", "ene-24", "1er trimestre 2024", None, "2024", "s/d", "verano"]}
        )
        return cls("mes"), table_of(frame)


def _read(text: str) -> str | None:
    return read_period(visible(text), years=True) or None


def _periods(days: "Series[Any]", size: str) -> "Series[Any]":
    found = pa.array(days, from_pandas=True).cast(pa.timestamp("s"), safe=False)
    if size not in MONTHS_IN:
        texts = pc.strftime(found, "%Y-%m" if size == "month" else "%Y")
        return series_of(texts.cast(TEXT), days.index)
    sign, months = MONTHS_IN[size]
    number = pc.add(pc.divide(pc.subtract(pc.month(found), 1), months), 1)
    texts = pc.binary_join_element_wise(pc.strftime(found, "%Y"), number.cast(pa.string()), sign)
    return series_of(texts.cast(TEXT), days.index)
