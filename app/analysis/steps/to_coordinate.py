"""Read a column as latitudes or longitudes."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame, Series

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.kind import Kind
from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.reading.coordinates import MOST_EAST, MOST_NORTH, coordinates
from app.analysis.reading.missing import missing
from app.analysis.settling import CellsStep
from app.analysis.step import Step, require_text, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column

AXES = (("latitude", msg("Latitudes, up to 90")), ("longitude", msg("Longitudes, up to 180")))
MOST = {"latitude": MOST_NORTH, "longitude": MOST_EAST}


@steps.add
@dataclass(frozen=True)
class ToCoordinate(CellsStep):
    """Read degrees with a point or a comma, or as 34° 36' 12" S.

    What is no latitude or longitude keeps its text, marked: “Repair coordinates” puts many right.
    """

    kind = "to_coordinate"
    title = msg("Convert to coordinate")
    intent = "convert"
    words = ("coordenada", "latitud", "longitud", "grados", "convertir", "latitude", "longitude")
    prelude = COORDINATES

    column: Annotated[str, Column(msg("Column"))]
    axis: Annotated[Literal["latitude", "longitude"], Choice(msg("They are"), AXES)] = "longitude"

    def answer(self) -> str:
        return self.column

    def done(self, table: Table) -> Table:
        if table.kinds[self.column] is Kind.COORDINATE:
            raise UserError(
                msg("“{column}” already holds coordinates.", column=self.column),
                msg("Choose another column."),
            )
        texts = table.texts(self.column)
        if not table.is_number(self.column):
            require_text(self, table, self.column)
        cells = arrow_of(texts)
        gone = missing(cells)
        found = coordinates(pc.if_else(gone, pa.scalar(None, TEXT), cells), MOST[self.axis])
        bad = pc.and_(pc.is_null(found), pc.invert(gone)).to_numpy(zero_copy_only=False)
        floats = np.asarray(found.to_numpy(zero_copy_only=False), np.float64)
        values: Series[Any] = Series(floats, index=texts.index)
        return table.with_column(self.column, values, Kind.COORDINATE, texts[bad])

    def hopeless(self) -> UserError:
        return nothing_read(msg("No cell of “{column}” is a coordinate.", column=self.column))

    def sentence(self) -> Message:
        if self.axis == "latitude":
            return msg("Read “{column}” as latitudes.", column=self.column)
        return msg("Read “{column}” as longitudes.", column=self.column)

    def code(self) -> str:
        return f"df[{self.column!r}] = read_coordinates(df[{self.column!r}], {MOST[self.axis]})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"lat": ["-34,675641", "34° 33' 53\" sur", None, "-34.578.254", "s/d"]})
        return cls("lat", "latitude"), table_of(frame)
