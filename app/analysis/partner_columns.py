"""Columns that speak of the same thing: a CUIT and a name, a latitude and a longitude, two days."""

import re
from collections.abc import Iterator, Sequence

from app.analysis.column_look import ColumnLook

CUIT = re.compile(r"(^|_)(cuit|cuil)(_|$)")
SUPPLIER = re.compile(
    r"(^|_)(proveedor|razon_social|empresa|contratista|adjudicatari[oa]|supplier|firma)(_|$)"
)
NOT_A_NAME = re.compile(
    r"(^|_)(cuit|cuil|id|nro|numero|codigo|cod|monto|fecha|tipo|direccion)(_|$)"
)
LATITUDE = re.compile(r"(^|_)(lat|latitud|latitude)(_|$)")
LONGITUDE = re.compile(r"(^|_)(lng|lon|long|longitud|longitude)(_|$)")
START = re.compile(r"(fecha_inicio|start_date|fecha_desde|desde|inicio|fecha_comienzo)$")
END = re.compile(r"(fecha_fin(_[a-z]+)?|end_date|fecha_hasta|hasta|fin)$")
SHAPED = 0.6
VOTES = ("cuit", "code cuit")  # the names that the vote of a column gives to them


def cuits(columns: Sequence[ColumnLook]) -> Iterator[ColumnLook]:
    """Yield the columns of CUIT or CUIL."""
    for column in columns:
        is_named = column.hints(CUIT) or any(column.mostly(vote, SHAPED) for vote in VOTES)
        if is_named and (column.is_text or column.is_number):
            yield column


def supplier_names(columns: Sequence[ColumnLook]) -> Iterator[tuple[ColumnLook, ColumnLook]]:
    """Yield each column of CUIT with the column of the names that go with it."""
    names = [
        column
        for column in columns
        if column.hints(SUPPLIER) and not column.hints(NOT_A_NAME)
        and column.table.is_text(column.name)
    ]  # fmt: skip
    for cuit in cuits(columns):
        if names:
            yield cuit, names[0]


def points(columns: Sequence[ColumnLook]) -> tuple[ColumnLook, ColumnLook] | None:
    """Return the columns of latitude and longitude."""
    north = next((one for one in columns if one.hints(LATITUDE)), None)
    east = next((one for one in columns if one.hints(LONGITUDE)), None)
    return (north, east) if north and east else None


def spans(columns: Sequence[ColumnLook]) -> tuple[ColumnLook, ColumnLook] | None:
    """Return the columns of the first and the last day of something."""
    dated = [column for column in columns if column.is_dated]
    first = next((one for one in dated if one.hints(START)), None)
    last = next((one for one in dated if one.hints(END)), None)
    return (first, last) if first and last else None
