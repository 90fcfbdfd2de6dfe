"""A column without empty cells."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.cell_masks import empty_cells
from app.analysis.expectation import (
    CountedExpectation,
    Expectation,
    Tally,
    Verdict,
    expectations,
    first_labels,
)
from app.analysis.table import Table, table_of
from app.i18n import Message, msg, plural
from app.params import Column


@expectations.add
@dataclass(frozen=True)
class NothingMissing(CountedExpectation):
    """No cell of a column is empty; one that could not be read is not empty."""

    kind = "nothing_missing"
    title = msg("A column has no empty cells")

    column: Annotated[str, Column(msg("Column"))]

    def tally(self, table: Table) -> Tally:
        empty = empty_cells(table, self.column)
        return Tally(int(empty.sum()), first_labels(table, empty))

    def judged(self, tally: Tally) -> Verdict:
        found = plural(
            "One cell of “{column}” is empty.",
            "{count} cells of “{column}” are empty.",
            count=tally.count, column=self.column,
        )  # fmt: skip
        return Verdict(not tally.count, found, tally.rows)

    def sentence(self) -> Message:
        return msg("“{column}” must have no empty cells.", column=self.column)

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"name": ["Ana", "Juan"]}))
        return cls("name"), good, table_of(DataFrame({"name": ["Ana", None]}))
