"""Put the rows of other tables below these."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.appending import Mapping, pile_of
from app.analysis.kind import Kind
from app.analysis.plain_python.appended_tables import APPEND
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Hidden, Text


@steps.add
@dataclass(frozen=True)
class AppendTables(Step):
    """Add the rows of other tables below, each of their columns under the one it goes with.

    `names` says, for each table, which of its columns goes where: pairs of its name and ours.
    A column with no pair keeps its own name; one paired with nothing is left out. Cells of a
    column that a table lacks are missing. `source` names a column that says where each row
    comes from, and `own` what it says of the rows of this table.
    """

    kind = "append_tables"
    title = msg("Add the rows of other tables")
    intent = "hidden"
    words = ("apilar", "agregar filas", "anexar", "juntar archivos", "append", "concatenate")
    prelude = APPEND

    tables: Annotated[tuple[str, ...], Hidden(msg("The other tables"))]
    names: Annotated[tuple[tuple[str, Mapping], ...], Hidden(msg("Which column is which"))] = ()
    source: Annotated[str, Text(msg("Column that says where each row comes from"))] = ""
    own: Annotated[str, Text(msg("What it says of the rows of this table"))] = ""

    def columns(self) -> Iterator[str]:
        return iter(())

    def uses_all(self) -> bool:
        return True

    def apply(self, table: Table) -> Table:
        return pile_of(table, self.tables, dict(self.names), (self.source, self.own))

    def sentence(self) -> Message:
        return plural(
            "Add below the rows of {tables}.",
            "Add below the rows of {count} tables: {tables}.",
            count=len(self.tables), tables=", ".join(self.tables),
        )  # fmt: skip

    def code(self) -> str:
        others = f"{{name: tables[name] for name in {list(self.tables)!r}}}"
        names = {table: dict(pairs) for table, pairs in self.names}
        return f"df = append_tables(df, {others}, {names!r}, {self.source!r}, {self.own!r})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        other = Table(
            DataFrame({
                "Barrio": Series(["Once", None], dtype="str"),
                "monto": [None, 4.5],
                "comuna": Series(["3", "5"], dtype="str"),
            }),
            {"Barrio": Kind.TEXT, "monto": Kind.MONEY, "comuna": Kind.COMUNA},
            {"monto": Series(["a definir"], index=[0], dtype="str")},
        )  # fmt: skip
        own = table_of(DataFrame({"barrio": ["Boedo", None], "monto": [1.5, 2.0]}))
        step = cls(("2025",), (("2025", (("Barrio", "barrio"),)),), "archivo", "2024")
        return step, Table(own.frame, own.kinds, {}, {"2025": other})
