"""Numbers within limits."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame

from app.analysis.display import number_text
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
from app.params import Column, Decimal

NO_NUMBERS = "not numbers"


@expectations.add
@dataclass(frozen=True)
class NumbersBetween(CountedExpectation):
    """Every number of a column is between two, both included."""

    kind = "numbers_between"
    title = msg("The numbers of a column are within limits")

    column: Annotated[str, Column(msg("Column"), numeric=True, wants="number")]
    least: Annotated[float | None, Decimal(msg("At least"))] = None
    most: Annotated[float | None, Decimal(msg("At most"))] = None

    def tally(self, table: Table) -> Tally:
        if not table.is_number(self.column):
            return Tally(1, texts=(NO_NUMBERS,))
        numbers = table.values(self.column).to_numpy(np.float64, na_value=np.nan)
        least = -np.inf if self.least is None else self.least
        outside = (numbers < least) | (numbers > (np.inf if self.most is None else self.most))
        return Tally(int(outside.sum()), first_labels(table, outside))

    def judged(self, tally: Tally) -> Verdict:
        if tally.texts:
            return Verdict(met=False, found=msg("“{column}” is not numbers.", column=self.column))
        found = plural(
            "One number of “{column}” is outside.",
            "{count} numbers of “{column}” are outside.",
            count=tally.count, column=self.column,
        )  # fmt: skip
        return Verdict(not tally.count, found, tally.rows)

    def sentence(self) -> Message:
        if self.least is None or self.most is None:
            return self._one_sided()
        return msg(
            "The numbers of “{column}” must be between {least} and {most}.",
            column=self.column, least=number_text(self.least), most=number_text(self.most),
        )  # fmt: skip

    def _one_sided(self) -> Message:
        if self.most is not None:
            most = number_text(self.most)
            return msg("No number of “{column}” may pass {most}.", column=self.column, most=most)
        least = number_text(self.least or 0)
        return msg("No number of “{column}” may be under {least}.", column=self.column, least=least)

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"share": [0, 50, 100]}))
        return cls("share", 0.0, 100.0), good, table_of(DataFrame({"share": [0, 110]}))
