"""Write the name of each barrio in one way."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.plain_python.places import PLACES
from app.analysis.reading.place_names import barrios_in
from app.analysis.settling import CellsStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read, put_beside, read_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class BarrioFrom(CellsStep):
    """Write one of the 48 barrios for each text: V. Lugano, Boca and NUNEZ are known.

    A text that names several, or none of the 48, is not guessed at: it is kept, marked.
    """

    kind = "barrio_from"
    title = msg("Write barrios in one way")
    intent = "place"
    words = ("barrio", "territorio", "lugar", "normalizar", "neighbourhood", "place")
    prelude = PLACES

    column: Annotated[str, Column(msg("Column with the barrio"), wants="text")]
    name: Annotated[str, Text(msg("Name of the new column (empty: in the same one)"))] = ""

    def answer(self) -> str:
        return self.name or self.column

    def done(self, table: Table) -> Table:
        found = read_texts(self, table, self.column, barrio_in)
        return put_beside(table, self.column, self.name, found, Kind.BARRIO)

    def hopeless(self) -> UserError:
        return nothing_read(msg("No cell of “{column}” names a barrio.", column=self.column))

    def sentence(self) -> Message:
        if self.name:
            return msg(
                "Write in “{name}” the barrio that “{column}” names.",
                name=self.name, column=self.column,
            )  # fmt: skip
        return msg("Write the barrios of “{column}” in one way.", column=self.column)

    def code(self) -> str:
        values = f"read_each(df[{self.column!r}], barrio_in)"
        return f"df = put_beside(df, {self.column!r}, {self.name!r}, {values})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"barrio": ["Boca", "V. Lugano", None, "Nuñez y Saavedra", "Once", "s/d"]}
        )
        return cls("barrio"), table_of(frame)


def barrio_in(text: str) -> str | None:
    """Return the only barrio of a text, as it is best written."""
    found = barrios_in(text)
    return found[0] if len(found) == 1 else None
