"""Columns read from a few texts, as if they stood in a file."""

from collections.abc import Sequence

import pyarrow as pa

from app.analysis.reading.column_reader import read_column
from app.analysis.reading.column_reading import NOT_CHOSEN, ColumnReading, RawColumn
from app.analysis.reading.settings import ColumnChoice


def column(
    *texts: str | None, name: str = "dato", choice: ColumnChoice = NOT_CHOSEN
) -> ColumnReading:
    """Return what is understood of these cells."""
    return read_column(RawColumn(name, pa.array(texts, pa.string()), choice))


def mixed(**counts: int) -> Sequence[str]:
    """Return as many cells of each kind as asked, none equal to another.

    The kinds are `numbers`, `words`, `days`, `impossible` days and numbers that prove a
    decimal `comma`, a decimal `point`, or `either`.
    """
    return [SHAPES[kind].format(at) for kind, count in counts.items() for at in range(count)]


SHAPES = {
    "numbers": "{:d}",
    "words": "no sé {:d}",
    "days": "15/03/2{:03d}",
    "impossible": "31/02/2{:03d}",
    "comma": "{:d},5",
    "point": "{:d}.5",
    "either": "1.{:03d}",
}
