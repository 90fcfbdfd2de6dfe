"""Put a latitude and a longitude that share a cell in columns of their own."""

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import arrow_of
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.reading.coordinates import PAIR, pair_in
from app.analysis.reading.missing import missing
from app.analysis.settling import CellsStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text

PAIRS = f"""{COORDINATES}

DEGREE_PAIR = re.compile({PAIR.pattern!a})


def pair_in(text):
    '''Return the latitude and the longitude of a text, or None twice.'''
    found = None if pd.isna(text) else DEGREE_PAIR.fullmatch(visible(text).strip("()[] "))
    pair = (read_degrees(found[1], 90.0), read_degrees(found[2])) if found else (None, None)
    return (None, None) if None in pair else pair


def split_coordinates(df, column, latitude, longitude):
    '''Put the latitude and the longitude of a column in two beside it.'''
    pairs = [pair_in(text) for text in df[column]]
    df = df.copy()
    for at, name in ((1, longitude), (0, latitude)):
        values = pd.Series([pair[at] for pair in pairs], index=df.index, dtype="float64")
        df.insert(df.columns.get_loc(column) + 1, name, values)
    return df
"""

USUAL_PAIR = (
    r"^(?P<lat>-?(?:[0-9]|[0-8][0-9])\.[0-9]+)"
    r" *[,;] *"
    r"(?P<lng>-?(?:[0-9]{1,2}|1[0-7][0-9])\.[0-9]+)$"
)
"""The pairs that are read all at once: within the degrees there are."""


@steps.add
@dataclass(frozen=True)
class SplitCoordinates(CellsStep):
    """Read “-34.6, -58.4” as a latitude and a longitude, in two columns beside it.

    The latitude is the first, as maps write it. What is no pair is kept, marked, in both.
    """

    kind = "split_coordinates"
    title = msg("Split coordinates")
    intent = "place"
    words = ("coordenadas", "latitud", "longitud", "separar", "punto", "lat lng", "split", "point")
    prelude = PAIRS

    column: Annotated[str, Column(msg("Column with both"), wants="text")]
    latitude: Annotated[str, Text(msg("Name for the latitude"), example="lat")] = "lat"
    longitude: Annotated[str, Text(msg("Name for the longitude"), example="lng")] = "lng"

    def answer(self) -> str:
        return self.latitude

    def done(self, table: Table) -> Table:
        texts = texts_of(self, table, self.column)
        self._refuse_names(table)
        pairs, bad = _pairs(texts)
        names = table.columns
        place = names.index(self.column) + 1
        for at, name in enumerate((self.latitude, self.longitude)):
            values: Series[Any] = Series(pairs[:, at], index=texts.index)
            table = table.with_column(name, values, Kind.COORDINATE, texts[bad])
        names[place:place] = [self.latitude, self.longitude]
        return table.with_order(names)

    def hopeless(self) -> UserError:
        return UserError(
            msg("No cell of “{column}” has a latitude and a longitude.", column=self.column),
            msg("Choose another column."),
        )

    def _refuse_names(self, table: Table) -> None:
        refuse_name(self.latitude, table)
        refuse_name(self.longitude, table)
        if self.latitude == self.longitude:
            raise UserError(
                msg("Both columns have the same name."), msg("Write two different names.")
            )

    def sentence(self) -> Message:
        return msg(
            "Split “{column}” in “{latitude}” and “{longitude}”.",
            column=self.column, latitude=self.latitude, longitude=self.longitude,
        )  # fmt: skip

    def code(self) -> str:
        answers = f"{self.column!r}, {self.latitude!r}, {self.longitude!r}"
        return f"df = split_coordinates(df, {answers})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"punto": ["-34.6, -58.4", "(-34,61; -58,42)", None, "Plaza de Mayo"]})
        return cls("punto"), table_of(frame)


def _pairs(texts: "Series[Any]") -> tuple[np.ndarray, np.ndarray]:
    cells = arrow_of(texts)
    usual = pc.extract_regex(cells, USUAL_PAIR)
    degrees = [pc.struct_field(usual, name).cast(pa.float64()) for name in ("lat", "lng")]
    encoded = pc.if_else(pc.is_null(usual), cells, None).dictionary_encode()
    read = [pair_in(text) or (None, None) for text in encoded.dictionary.to_pylist()]
    columns = [
        pc.coalesce(one, pa.array([pair[at] for pair in read], pa.float64()).take(encoded.indices))
        for at, one in enumerate(degrees)
    ]
    found = np.column_stack([one.to_numpy(zero_copy_only=False).astype(float) for one in columns])
    gone = missing(cells).to_numpy(zero_copy_only=False)
    return found, np.isnan(found[:, 0]) & ~gone
