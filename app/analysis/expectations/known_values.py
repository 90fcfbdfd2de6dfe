"""A column with known values only."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.cell_masks import empty_cells, is_among
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
from app.params import Column, Values

SHOWN = 3  # of the values that are not known


@expectations.add
@dataclass(frozen=True)
class KnownValues(CountedExpectation):
    """Every cell that is not empty has one of some values."""

    kind = "known_values"
    title = msg("A column has only known values")

    column: Annotated[str, Column(msg("Column"))]
    values: Annotated[tuple[str, ...], Values(msg("Values"))]

    def tally(self, table: Table) -> Tally:
        known = is_among(table, self.column, self.values) | empty_cells(table, self.column)
        others = table.texts(self.column)[~known]
        texts = tuple(map(str, others.drop_duplicates().head(SHOWN)))
        return Tally(len(others), first_labels(table, ~known), texts)

    def judged(self, tally: Tally) -> Verdict:
        found = plural(
            "One cell of “{column}” has another value: {examples}.",
            "{count} cells of “{column}” have other values: {examples}.",
            count=tally.count, column=self.column, examples=", ".join(tally.texts[:SHOWN]),
        )  # fmt: skip
        return Verdict(not tally.count, found, tally.rows)

    def sentence(self) -> Message:
        return msg(
            "“{column}” may only have these values: {values}.",
            column=self.column, values=", ".join(self.values),
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"stage": ["A", "B", None]}))
        return cls("stage", ("A", "B")), good, table_of(DataFrame({"stage": ["A", "C"]}))
