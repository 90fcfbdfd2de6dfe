"""How much a number changed since an earlier period."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.period_numbers import Periods, periods_of
from app.analysis.plain_python.over_time import CHANGE
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.worked_out import NO_DIVISION, NO_SENSE, groups_by, numbers_of, with_new
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Columns, Text

AGAINST = (
    ("previous", msg("The period before")),
    ("year", msg("The same period of the year before")),
)
RESULTS = (("percent", msg("Percentage")), ("difference", msg("Difference")))


@steps.add
@dataclass(frozen=True)
class ChangeColumn(Step):
    """Add a column with how much a number changed since an earlier period of the same group.

    The period before is the one that comes before in the calendar: a month that is not in the
    table is not jumped over. A percentage of a base that is zero or negative means nothing: the
    cell says so.
    """

    kind = "change_column"
    title = msg("Change since an earlier period")
    intent = "calculate"
    words = (
        "variación", "crecimiento", "aumento", "interanual", "diferencia", "comparar", "change",
        "growth",
    )  # fmt: skip
    prelude = CHANGE

    column: Annotated[str, Column(msg("Number"), numeric=True, wants="number")]
    period: Annotated[str, Column(msg("Month, quarter, year or date"))]
    name: Annotated[str, Text(msg("Name of the new column"), example="variación")]
    groups: Annotated[tuple[str, ...], Columns(msg("Apart for each"))] = ()
    against: Annotated[Literal["previous", "year"], Choice(msg("Compare with"), AGAINST)] = (
        "previous"
    )
    result: Annotated[Literal["percent", "difference"], Choice(msg("As"), RESULTS)] = "percent"

    def apply(self, table: Table) -> Table:
        numbers = numbers_of(table, self.column)
        base = np.append(numbers, np.nan)[self._earlier(table)]
        sources = [self.column, self.period]
        if self.result == "difference":
            made = Series(numbers - base), self._kind(table)
            return with_new(table, self.name, made, sources)
        some = ~np.isnan(numbers)
        broken = {NO_DIVISION: (base == 0) & some, NO_SENSE: (base < 0) & some}
        made = Series((numbers - base) * 100 / np.where(base > 0, base, np.nan)), Kind.PERCENTAGE
        return with_new(table, self.name, made, sources, broken)

    def _earlier(self, table: Table) -> NDArray[np.int64]:
        periods = periods_of(table, self.period)
        back = periods.in_a_year if self.against == "year" else 1
        return _earlier(groups_by(table, self.groups).places, periods, back)

    def _kind(self, table: Table) -> Kind:
        kind = table.kinds[self.column]
        return Kind.DECIMAL if kind is Kind.WHOLE else kind

    def sentence(self) -> Message:
        names = {"name": self.name, "column": self.column, "period": self.period}
        if self.against == "year" and self.result == "percent":
            return msg("Work out in “{name}” the percentage change of “{column}” since the same"
                       " “{period}” of the year before.", **names)  # fmt: skip
        if self.against == "year":
            return msg("Work out in “{name}” the difference of “{column}” with the same “{period}”"
                       " of the year before.", **names)  # fmt: skip
        if self.result == "percent":
            return msg("Work out in “{name}” the percentage change of “{column}” since the"
                       " “{period}” before.", **names)  # fmt: skip
        return msg("Work out in “{name}” the difference of “{column}” with the “{period}” before.",
                   **names)  # fmt: skip

    def code(self) -> str:
        answers = f"{self.column!r}, {self.period!r}, {list(self.groups)!r}, {self.against!r}"
        return f"df[{self.name!r}] = change(df, {answers}, {self.result == 'percent'})"

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "month": ["2024-01", "2024-02", "2024-04", "2024-03", "2024-05", None],
            "n": [100.0, 150.0, 30.0, 0.0, None, 7.0],
        })  # fmt: skip
        table = table_of(frame)
        unread = {"n": Series(["?"], index=Index([4]), dtype="str")}
        return cls("n", "month", "change"), table.remade(frame, table.kinds, unread)


def _earlier(owners: NDArray[np.int64], periods: Periods, back: int) -> NDArray[np.int64]:
    """Return the row of the same group so many periods back; the number of rows for none."""
    rows = np.flatnonzero(periods.known)
    if not len(rows):
        return np.full(len(owners), len(owners))
    size = int(periods.numbers.max()) + 2
    codes = owners * size + periods.numbers
    order = rows[np.argsort(codes[rows], kind="stable")]
    _refuse_repeated(codes[order], periods, size)
    wanted = codes - back
    found = np.searchsorted(codes[order], wanted).clip(max=len(order) - 1)
    hit = periods.known & (codes[order][found] == wanted)
    return np.where(hit, order[found], len(owners))


def _refuse_repeated(codes: NDArray[np.int64], periods: Periods, size: int) -> None:
    twice = np.flatnonzero(np.diff(codes) == 0)
    if len(twice):
        period = periods.in_words(int(codes[twice[0]] % size))
        raise UserError(
            msg("There are several rows of {period}: it is not clear which one to compare with.",
                period=period),
            msg("Group the rows by period first, or say for what each series is apart."),
        )  # fmt: skip
