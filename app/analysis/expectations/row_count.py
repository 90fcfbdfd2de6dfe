"""A count of rows."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import CountedExpectation, Expectation, Tally, Verdict, expectations
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Number


@expectations.add
@dataclass(frozen=True)
class RowCount(CountedExpectation):
    """Between two counts of rows, both included; 0 as the most is no limit."""

    kind = "row_count"
    title = msg("How many rows there are")

    least: Annotated[int, Number(msg("At least"), 0)] = 1
    most: Annotated[int, Number(msg("At most (0: no limit)"), 0)] = 0

    def tally(self, table: Table) -> Tally:
        return Tally(len(table))

    def judged(self, tally: Tally) -> Verdict:
        rows = tally.count
        met = self.least <= rows and (not self.most or rows <= self.most)
        return Verdict(met, plural("There is one row.", "There are {count} rows.", count=rows))

    def sentence(self) -> Message:
        if self.most and self.most == self.least:
            return plural(
                "There must be exactly one row.",
                "There must be exactly {count} rows.",
                count=self.most,
            )
        if self.most:
            return msg(
                "There must be between {least} and {most} rows.", least=self.least, most=self.most
            )
        return plural(
            "There must be at least one row.",
            "There must be at least {count} rows.",
            count=self.least,
        )

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        rows = table_of(DataFrame({"id": [1, 2]}))
        return cls(2), rows, rows.with_rows(rows.frame.head(1))
