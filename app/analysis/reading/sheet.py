"""A grid of cells, whatever it was read from."""

from dataclasses import dataclass
from typing import Any

from app.analysis.reading.raw_table import Remark

Span = tuple[tuple[int, int], tuple[int, int]]  # the first and last cell: row and column, from 0


@dataclass(frozen=True)
class Sheet:
    """The cells of a sheet as the file has them, the merged ones, and the names of all sheets."""

    name: str
    names: tuple[str, ...]
    rows: list[list[Any]]
    merged: tuple[Span, ...] = ()
    remarks: tuple[Remark, ...] = ()
