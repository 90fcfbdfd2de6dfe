"""How the numbers of one column are shown when they leave: decimals, and dots or none."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.kind import Kind
from app.analysis.number_format import NumberFormat
from app.analysis.written_column import WrittenColumn
from app.i18n import msg

Value = str | int | float | date | datetime | bool | None
YEARS = (1800, 2200)  # whole numbers that all lie here are years: 2.023 would be wrong
SAMPLE = 2000
MOST = 6
EXACT = 1e15  # no decimals beyond
MONEY = 2
LARGE = 1000
YES, NO = msg("Yes"), msg("No")


@dataclass(frozen=True)
class NumberLook:
    """Decimals to show, and whether thousands are marked; the value itself is never rounded."""

    decimals: int = 0
    grouped: bool = True

    def excel(self) -> str:
        """Return the format in the words of spreadsheets, which use the reader's own signs."""
        whole = "#,##0" if self.grouped else "0"
        return whole + ("." + "0" * self.decimals if self.decimals else "")

    def text(self, value: Value) -> str:
        """Write a value of the column the way people here do."""
        if isinstance(value, bool):
            return str(YES if value else NO)
        if isinstance(value, int | float):
            mark = "." if self.grouped else ""
            return NumberFormat(decimals=self.decimals, thousands=mark).text(value)
        if isinstance(value, datetime):
            return f"{value:%d/%m/%Y} {f'{value:%H:%M:%S}'.removesuffix(':00')}"
        return "" if value is None else _plain(value)


def number_look(column: WrittenColumn) -> NumberLook:
    """Choose what suits the whole column."""
    values = column.values
    if pa.types.is_integer(values.type):
        ends = pc.min_max(values)
        low, high = ends["min"].as_py(), ends["max"].as_py()
        years = low is not None and low >= YEARS[0] and high <= YEARS[1]
        return NumberLook(grouped=not years)
    if not pa.types.is_floating(values.type):
        return NumberLook()
    needed = _decimals(values)
    return NumberLook(max(needed, MONEY) if column.kind is Kind.MONEY else needed)


def _decimals(values: pa.Array) -> int:
    step = max(1, len(values) // SAMPLE)
    sample = values.take(pa.array(np.arange(0, len(values), step))).drop_null().to_numpy()
    sample = sample[np.abs(sample) < EXACT]
    close = 1e-9 * np.maximum(1, np.abs(sample))
    for decimals in range(MOST):
        if (np.abs(np.round(sample, decimals) - sample) < close).all():
            return decimals
    return MOST if np.abs(sample).max() < LARGE else MONEY


def _plain(value: str | date) -> str:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value
