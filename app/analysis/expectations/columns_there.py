"""Columns that must be there."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import CountedExpectation, Expectation, Tally, Verdict, expectations
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Columns


@expectations.add
@dataclass(frozen=True)
class ColumnsThere(CountedExpectation):
    """Every one of some columns is in the table."""

    kind = "columns_there"
    title = msg("Some columns are there")

    names: Annotated[tuple[str, ...], Columns(msg("Columns"))]

    def tally(self, table: Table) -> Tally:
        return Tally(sum(name not in table.kinds for name in self.names))

    def judged(self, tally: Tally) -> Verdict:
        return Verdict(not tally.count, msg("The columns are there."))

    def sentence(self) -> Message:
        return plural(
            "There must be a column called {columns}.",
            "There must be {count} columns: {columns}.",
            count=len(self.names), columns=", ".join(self.names),
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        table = table_of(DataFrame({"id": [1]}))
        return cls(("id",)), table, table.renamed({"id": "otra"})
