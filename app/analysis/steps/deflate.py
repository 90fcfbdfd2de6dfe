"""Write amounts of money in the pesos of one month."""

from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Index, Series

from app.analysis.currency_guard import refuse_mixed_amounts
from app.analysis.kind import Kind
from app.analysis.period_numbers import Periods, period_number, periods_of
from app.analysis.plain_python.prices import DEFLATE
from app.analysis.price_index import BUNDLED, PriceIndex, bundled_index, own_index, vintage_of
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.worked_out import NOT_KNOWN, groups_by, numbers_of, with_new
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Choice, Column, Hidden, Text

INDICES = (
    ("city", msg("IPCBA, City of Buenos Aires (IDECBA), since July 2012")),
    ("national", msg("IPC nacional (INDEC), since December 2016")),
    ("own", msg("One of mine, in another table")),
)


@steps.add
@dataclass(frozen=True)
class Deflate(Step):
    """Add a column with each amount in the pesos of one month: what it would cost then.

    The amount is multiplied by the level of the base and divided by the level of its own month.
    For a quarter or a year the mean of all its months is used. A month that is not in the index
    leaves the cell marked, never the amount as it was. The national index begins in December
    2016: there is none before it that is free of doubt.
    """

    kind = "deflate"
    title = msg("In pesos of one month (without inflation)")
    intent = "calculate"
    words = (
        "inflación", "deflactar", "pesos constantes", "términos reales", "ajustar", "ipc", "ipcba",
        "inflation", "real terms", "deflate",
    )  # fmt: skip
    prelude = DEFLATE

    column: Annotated[str, Column(msg("Amount"), numeric=True, wants="number")]
    period: Annotated[str, Column(msg("Date, month, quarter or year of each amount"))]
    base: Annotated[str, Text(msg("In pesos of"), example="2026-07")]
    name: Annotated[str, Text(msg("Name of the new column"), example="monto real")]
    index: Annotated[Literal["city", "national", "own"], Choice(msg("Index"), INDICES)] = "city"
    other: Annotated[str, Text(msg("Table with my index"))] = ""
    months: Annotated[str, Text(msg("Its column of months"))] = "periodo"
    levels: Annotated[str, Text(msg("Its column of levels"))] = "indice"
    vintage: Annotated[str, Hidden(msg("Last month of the index"))] = ""

    def __post_init__(self) -> None:
        """Keep with the step which edition of the index it was made with."""
        if not self.vintage:
            object.__setattr__(self, "vintage", vintage_of(self.index))

    def apply(self, table: Table) -> Table:
        amounts = numbers_of(table, self.column)
        refuse_mixed_amounts(groups_by(table, ()), [self.column])
        periods = periods_of(table, self.period)
        index = self._index(table)
        levels = index.levels_of(periods)
        lost = np.isnan(levels) & ~np.isnan(amounts)
        self._refuse_hopeless(lost, amounts, index)
        made = Series(amounts * self._base_level(index) / levels), Kind.MONEY
        broken = _reasons(periods, lost)
        return with_new(table, self.name, made, [self.column, self.period], broken)

    def _index(self, table: Table) -> PriceIndex:
        if self.index == "own":
            return own_index(table, self.other, self.months, self.levels)
        return bundled_index(self.index).until(self.vintage)

    def _base_level(self, index: PriceIndex) -> float:
        base = period_number(self.base)
        level = index.level(*base) if base else np.nan
        if np.isnan(level):
            raise UserError(
                msg("The index has no level for “{base}”.", base=self.base),
                msg("Write a month from {first} to {last}, like 2024-03, or a whole year.",
                    first=index.first, last=index.last),
            )  # fmt: skip
        return level

    def _refuse_hopeless(
        self, lost: NDArray[np.bool_], amounts: NDArray[np.float64], index: PriceIndex
    ) -> None:
        if lost.any() and lost.sum() == (~np.isnan(amounts)).sum():
            raise UserError(
                msg("No row of “{column}” is of a month that this index has: it goes from {first}"
                    " to {last}.", column=self.period, first=index.first, last=index.last),
                msg("Choose another index, or the column that says when each amount is of."),
            )  # fmt: skip

    def sentence(self) -> Message:
        if self.index == "own":
            return msg(
                "Write “{column}” in pesos of {base} with the index of “{table}”, in “{name}”.",
                column=self.column, base=self.base, table=self.other, name=self.name,
            )  # fmt: skip
        return msg(
            "Write “{column}” in pesos of {base} with the {index}, series up to {vintage}, in"
            " “{name}”.",
            column=self.column, base=self.base, index=BUNDLED[self.index][1],
            vintage=self.vintage, name=self.name,
        )  # fmt: skip

    def code(self) -> str:
        columns = f"df[{self.column!r}], df[{self.period!r}]"
        return f"df[{self.name!r}] = deflate({columns}, {self._code_of_index()}, {self.base!r})"

    def _code_of_index(self) -> str:
        if self.index == "own":
            table = f"tables[{self.other!r}]"
            return f"index_of({table}[{self.months!r}], {table}[{self.levels!r}])"
        return repr(dict(bundled_index(self.index).until(self.vintage).levels))

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({
            "month": ["2023-12", "2024-12", None, "2011-05", "2024-06"],
            "amount": [5_000_000.0, 10_000_000.0, 3.0, 8.5, None],
        })  # fmt: skip
        unread = {"amount": Series(["s/i"], index=Index([4]), dtype="str")}
        table = Table(frame, {"month": Kind.PERIOD, "amount": Kind.MONEY}, unread)
        return cls("amount", "month", "2024-12", "real"), table


def _reasons(periods: Periods, lost: NDArray[np.bool_]) -> dict[str, NDArray[np.bool_]]:
    """Return, by the mark that names it, the rows of each period that the index does not have."""
    numbers = np.unique(periods.numbers[lost & periods.known])
    found = {
        f"{NOT_KNOWN} {periods.in_words(int(one))}": lost & (periods.numbers == one)
        for one in numbers
    }
    return {NOT_KNOWN: lost & ~periods.known, **found}
