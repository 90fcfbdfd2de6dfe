"""Repair latitudes and longitudes that a spreadsheet spoiled."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.kind import Kind
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.reading.coordinates import (
    coordinates,
    in_the_city,
    may_have_thousands,
    without_thousands,
)
from app.analysis.reading.missing import missing
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column

Floats = NDArray[np.float64]
FIXED = f"""{COORDINATES}

def all_degrees(column):
    '''Return the degrees of a column, and those that come out without signs of thousands.'''
    texts = column.astype("str").where(column.notna())
    if pd.api.types.is_numeric_dtype(column):
        texts = texts.str.removesuffix(".0")
    plain = [None if pd.isna(text) else read_degrees(text) for text in texts]
    loose = [None if pd.isna(text) else without_thousands(text) for text in texts]
    plain, loose = (pd.Series(one, index=column.index, dtype="float64") for one in (plain, loose))
    return plain, plain.where(plain.notna(), loose)


def in_city(latitude, longitude):
    return latitude.between(*LATITUDES) & longitude.between(*LONGITUDES)


def fix_coordinates(df, latitude, longitude):
    '''Repair thousands, swapped pairs and zeros, only where the City is what comes out.'''
    df = df.copy()
    plain = all_degrees(df[latitude]), all_degrees(df[longitude])
    (lat, loose_lat), (lng, loose_lng) = plain
    loose = in_city(loose_lat, loose_lng) & ~in_city(lat, lng)
    lat, lng = lat.mask(loose, loose_lat), lng.mask(loose, loose_lng)
    swapped = in_city(loose_lng, loose_lat) & ~in_city(lat, lng)
    lat, lng = lat.mask(swapped, loose_lng), lng.mask(swapped, loose_lat)
    zero = (lat == 0) & (lng == 0)
    df[latitude], df[longitude] = lat.mask(zero | (lat.abs() > 90)), lng.mask(zero)
    return df
"""

LARGE, SMALL = 1e6, 1e-3  # Python and Arrow write the numbers in between alike


@steps.add
@dataclass(frozen=True)
class FixCoordinates(Step):
    """Put right -34.578.254 and -34578254, swapped pairs, and mark 0 and 0, which is no place.

    A pair is changed only when what comes out falls within the limits of the City and what
    there was does not. Whatever else cannot be read keeps its text, marked.
    """

    kind = "fix_coordinates"
    title = msg("Repair coordinates")
    intent = "place"
    words = ("coordenadas", "latitud", "longitud", "invertidas", "puntos de miles", "swap", "lat")
    prelude = FIXED

    latitude: Annotated[str, Column(msg("Latitude"))]
    longitude: Annotated[str, Column(msg("Longitude"))]

    def apply(self, table: Table) -> Table:
        self._refuse_nonsense(table)
        texts = [_texts(table, name) for name in (self.latitude, self.longitude)]
        pairs = [_degrees(one) for one in texts]
        found = _fixed(pairs[0], pairs[1])
        for name, said, degrees in zip((self.latitude, self.longitude), texts, found, strict=True):
            table = _with_degrees(table, name, said, degrees)
        return table

    def _refuse_nonsense(self, table: Table) -> None:
        if self.latitude == self.longitude:
            raise UserError(
                msg("Latitude and longitude are the same column."), msg("Choose two columns.")
            )
        for name in self.columns():
            if not (table.is_text(name) or table.is_number(name)):
                raise UserError(
                    msg("“{column}” holds no coordinates.", column=name),
                    msg("Choose a column of numbers or of text."),
                )

    def sentence(self) -> Message:
        return msg(
            "Repair the coordinates of “{latitude}” and “{longitude}”.",
            latitude=self.latitude, longitude=self.longitude,
        )  # fmt: skip

    def code(self) -> str:
        return f"df = fix_coordinates(df, {self.latitude!r}, {self.longitude!r})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {
                "lat": ["-34,578254", "-34.578.254", "-58.402", "0", None, "por confirmar"],
                "lng": ["-58,40221", "-58.402.210", "-34.578", "0", "-58.4", "-58.41"],
            }
        )
        return cls("lat", "lng"), table_of(frame)


def _texts(table: Table, name: str) -> "Series[Any]":
    """Return the texts of a column; a whole number has no point."""
    if not table.is_number(name):
        return table.texts(name)
    numbers = pa.array(table.values(name), from_pandas=True)
    said = series_of(_figures(numbers), table.frame.index)
    unread = table.unread_in(name)
    said.loc[unread.index] = unread
    return said


def _figures(numbers: pa.Array) -> pa.Array:
    """Write numbers as Python does, those of ordinary size with Arrow."""
    texts = numbers.cast(TEXT)
    if pa.types.is_integer(numbers.type):
        return texts
    size = pc.abs(numbers)
    odd = pc.fill_null(pc.or_(pc.greater(size, LARGE), pc.less(size, SMALL)), False)
    exact = pa.array(map(repr, numbers.filter(odd).to_pylist()), TEXT)
    return pc.replace_substring_regex(pc.replace_with_mask(texts, odd, exact), r"\.0$", "")


def _degrees(texts: "Series[Any]") -> tuple[Floats, Floats]:
    """Return the degrees as they are written, and as they are without signs of thousands."""
    cells = arrow_of(texts)
    plain = _floats(coordinates(cells))
    encoded = pc.if_else(may_have_thousands(cells), cells, None).dictionary_encode()
    read = [without_thousands(text) for text in encoded.dictionary.to_pylist()]
    loose = _floats(pa.array(read, pa.float64()).take(encoded.indices))
    return plain, np.where(np.isnan(plain), loose, plain)


def _floats(found: pa.Array) -> Floats:
    return np.asarray(found.to_numpy(zero_copy_only=False), np.float64)


def _fixed(latitude: tuple[Floats, Floats], longitude: tuple[Floats, Floats]) -> tuple[Floats, ...]:
    (lat, loose_lat), (lng, loose_lng) = latitude, longitude
    loose = in_the_city(loose_lat, loose_lng) & ~in_the_city(lat, lng)
    lat, lng = np.where(loose, loose_lat, lat), np.where(loose, loose_lng, lng)
    swapped = in_the_city(loose_lng, loose_lat) & ~in_the_city(lat, lng)
    lat, lng = np.where(swapped, loose_lng, lat), np.where(swapped, loose_lat, lng)
    nowhere = (lat == 0) & (lng == 0)
    return np.where(nowhere | (np.abs(lat) > 90), np.nan, lat), np.where(nowhere, np.nan, lng)  # noqa: PLR2004 - the pole


def _with_degrees(table: Table, name: str, texts: "Series[Any]", degrees: Floats) -> Table:
    gone = missing(arrow_of(texts)).to_numpy(zero_copy_only=False)
    bad = np.isnan(degrees) & ~gone
    values: Series[Any] = Series(degrees, index=Index(texts.index))
    return table.with_column(name, values, Kind.COORDINATE, texts[bad])
