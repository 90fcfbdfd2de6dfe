"""A total that is known."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame

from app.analysis.display import number_text
from app.analysis.exact_sum import exact_sum
from app.analysis.expectation import Expectation, Verdict, expectations
from app.analysis.table import Table, table_of
from app.i18n import Message, count_text, msg, plural
from app.params import Column, Decimal


@expectations.add
@dataclass(frozen=True)
class TotalIs(Expectation):
    """The sum of a column is a total published elsewhere, give or take a margin."""

    kind = "total_is"
    title = msg("A column adds up to a known total")

    column: Annotated[str, Column(msg("Column"), numeric=True, wants="number")]
    total: Annotated[float, Decimal(msg("Total"))]
    margin: Annotated[float, Decimal(msg("Margin"))] = 0.005

    def look(self, table: Table) -> Verdict:
        if not table.is_number(self.column):
            return Verdict(met=False, found=msg("“{column}” is not numbers.", column=self.column))
        numbers = table.values(self.column).to_numpy(np.float64, na_value=np.nan)
        total = exact_sum(numbers[np.isfinite(numbers)])
        said = {"column": self.column, "total": number_text(total, 2)}
        found = msg("“{column}” adds up to {total}.", **said)
        if count := len(table.unread_in(self.column)):
            found = plural(
                "“{column}” adds up to {total}, without one cell that could not be read.",
                "“{column}” adds up to {total}, without {cells} cells that could not be read.",
                count=count, cells=count_text(count), **said,
            )  # fmt: skip
        return Verdict(abs(total - self.total) <= self.margin, found)

    def sentence(self) -> Message:
        return msg(
            "“{column}” must add up to {total}, give or take {margin}.",
            column=self.column, total=number_text(self.total, 2), margin=number_text(self.margin),
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"amount": [0.1, 0.2]}))
        return cls("amount", 0.3), good, table_of(DataFrame({"amount": [0.1, 0.3]}))
