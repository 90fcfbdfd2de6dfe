"""Rows that are the sum of others below them: 1 is 1.1 and 1.2, a ministry is its programmes.

The levels are in the codes of one column, or in several columns that are blank in the rows of
the level above. That rows hang from others is believed only where sums prove it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.amounts import is_amount, is_never_negative
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.figure_unit import figure_unit, may_be_rounding
from app.analysis.kind import WRITTEN, Kind
from app.analysis.reading.header_hint import YEAR

PART = re.compile(r"(^|_)(trimestre|bimestre|cuatrimestre|semestre|quarter|mes|month|periodo)(_|$)")
CODED = r"^\s*\d+(?:[.\-/]\d+)*\s*$"
MOST = 20_000  # different codes
COLUMNS = 6  # of levels
TRIED = 4  # columns of codes
LOOKED_AT = 12  # first columns
PROVED, SEVERAL = 0.5, 2  # of the sums of a column, and how many, that prove it
Path = tuple[str, ...]
Codes = NDArray[np.int64]


@dataclass(frozen=True)
class LevelSum:
    """A code that should be the sum of others, in one column: what it says and what they add."""

    column: str
    at: int
    said: float
    added: float
    parts: int
    is_right: bool


@dataclass(frozen=True, eq=False)
class Levels:
    """The code of each row in its period, the codes right below each, and their sums."""

    paths: tuple[Path, ...]
    codes: Codes

    @cached_property
    def below(self) -> Mapping[int, list[int]]:
        """The codes whose longest beginning that is a code is this one."""
        known = {path: at for at, path in enumerate(self.paths)}
        found: defaultdict[int, list[int]] = defaultdict(list)
        for at, path in enumerate(self.paths):
            above = (path[:size] for size in range(len(path) - 1, 1, -1))
            parent = next((known[one] for one in above if one in known), None)
            if parent is not None:
                found[parent].append(at)
        return found

    def sums(self, column: ColumnLook) -> list[LevelSum]:
        """Return the sums of one column; nothing where too few of them are right."""
        numbers = np.nan_to_num(column.numbers)
        rows = self.codes >= 0
        totals = np.bincount(self.codes[rows], numbers[rows], len(self.paths)).astype(np.float64)
        unit = figure_unit(numbers)
        found = [
            _sum(column.name, at, totals[[at, *parts]], unit)
            for at, parts in self.below.items()
            if totals[at] or totals[parts].any()
        ]
        right = [one for one in found if one.is_right and one.parts > 1]
        is_proved = len(right) >= SEVERAL and len(right) >= PROVED * len(found)
        return found if is_proved else []

    def rows(self, sums: Sequence[LevelSum]) -> NDArray[np.bool_]:
        """Mark the rows of some codes."""
        return np.isin(self.codes, [one.at for one in sums])


def level_sums(
    columns: Sequence[ColumnLook], is_data: Mask
) -> tuple[Levels, list[LevelSum]] | None:
    """Return the rows of a level above and the sums they should be; None when nothing proves it."""
    amounts = [column for column in columns if is_amount(column)]
    for levels in _levels(columns, is_data) if amounts else ():
        if found := [one for column in amounts for one in levels.sums(column)]:
            return levels, found
    return None


def _sum(column: str, at: int, amounts: NDArray[np.float64], unit: float) -> LevelSum:
    said, added = float(amounts[0]), float(amounts[1:].sum())
    parts = len(amounts) - 1
    return LevelSum(
        column, at, said, added, parts, may_be_rounding(said - added, unit, parts, said)
    )


def _levels(columns: Sequence[ColumnLook], is_data: Mask) -> Iterator[Levels]:
    times = [one for one in columns if one.hints(YEAR) or one.hints(PART)]
    periods = _keys(times, len(is_data))
    likely = (one for one in columns if one not in times and _has_levels(one))
    for column in islice(likely, TRIED):
        paths = [_segments(text) for text in column.texts.to_pylist()]
        told = [path if said else () for path, said in zip(paths, column.said, strict=True)]
        yield from _of_rows(is_data, periods, column.codes, [*told, ()])
    nested = _columns_of_levels([one for one in columns if one not in times])
    if not nested:
        return
    keys = _keys(nested, len(is_data))
    places = np.flatnonzero(~pd.Series(keys).duplicated().to_numpy())
    if len(places) <= MOST:
        paths = [_filled([_text(column, place) for column in nested]) for place in places.tolist()]
        yield from _of_rows(is_data, periods, keys, [*paths, ()])


def _has_levels(column: ColumnLook) -> bool:
    """Say whether its texts are codes of which some begin others."""
    if not (column.is_text or column.kind is Kind.WHOLE) or not 1 < len(column.texts) <= MOST:
        return False
    if (
        is_never_negative(column)
        or (column.said & ~column.matching(CODED)).any()
        or column.mostly("date")
    ):
        return False
    paths = {_segments(text) for text in column.texts.filter(column.said).to_pylist()}
    return any(path[:size] in paths for path in paths for size in range(1, len(path)))


def _segments(text: str | None) -> Path:
    """Return the levels of a code: those of 1.2.0 are 1 and 2, those of 12 are 1 and 2 too."""
    parts = (text or "").strip().replace("-", ".").replace("/", ".").split(".")
    if len(parts) == 1:
        return tuple(parts[0])
    while len(parts) > 1 and not parts[-1].strip("0"):
        parts.pop()
    return tuple(part.lstrip("0") or "0" for part in parts)


def _keys(columns: Sequence[ColumnLook], count: int) -> Codes:
    """Return a number for each combination of some columns, in the order they come."""
    keys = np.zeros(count, np.int64)
    for one in columns:
        codes = np.where(one.blank, -1, one.codes)
        keys = pd.factorize(keys * (len(one.texts) + 1) + codes + 1)[0].astype(np.int64)
    return keys


def _of_rows(
    is_data: Mask, periods: Codes, codes: Codes, paths: Sequence[Path]
) -> Iterator[Levels]:
    """Yield the levels of each period apart, unless they are too many; a path starts with it."""
    keys = np.where(is_data, periods * len(paths) + codes % len(paths), -1)
    where, different = pd.factorize(keys)
    if len(different) > MOST:
        return
    full = [(str(key // len(paths)), *paths[key % len(paths)]) if key >= 0 else ()
            for key in different.tolist()]  # fmt: skip
    empty = np.array([len(path) < 2 for path in full])  # noqa: PLR2004 - only the period
    yield Levels(tuple(full), np.where(empty[where], -1, where))


def _columns_of_levels(columns: Sequence[ColumnLook]) -> list[ColumnLook]:
    """Return the columns of texts in a row of which the last are blank in some rows only."""
    found: list[ColumnLook] = []
    for column in columns[:LOOKED_AT]:
        if is_amount(column):
            continue
        if column.kind not in WRITTEN - {Kind.PERIOD, Kind.ADDRESS} or len(column.texts) > MOST:
            break
        found.append(column)
    found = found[:COLUMNS]
    has_gaps = [bool(column.blank.any()) for column in found]
    if len(found) < SEVERAL or has_gaps != sorted(has_gaps) or not has_gaps[-1]:
        return []
    return found if _nested(found) else []


def _nested(columns: Sequence[ColumnLook]) -> bool:
    """Say whether what is blank in a row is blank to its end, and not for want of a value."""
    return not any((upper.blank & ~lower.blank).any() for upper, lower in pairwise(columns))


def _text(column: ColumnLook, place: int) -> str:
    return "" if column.blank[place] else str(column.texts[column.codes[place]].as_py()).strip()


def _filled(texts: Sequence[str]) -> Path:
    return tuple(text for text in texts if text)
