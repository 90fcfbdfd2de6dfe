"""A column read as comunas, barrios or addresses, which stay as they are written, or as degrees."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.kind import Kind
from app.analysis.reading import header_hint
from app.analysis.reading.column_reading import ColumnReading, RawColumn
from app.analysis.reading.coordinates import MOST_EAST, MOST_NORTH, coordinates, in_the_city
from app.analysis.reading.missing import missing, trimmed
from app.analysis.reading.place_names import barrios_in, comunas_in

MISFITS = "misfits"  # the name, in the proof, of the cells that say no single place
SEVERAL = "several"


def comuna(column: RawColumn) -> ColumnReading:
    """Leave the cells as they are, and count those that say one comuna."""
    return _places(column, Kind.COMUNA, comunas_in)


def barrio(column: RawColumn) -> ColumnReading:
    """Leave the cells as they are, and count those that name one barrio."""
    return _places(column, Kind.BARRIO, barrios_in)


def address(column: RawColumn) -> ColumnReading:
    """Leave the cells as they are."""
    gone = pc.sum(missing(column.values)).as_py() or 0
    return ColumnReading(Kind.ADDRESS, column.values, blank=gone)


def coordinate(column: RawColumn) -> ColumnReading:
    """Read the column as degrees; what is no latitude or longitude cannot be read."""
    gone = missing(column.values)
    is_latitude = bool(header_hint.LATITUDE.search(header_hint.slug(column.name)))
    values = pc.if_else(gone, None, column.values)
    found = coordinates(values, MOST_NORTH if is_latitude else MOST_EAST)
    bad = pc.and_(pc.is_null(found), pc.invert(gone))
    return ColumnReading(
        kind=Kind.COORDINATE,
        values=found,
        proof={"in_the_city": _in_the_city(found, is_latitude=is_latitude)},
        unreadable=np.flatnonzero(bad.to_numpy(zero_copy_only=False)),
        blank=pc.sum(gone).as_py() or 0,
    )


def _in_the_city(found: pa.Array, *, is_latitude: bool) -> int:
    degrees = found.to_numpy(zero_copy_only=False)
    elsewhere = np.full(len(degrees), -58.4 if is_latitude else -34.6)
    pair = (degrees, elsewhere) if is_latitude else (elsewhere, degrees)
    return int(in_the_city(*pair).sum())


def _places(
    column: RawColumn, kind: Kind, read: Callable[[str], tuple[object, ...]]
) -> ColumnReading:
    gone = missing(column.values)
    pairs = pc.if_else(gone, None, trimmed(column.values)).drop_null().value_counts().to_pylist()
    said: Counter[int] = Counter()
    for pair in pairs:
        said[min(2, len(read(pair["values"])))] += pair["counts"]
    proof = {MISFITS: said[0] + said[2], SEVERAL: said[2], "one": said[1]}
    return ColumnReading(kind, column.values, proof, blank=pc.sum(gone).as_py() or 0)
