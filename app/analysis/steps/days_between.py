"""Count the days from one date to another."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pandas import DataFrame, Index, Series

from app.analysis.dated_columns import days_of
from app.analysis.kind import Kind
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.worked_out import refuse_same, with_new
from app.i18n import Message, msg
from app.params import Column, Text


@steps.add
@dataclass(frozen=True)
class DaysBetween(Step):
    """Add a column with the days from one date to another, all of them: holidays count too.

    When the second date is before the first the number is negative.
    """

    kind = "days_between"
    title = msg("Days between two dates")
    intent = "calculate"
    words = ("días", "plazo", "demora", "duración", "atraso", "antigüedad", "days", "duration")

    start: Annotated[str, Column(msg("From"), wants="date")]
    end: Annotated[str, Column(msg("To"), wants="date")]
    name: Annotated[str, Text(msg("Name of the new column"), example="días")]

    def apply(self, table: Table) -> Table:
        refuse_same(self.start, self.end)
        gap = days_of(table, self.end) - days_of(table, self.start)
        known = ~np.isnat(gap)
        days = Series(np.where(known, gap, np.timedelta64(0, "D")).astype(np.int64), dtype="Int64")
        made = days.where(known), Kind.WHOLE
        return with_new(table, self.name, made, [self.start, self.end])

    def sentence(self) -> Message:
        return msg(
            "Count in “{name}” the days from “{start}” to “{end}”.",
            name=self.name, start=self.start, end=self.end,
        )  # fmt: skip

    def code(self) -> str:
        days = f"(df[{self.end!r}].dt.normalize() - df[{self.start!r}].dt.normalize()).dt.days"
        return f"df[{self.name!r}] = {days}.astype('Int64')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        asked = Series(["2024-02-28", "2024-03-01", None, "2024-01-01"], dtype="datetime64[s]")
        answered = Series(["2024-03-01", "2024-02-28", "2024-01-01", None], dtype="datetime64[s]")
        frame = DataFrame({"asked": asked, "answered": answered})
        unread = {"answered": Series(["pronto"], index=Index([3]), dtype="str")}
        return cls("asked", "answered", "days"), Table(
            frame, dict.fromkeys(frame.columns, Kind.DATE), unread
        )
