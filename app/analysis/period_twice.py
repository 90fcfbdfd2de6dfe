"""A period that was loaded into a table twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.amounts import is_amount, is_never_negative
from app.analysis.code_meanings import meanings
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.reading.header_hint import YEAR

PART = re.compile(r"(^|_)(trimestre|bimestre|cuatrimestre|semestre|quarter|mes|month|periodo)(_|$)")
SOURCE = re.compile(
    r"(^|_)(archivo|fuente|hoja|origen|file|source|carga|descarga|actualizacion|version|orden)(_|$)"
)
FEW = 8  # rows of a period, to speak of it
AGAIN = 0.5  # of its later rows: they repeat an earlier one
EDGE = 0.02  # of the repeated rows: some may be out of their block
MOST = 50_000  # different texts of a label
ODD = np.uint64(0x9E3779B97F4A7C15)
Mask = NDArray[np.bool_]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]
SAME, GROWN, DRIFTED = "same", "grown", "drifted"


@dataclass(frozen=True)
class Twice:
    """The rows of a period that repeat earlier ones, and an amount that shows it.

    `how` is `SAME` or `GROWN` when the labels repeat, `DRIFTED` when only the amounts do.
    """

    period: str
    rows: Mask
    amount: str
    how: str


@dataclass(frozen=True, eq=False)
class _Rows:
    """What each row says, as a number: its labels, its amounts in their time, all its cells."""

    look: Look
    amounts: Sequence[ColumnLook]
    labels: Sequence[ColumnLook]

    @cached_property
    def by_label(self) -> Hashes:
        return self._hashed([meanings(one)[one.codes] for one in self.labels])

    @cached_property
    def by_amount(self) -> Hashes:
        times = [one for one in self.labels if one.hints(PART) or one.is_dated]
        return self._hashed([one.codes for one in (*times, *self.amounts)])

    @cached_property
    def whole(self) -> Hashes:
        return self._hashed([one.codes for one in self.look.columns])

    def _hashed(self, columns: Sequence[Places]) -> Hashes:
        hashed = np.zeros(len(self.look.lines), np.uint64)
        for codes in columns:
            hashed = hashed * ODD + pd.util.hash_array(codes)
        return hashed

    def again(self, rows: Mask) -> tuple[Mask, str, str] | None:
        """Return the rows of a second block among some, the amount that shows it, and how."""
        rows = rows & self.look.is_data
        places = np.flatnonzero(rows)
        shown = _again(self.by_label[places], places, self.amounts)
        if not shown and not self._all_differ:
            places = np.flatnonzero(rows & self._with_amounts)
            shown = _again(self.by_amount[places], places, self.amounts, DRIFTED)
        if not shown or self._are_copies(np.flatnonzero(rows), shown[0]):
            return None
        return np.isin(np.arange(len(rows)), shown[0]), *shown[1:]

    @cached_property
    def _all_differ(self) -> bool:
        """Whether nearly every row has an amount of its own: none repeats those of another."""
        return any(len(one.texts) >= (1 - EDGE) * one.filled for one in self.amounts)

    @cached_property
    def _with_amounts(self) -> Mask:
        told = [np.nan_to_num(one.numbers) != 0 for one in self.amounts]
        return np.asarray(np.logical_or.reduce(told), bool)

    def _are_copies(self, places: Places, again: Places) -> bool:
        """Say whether the rows are copies in every cell, which is told as such."""
        copies = places[pd.Series(self.whole[places]).duplicated().to_numpy()]
        return bool(np.isin(again, copies).all())


def loaded_twice(look: Look) -> Iterator[Twice]:
    """Yield each period with a block of rows that has again what the block before it has."""
    amounts = [one for one in look.columns if is_amount(one)]
    labels = [one for one in look.columns if _is_label(one)]
    if not amounts or not labels:
        return
    known = _Rows(look, amounts, labels)
    for period, rows in _periods(look):
        if found := known.again(rows):
            yield Twice(period, *found)


def _again(
    keys: Hashes, places: Places, amounts: Sequence[ColumnLook], how: str = ""
) -> tuple[Places, str, str] | None:
    """Return the rows of the second block, the amount that shows it, and how."""
    again = _second_block(keys)
    if again is None:
        return None
    if how:
        return places[again], amounts[0].name, how
    shown = _shows(amounts, places, keys, again)
    return (places[again], *shown) if shown else None


def _is_label(column: ColumnLook) -> bool:
    if column.hints(SOURCE) or len(column.texts) > MOST or is_never_negative(column):
        return False
    return column.kind is Kind.WHOLE or not column.is_number


def _periods(look: Look) -> Iterator[tuple[str, Mask]]:
    """Yield the rows of each year; all of them where there is none, or only one."""
    year = next((one for one in look.columns if one.hints(YEAR)), None)
    years = np.flatnonzero(year.said).tolist() if year else []
    if year is None or not 0 < len(years) <= FEW * FEW:
        yield "", np.ones(len(look.lines), bool)
        return
    for at in years:
        yield str(year.texts[at].as_py()).strip(), year.codes == at


def _second_block(keys: Hashes) -> Mask | None:
    """Mark the rows that repeat the labels of an earlier one, when they all come after those."""
    if len(keys) < FEW:
        return None
    codes = pd.factorize(keys)[0]
    again = pd.Series(codes).duplicated().to_numpy()
    first = np.full(codes.max() + 1, -1)
    first[codes[~again]] = np.flatnonzero(~again)
    seconds = np.flatnonzero(again)
    if len(seconds) < FEW:
        return None
    split = int(np.quantile(seconds, EDGE))
    own = again & (np.arange(len(keys)) >= split) & (first[codes] < split)
    late = len(keys) - split
    twice_inside = pd.Series(codes[:split]).duplicated().mean() if split else 1
    if own.sum() < max(FEW, AGAIN * late) or twice_inside > EDGE:
        return None
    return np.asarray(own, bool)


def _shows(
    amounts: Sequence[ColumnLook], places: Places, keys: Hashes, again: Mask
) -> tuple[str, str] | None:
    """Return an amount that is the same in both blocks, or else one that grew in the second."""
    codes = pd.factorize(keys)[0]
    grown = None
    for amount in amounts:
        numbers = np.nan_to_num(amount.numbers[places])
        before = np.zeros(codes.max() + 1)
        before[codes[~again][::-1]] = numbers[~again][::-1]
        one, other = before[codes[again]], numbers[again]
        told = (one != 0) & (other != 0)
        if told.sum() < FEW:
            continue
        if (one[told] == other[told]).mean() >= AGAIN:
            return amount.name, SAME
        if (other[told] >= one[told]).mean() >= 1 - 5 * EDGE:
            grown = (amount.name, GROWN)
    return grown
