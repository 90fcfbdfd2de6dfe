"""Find the comuna that a text says."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.plain_python.places import PLACES
from app.analysis.reading.place_names import places_in
from app.analysis.settling import CellsStep
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_reading import nothing_read, put_beside, read_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class ComunaFrom(CellsStep):
    """Write the number of the comuna that each text says, by its number, code or barrio.

    A text that says several, or one that does not exist, is not guessed at: it is kept, marked.
    Two barrios of the same comuna are that comuna.
    """

    kind = "comuna_from"
    title = msg("Find the comuna")
    intent = "place"
    words = ("comuna", "barrio", "territorio", "lugar", "cgp", "district", "place")
    prelude = PLACES

    column: Annotated[str, Column(msg("Column with the comuna or the barrio"), wants="text")]
    name: Annotated[str, Text(msg("Name of the new column (empty: in the same one)"))] = ""

    def answer(self) -> str:
        return self.name or self.column

    def done(self, table: Table) -> Table:
        found = read_texts(self, table, self.column, comuna_in)
        return put_beside(table, self.column, self.name, found, Kind.COMUNA)

    def hopeless(self) -> UserError:
        return nothing_read(
            msg("No cell of “{column}” says a comuna or a barrio.", column=self.column)
        )

    def sentence(self) -> Message:
        if self.name:
            return msg(
                "Write in “{name}” the comuna that “{column}” says.",
                name=self.name, column=self.column,
            )  # fmt: skip
        return msg("Write in “{column}” only the number of the comuna.", column=self.column)

    def code(self) -> str:
        values = f"read_each(df[{self.column!r}], comuna_in)"
        return f"df = put_beside(df, {self.column!r}, {self.name!r}, {values})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame(
            {"lugar": ["COMUNA I", "V. Lugano", None, "7, 8 y 9", "18", "Retiro y San Telmo"]}
        )
        return cls("lugar", "comuna"), table_of(frame)


def comuna_in(text: str) -> str | None:
    """Return the number of the only comuna of a text."""
    found = places_in(text)
    return str(found[0]) if len(found) == 1 else None
