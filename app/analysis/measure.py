"""A figure worked out for each group of rows: how many, how much, the middle one."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from pandas import Series
from pandas.api.types import is_integer_dtype

from app.analysis.exact_sum import exact_sums
from app.analysis.grouping import Grouping
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, params_of
from app.registry import Member, Registry

EXACT = 2**62
HALF = 32  # bits of each half of a whole number
LONGEST = 2**63  # what a column of whole numbers can hold
Numbers = NDArray[np.int64] | NDArray[np.float64]


@dataclass(frozen=True)
class Measure(Member, ABC):
    """One figure for each group. `name` is how its column is called; without it, in words.

    A summary that is kept should keep the name, so that it does not change with the language.
    """

    title: ClassVar[Message]
    numeric: ClassVar[bool] = True  # it needs numbers: other cells are left out
    result: ClassVar[Kind | None] = None  # the kind of the figure, whatever the column

    _: KW_ONLY
    name: str = ""

    @abstractmethod
    def of(self, groups: Grouping) -> "Series[Any]":
        """Return the figure of each group; missing where there is nothing to say it of."""

    @abstractmethod
    def words(self) -> Message:
        """Name the figure in words: “Sum of monto”."""

    @abstractmethod
    def how(self) -> Message:
        """Say how it is worked out."""

    def kind_in(self, table: Table) -> Kind:
        """Return the kind of the figure: its own, or that of the column it looks at."""
        return self.result or table.kinds[next(self.columns())]

    @property
    def options(self) -> Any:
        """What exported code needs to know besides the kind and the first column."""
        return ""

    def columns(self) -> Iterator[str]:
        """Yield the columns it looks at."""
        for name, param in params_of(type(self)):
            if isinstance(param, Column) and getattr(self, name):
                yield getattr(self, name)

    @property
    def label(self) -> str:
        """The name of its column in the result."""
        return self.name or str(self.words())


measures: Registry[Measure] = Registry("app.analysis.measures")


def figure_of(kind: str, column: str) -> Measure:
    """Return the figure of a kind over a column; over the rows when there is no column."""
    figure: Any = measures[kind]
    found: Measure = figure(column) if column else figure()
    return found


def numbers_in(groups: Grouping, column: str) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the numbers of a column and the group of each; other cells are left out."""
    refuse_words(groups.table, column)
    cells = groups.cells(column)
    if is_integer_dtype(cells.dtype):
        present = cells.notna().to_numpy(bool)
        return cells[present].to_numpy(np.int64), groups.places[present]
    floats = cells.to_numpy(np.float64, na_value=np.nan)
    present = np.isfinite(floats)
    return floats[present], groups.places[present]


def numbers_or_zeros(cells: "Series[Any]") -> Numbers:
    """Return a column of numbers with 0 where there is none: whole if it is whole."""
    if is_integer_dtype(cells.dtype):
        return cells.fillna(0).to_numpy(np.int64)
    floats = cells.to_numpy(np.float64, na_value=np.nan)
    return np.where(np.isfinite(floats), floats, 0.0)


def refuse_words(table: Table, column: str) -> None:
    """Refuse, with a way out, a column that cannot be added up."""
    if not table.is_number(column):
        raise UserError(
            msg("“{column}” has no numbers to work with.", column=column),
            msg("Choose a column of numbers, convert this one to numbers, or count rows instead."),
        )


def refuse_measures(table: Table, asked: Iterable[Measure]) -> None:
    """Refuse, with a way out, figures of columns that are not there or have no numbers."""
    for one in asked:
        for column in one.columns():
            if column not in table.kinds:
                raise UserError(
                    msg("There is no column “{column}”.", column=column),
                    msg("Choose one of the columns of the table."),
                )
            if one.numeric:
                refuse_words(table, column)


def named_figures(asked: Iterable[Measure], taken: Iterable[str]) -> dict[str, Measure]:
    """Give each figure a name that neither another figure nor a `taken` column has."""
    names: dict[str, Measure] = {}
    used = set(taken)
    for one in asked:
        name, again = one.label, 1
        while name in names or name in used:
            again += 1
            name = f"{one.label} ({again})"
        names[name] = one
    return names


def sums_in(groups: Grouping, column: str) -> "Series[Any]":
    """Add up the numbers of each group exactly: cents do not drift, whole numbers stay whole."""
    numbers, places = numbers_in(groups, column)
    filled = np.bincount(places, minlength=groups.count) > 0
    if numbers.dtype.kind == "i" and _fits(numbers):
        totals = np.zeros(groups.count, np.int64)
        np.add.at(totals, places, numbers)
        return Series(totals, dtype="Int64").where(filled, None)
    if numbers.dtype.kind == "i":
        return _long_sums(np.asarray(numbers, np.int64), places, filled)
    sums = exact_sums(np.asarray(numbers, np.float64), places, groups.count)
    return Series(np.where(filled, sums, np.nan))


def _long_sums(
    numbers: NDArray[np.int64], places: NDArray[np.int64], filled: NDArray[np.bool_]
) -> "Series[Any]":
    """Add up whole numbers of any length; totals too long for a whole column are rounded once."""
    parts = np.zeros((2, len(filled)), np.int64)
    np.add.at(parts[0], places, numbers >> np.int64(HALF))
    np.add.at(parts[1], places, numbers & np.int64((1 << HALF) - 1))
    totals = [(high << HALF) + low for high, low in zip(*parts.tolist(), strict=True)]
    if all(abs(total) < LONGEST for total in totals):
        return Series(np.array(totals, np.int64), dtype="Int64").where(filled, None)
    return Series(np.where(filled, np.array(totals, np.float64), np.nan))


def amount_kind(table: Table, column: str) -> Kind:
    """Return the kind of a mean or a median: a whole number may get decimals."""
    kind = table.kinds[column]
    return Kind.DECIMAL if kind is Kind.WHOLE else kind


def _fits(numbers: Numbers) -> bool:
    return float(np.abs(np.asarray(numbers, np.float64)).sum()) < EXACT
