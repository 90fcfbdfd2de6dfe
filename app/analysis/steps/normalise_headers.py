"""Give every column a name that any program takes."""

from dataclasses import dataclass

from pandas import DataFrame

from app.analysis.header_names import header_names
from app.analysis.plain_python.headers import HEADERS
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg


@steps.add
@dataclass(frozen=True)
class NormaliseHeaders(Step):
    """Name the columns by the City's rules for open data: a-z, 0-9 and _, 50 signs at most."""

    kind = "normalise_headers"
    title = msg("Tidy the names of the columns")
    intent = "table"
    words = ("encabezados", "nombres", "columnas", "normalizar", "headers", "snake case", "names")
    prelude = HEADERS

    def uses_all(self) -> bool:
        return True  # a name that is taken gets a number

    def apply(self, table: Table) -> Table:
        names = table.columns
        return table.renamed(dict(zip(names, header_names(names), strict=True)))

    def sentence(self) -> Message:
        return msg("Write the names of the columns in small letters, without accents nor spaces.")

    def code(self) -> str:
        return "df = df.set_axis(header_names(list(df.columns)), axis=1)"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"Año": [2024, 2025], "Proveedor ID": ["a", None], "año": [1, 2]})
        return cls(), table_of(frame)
