"""The date is in a month or a year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas import DataFrame

from app.analysis.condition import Condition, Mask, conditions
from app.analysis.kind import MOMENTS
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import Message, msg


@conditions.add
@dataclass(frozen=True)
class InPeriod(Condition):
    """The date is of a year, of a month of any year, or of a month of a year; 0 is any."""

    kind = "in_period"
    title = msg("Is in a month or a year")

    year: int = 0
    month: int = 0

    def mask(self, table: Table) -> Mask:
        if table.kinds[self.column] not in MOMENTS:
            raise UserError(
                msg("“{column}” has no dates.", column=self.column),
                msg("Choose another column, or convert this one first."),
            )
        days = table.values(self.column).dt
        mask: Mask = table.values(self.column).notna().to_numpy(bool)
        if self.year:
            mask = mask & np.asarray(days.year == self.year, bool)
        return mask & np.asarray(days.month == self.month, bool) if self.month else mask

    def sentence(self) -> Message:
        names = {"column": self.column, "year": self.year, "month": f"{self.month:02d}"}
        if self.year and self.month:
            return msg("{column} is in {month}/{year}", **names)
        if self.month:
            return msg("{column} is in month {month} of any year", **names)
        return msg("{column} is in {year}", **names)

    def code(self) -> str:
        column = f"df[{self.column!r}]"
        asked = [f"({column}.dt.year == {self.year})"] if self.year else []
        asked += [f"({column}.dt.month == {self.month})"] if self.month else []
        return f"({' & '.join(asked)})" if asked else f"{column}.notna()"

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        days = pd.to_datetime(["2024-03-05", "2023-03-05", "NaT"]).astype("datetime64[s]")
        return cls("day", 2024, 3), table_of(DataFrame({"day": days}))
