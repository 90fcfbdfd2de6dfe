"""A column that could be read whole."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame, Series

from app.analysis.expectation import (
    EXAMPLES,
    CountedExpectation,
    Expectation,
    Tally,
    Verdict,
    expectations,
)
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Column


@expectations.add
@dataclass(frozen=True)
class EverythingRead(CountedExpectation):
    """No cell of a column is waiting to be reviewed."""

    kind = "everything_read"
    title = msg("Every cell of a column could be read")

    column: Annotated[str, Column(msg("Column"))]

    def tally(self, table: Table) -> Tally:
        unread = table.unread_in(self.column)
        return Tally(len(unread), tuple(int(label) for label in unread.index[:EXAMPLES]))

    def judged(self, tally: Tally) -> Verdict:
        found = plural(
            "One cell of “{column}” could not be read.",
            "{count} cells of “{column}” could not be read.",
            count=tally.count, column=self.column,
        )  # fmt: skip
        return Verdict(not tally.count, found, tally.rows)

    def sentence(self) -> Message:
        return msg("Every cell of “{column}” must be readable.", column=self.column)

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        table = table_of(DataFrame({"amount": [1.0, None]}))
        texts = Series(["?"], index=[1], dtype="str")
        bad = table.with_column("amount", table.values("amount"), unread=texts)
        return cls("amount"), table, bad
