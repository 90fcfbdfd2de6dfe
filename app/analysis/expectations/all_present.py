"""Values that must appear."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import CountedExpectation, Expectation, Tally, Verdict, expectations
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Column, Values


@expectations.add
@dataclass(frozen=True)
class AllPresent(CountedExpectation):
    """There is at least one row with each of some values: one per comuna, one per month."""

    kind = "all_present"
    title = msg("Every value of a list appears")

    column: Annotated[str, Column(msg("Column"))]
    values: Annotated[tuple[str, ...], Values(msg("Values"))]

    def tally(self, table: Table) -> Tally:
        there = set(table.texts(self.column).dropna().drop_duplicates())
        return Tally(len(table), texts=tuple(one for one in self.values if one in there))

    def judged(self, tally: Tally) -> Verdict:
        absent = [value for value in self.values if value not in tally.texts]
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
