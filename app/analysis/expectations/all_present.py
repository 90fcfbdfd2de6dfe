"""Values that must appear."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import Expectation, Verdict, expectations
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Column, Values


@expectations.add
@dataclass(frozen=True)
class AllPresent(Expectation):
    """There is at least one row with each of some values: one per comuna, one per month."""

    kind = "all_present"
    title = msg("Every value of a list appears")

    column: Annotated[str, Column(msg("Column"))]
    values: Annotated[tuple[str, ...], Values(msg("Values"))]

    def look(self, table: Table) -> Verdict:
        there = set(table.texts(self.column).dropna().drop_duplicates())
        absent = [value for value in self.values if value not in there]
        found = plural(
            "One is absent: {examples}.",
            "{count} are absent: {examples}.",
            count=len(absent), examples=", ".join(absent[:5]),
        )  # fmt: skip
        return Verdict(not absent, found)

    def sentence(self) -> Message:
        return msg(
            "There must be at least one row with each of these in “{column}”: {values}.",
            column=self.column, values=", ".join(self.values),
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"comuna": ["1", "2", "2"]}))
        return cls("comuna", ("1", "2")), good, table_of(DataFrame({"comuna": ["2", "3"]}))
