"""Where the City is, and whether points fall in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.partner_columns import points
from app.analysis.reading.number import read_number

LATITUDES, LONGITUDES = (-34.71, -34.52), (-58.54, -58.33)
SMALL, LARGE = 10, 180
Values = NDArray[np.float64]
Marked = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Points:
    """The points of a table, and which of them fall in the City."""

    north: ColumnLook
    east: ColumnLook
    lat: Values
    lng: Values

    @property
    def given(self) -> Marked:
        """Mark the rows with both numbers."""
        return np.isfinite(self.lat) & np.isfinite(self.lng)

    @property
    def inside(self) -> Marked:
        """Mark the points in the box of the City."""
        return _between(self.lat, LATITUDES) & _between(self.lng, LONGITUDES)

    @property
    def swapped(self) -> Marked:
        """Mark the points that fall in the City when their numbers change places."""
        return _between(self.lng, LATITUDES) & _between(self.lat, LONGITUDES)

    @property
    def are_of_the_city(self) -> bool:
        """Whether the points are meant to be in the City: half of them are, or would be."""
        city = (self.inside | self.swapped).sum()
        return bool(city and city * 2 >= self.given.sum())


def points_of(columns: Sequence[ColumnLook]) -> Points | None:
    """Return the points of a table; None when it has none."""
    found = points(columns)
    if not found:
        return None
    north, east = found
    return Points(north, east, _degrees(north), _degrees(east))


def _between(values: Values, ends: tuple[float, float]) -> Marked:
    return (values >= ends[0]) & (values <= ends[1])


def _degrees(column: ColumnLook) -> Values:
    """Return the degrees of every row; a text that is no number is NaN."""
    if column.is_number:
        values = column.numbers
        unread = column.table.unread_in(column.name)
        if len(unread):
            places = column.table.frame.index.get_indexer(unread.index)
            values = values.copy()
            values[places] = [_number(text) for text in unread.tolist()]
        return values
    texts = column.texts.filter(pa.array(column.said)).to_pylist()
    numbers = np.full(len(column.texts) + 1, np.nan)
    numbers[np.flatnonzero(column.said)] = [_number(text) for text in texts]
    return np.asarray(np.where(column.rows(column.said), numbers[column.codes], np.nan))


def _number(text: str) -> float:
    value = read_number(text, ".").value
    return np.nan if value is None else float(value)
