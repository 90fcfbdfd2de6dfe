"""Find the place a point falls in, with the outlines of another table."""

from dataclasses import dataclass, replace
from typing import Annotated

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pandas import DataFrame

from app.analysis.arrow_text import TEXT, series_of
from app.analysis.beside import table_beside
from app.analysis.kind import Kind
from app.analysis.new_name import refuse_name
from app.analysis.outlines import outline_of, place_of
from app.analysis.plain_python.outlines import OUTLINES
from app.analysis.reading.place_names import comunas_in
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text

SQUARES = ("POLYGON ((0 0, 0 2, 2 2, 2 0, 0 0))", "POLYGON ((2 0, 2 2, 4 2, 4 0, 2 0))")


@steps.add
@dataclass(frozen=True)
class ComunaFromPoint(Step):
    """Write the comuna, or any other place, that holds each point.

    The outlines come from a table of the project, such as the GeoJSON of comunas of BA Data:
    a column with the areas as text (WKT) and one with their names. Points that fall in none, or
    in several, are marked; rows without a point stay empty.
    """

    kind = "comuna_from_point"
    title = msg("Find the comuna of a point")
    intent = "place"
    words = ("comuna", "barrio", "mapa", "coordenadas", "punto", "polígono", "geojson", "point")
    prelude = OUTLINES

    latitude: Annotated[str, Column(msg("Latitude"), wants="number")]
    longitude: Annotated[str, Column(msg("Longitude"), wants="number")]
    areas: Annotated[str, Text(msg("Table with the outlines"), example="comunas")]
    geometry: Annotated[str, Text(msg("Its column with the areas"), example="geometry")]
    place: Annotated[str, Text(msg("Its column with the names"), example="COMUNAS")]
    name: Annotated[str, Text(msg("Name of the new column"), example="comuna")] = "comuna"

    def apply(self, table: Table) -> Table:
        refuse_name(self.name, table)
        places, texts = self._outlines(table_beside(table, self.areas))
        outlines = [outline_of(text) for text in texts]
        y, x = (self._degrees(table, column) for column in (self.latitude, self.longitude))
        found = place_of(outlines, x, y)
        return self._written(table, places, found, ~(np.isnan(x) | np.isnan(y)))

    def _outlines(self, areas: Table) -> tuple[list[str], list[str]]:
        for column in (self.geometry, self.place):
            if column not in areas.kinds:
                raise UserError(
                    msg("“{table}” has no column “{column}”.", table=self.areas, column=column),
                    msg("The columns are: {names}.", names=", ".join(areas.columns)),
                )
        both = areas.frame[[self.geometry, self.place]].dropna()
        return both[self.place].astype("str").tolist(), both[self.geometry].tolist()

    @staticmethod
    def _degrees(table: Table, column: str) -> NDArray[np.float64]:
        if not table.is_number(column):
            raise UserError(
                msg("“{column}” does not hold numbers.", column=column),
                msg("Convert it to coordinates first."),
            )
        return table.values(column).to_numpy(np.float64, na_value=np.nan)

    def _written(
        self, table: Table, places: list[str], found: NDArray[np.int64], known: NDArray[np.bool_]
    ) -> Table:
        held = pa.array(found, mask=found < 0)
        values = series_of(pa.array(places, TEXT).take(held), table.frame.index)
        said = known | self._has_unread(table)
        odd = said & (found < 0)
        rest = table.with_rows(table.frame[odd])  # writing out a million numbers is slow
        unread = (rest.texts(self.latitude) + ", " + rest.texts(self.longitude)).dropna()
        is_comuna = all(len(comunas_in(place)) == 1 for place in places)
        kind = Kind.COMUNA if is_comuna else Kind.CATEGORY
        return table.with_column(self.name, values, kind, unread)

    def _has_unread(self, table: Table) -> NDArray[np.bool_]:
        index = table.frame.index
        marked = [index.isin(table.unread_in(one).index) for one in (self.latitude, self.longitude)]
        return marked[0] | marked[1]

    def sentence(self) -> Message:
        return msg(
            "Write in “{name}” which place of “{areas}” holds the point of “{latitude}” and"
            " “{longitude}”.",
            name=self.name, areas=self.areas, latitude=self.latitude, longitude=self.longitude,
        )  # fmt: skip

    def code(self) -> str:
        answers = (self.geometry, self.place, self.name)
        rest = ", ".join(repr(answer) for answer in answers)
        points = f"df, {self.latitude!r}, {self.longitude!r}, tables[{self.areas!r}]"
        return f"df = place_of_points({points}, {rest})"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        points = table_of(DataFrame({"lat": [1.0, 1.5, None, 9.0], "lng": [1.0, 3.0, 1.0, 1.0]}))
        areas = table_of(DataFrame({"geometry": SQUARES, "comuna": ["1", "2"]}))
        step = cls("lat", "lng", "areas", "geometry", "comuna")
        return step, replace(points, beside={"areas": areas})
