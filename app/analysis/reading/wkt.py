"""Shapes as GeoJSON has them, written as the text other programs read (WKT)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

FLAT, HIGH = 2, 3  # numbers of a point


class BadShape(Exception):
    """A shape of the file is badly written."""


def wkt(shape: Any) -> str | None:
    """Return a shape as text; None when there is none, `BadShape` when it is badly written."""
    if shape is None:
        return None
    kind = shape.get("type") if isinstance(shape, Mapping) else None
    if kind == "GeometryCollection":
        return _collection(shape.get("geometries"))
    if kind not in WRITE:
        raise BadShape(str(kind))
    return _written(str(kind), shape.get("coordinates"))


def _written(kind: str, coordinates: Any) -> str:
    if not isinstance(coordinates, list):
        raise BadShape("no coordinates")
    if not coordinates:
        return f"{kind.upper()} EMPTY"
    return f"{kind.upper()}{' Z' if _is_high(coordinates) else ''} {WRITE[kind](coordinates)}"


def _collection(shapes: Any) -> str:
    if not isinstance(shapes, list):
        raise BadShape("no shapes")
    inside = ", ".join(filter(None, map(wkt, shapes)))
    return f"GEOMETRYCOLLECTION ({inside})" if inside else "GEOMETRYCOLLECTION EMPTY"


def _is_high(coordinates: Any) -> bool:
    while isinstance(coordinates, list) and coordinates and isinstance(coordinates[0], list):
        coordinates = coordinates[0]
    return isinstance(coordinates, list) and len(coordinates) == HIGH


def _position(numbers: Any) -> str:
    if not isinstance(numbers, list) or len(numbers) not in {FLAT, HIGH}:
        raise BadShape("no position")
    if not all(isinstance(one, str) for one in numbers):
        raise BadShape("no numbers")
    return " ".join(numbers)


def _listed(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """Return what writes a list of the pieces that `write` writes."""

    def written(pieces: Sequence[Any]) -> str:
        if not isinstance(pieces, list):
            raise BadShape("no list")
        return f"({', '.join(map(write, pieces))})"

    return written


_line = _listed(_position)
_polygon = _listed(_line)
WRITE: dict[str, Callable[[Any], str]] = {
    "Point": lambda numbers: f"({_position(numbers)})",
    "LineString": _line,
    "MultiPoint": _listed(lambda numbers: f"({_position(numbers)})"),
    "Polygon": _polygon,
    "MultiLineString": _polygon,
    "MultiPolygon": _listed(_polygon),
}
