"""Totals and subtotals among the rows: added up with the others they count everything twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import DataFrame

from app.analysis.running_totals import running_totals

Numbers = NDArray[np.float64]
WORD = r"(?i)^\W*(?:sub\W?total(?:es)?|(?:gran )?total(?:es)?|sumas?)(?:\W|$)"
NEAR = 1e-4  # of the total: what rounding may take or add
EXACT = 1e-15  # of all that was added up: what binary decimals may take or add
YEARS = (1900, 2100)
LATEST = 20  # totals looked back to


@dataclass(frozen=True)
class TotalRow:
    """A row that calls itself a total, by its label, and the columns where it is the sum."""

    label: int
    text: str
    proved: tuple[str, ...]


def total_rows(frame: DataFrame, column: str = "") -> list[TotalRow]:
    """Find the rows with the word total, in one column of text or in any.

    They are proved by the columns whose number is the sum of rows right above or below: half of
    those with a number at least, and if it is the sum of one row only, all of them.
    """
    texts = said_totals(frame, column)
    places = [int(place) for place in np.flatnonzero(texts.notna().to_numpy(bool))]
    if not places:
        return []
    summed = {name: rows_summed(frame[name], places) for name in numbers_of(frame)}
    labels = frame.index.to_numpy()
    return [
        TotalRow(
            int(labels[place]),
            str(texts.iloc[place]),
            proof({name: counts[at] for name, counts in summed.items()}),
        )
        for at, place in enumerate(places)
    ]


def proof(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the columns that prove a total; `counts` has the rows it sums, -1 for a blank."""
    filled = [name for name, count in counts.items() if count >= 0]
    equal = [name for name in filled if counts[name]]
    several = [name for name in equal if counts[name] > 1]
    if several and len(equal) * 2 >= len(filled):
        return tuple(equal)
    return tuple(equal) if len(equal) == len(filled) else ()


def said_totals(frame: DataFrame, column: str = "") -> "pd.Series[Any]":
    """Return, for each row, the text that calls it a total; missing in the others."""
    names = [column] if column else [name for name in frame if _is_text(frame[name])]
    found: pd.Series[Any] = pd.Series(pd.array([None] * len(frame), dtype="str"), index=frame.index)
    for name in reversed(names):
        says = _says_total(frame[name])
        if says.any():
            found = found.mask(says, frame[name])
    return found


def _says_total(texts: "pd.Series[Any]") -> NDArray[np.bool_]:
    """Look for the word once in each different text."""
    codes, different = pd.factorize(texts)
    said = pd.Series(different).str.contains(WORD, regex=True).fillna(False).to_numpy(bool)
    return np.append(said, False)[codes]  # what is missing is -1: the last one


def numbers_of(frame: DataFrame) -> list[str]:
    """Return the columns that can be added up: no years, and no numbers of order."""
    return [str(name) for name in frame if _is_number(frame[name]) and _adds_up(frame[name])]


def rows_summed(values: "pd.Series[Any]", places: Sequence[int]) -> list[int]:
    """Count the rows above or below that each total is the sum of; 0 if none, -1 for a blank."""
    numbers = np.asarray(values.astype("float64").fillna(0), np.float64)
    rows: Numbers = numbers.copy()
    rows[list(places)] = 0
    sums = _Sums(rows, 0.5 if (numbers == np.round(numbers)).all() else 0.005)
    return [sums.summed(float(numbers[place]), _spans(places, at, len(rows)))
            for at, place in enumerate(places)]  # fmt: skip


def _spans(places: Sequence[int], at: int, size: int) -> list[tuple[int, int]]:
    """Return the runs of rows that end right above a total, or start right below it."""
    place = places[at]
    above = [0, *(one + 1 for one in places[max(at - LATEST, 0) : at])]
    below = [*places[at + 1 : at + 1 + LATEST], size]
    return [*((edge, place) for edge in above), *((place + 1, edge) for edge in below)]


class _Sums:
    """The totals up to each row, without drift: a small total below millions is still proved.

    `half` is what each row may have lost when it was rounded.
    """

    def __init__(self, rows: Numbers, half: float) -> None:
        every, one_group = np.ones(len(rows), bool), np.zeros(len(rows), np.int64)
        totals = running_totals(rows, every, one_group)
        self._before: Numbers = np.concatenate((np.zeros(1), totals))
        self._sizes: Numbers = np.concatenate((np.zeros(1), np.cumsum(np.abs(rows))))
        self._half = half

    def summed(self, total: float, spans: Sequence[tuple[int, int]]) -> int:
        """Return the most rows among the spans whose sum is a total; 0 if none, -1 for a blank."""
        if not total:
            return -1
        return max(stop - start if self._is_sum(total, start, stop) else 0 for start, stop in spans)

    def _is_sum(self, total: float, start: int, stop: int) -> bool:
        rounding = min((stop - start) * self._half, NEAR * abs(total))
        away = abs(self._before[stop] - self._before[start] - total)
        return bool(away <= max(EXACT * self._sizes[stop], rounding))


def _adds_up(values: "pd.Series[Any]") -> bool:
    known = values.dropna().to_numpy(float)
    years = ((known >= YEARS[0]) & (known <= YEARS[1]) & (known == np.round(known))).all()
    order = len(known) > 2 and (np.diff(known) == 1).all()  # noqa: PLR2004 - two prove nothing
    return bool(len(known) and np.isfinite(known).all()) and not years and not order


def _is_text(values: "pd.Series[Any]") -> bool:
    return pd.api.types.is_string_dtype(values.dtype)


def _is_number(values: "pd.Series[Any]") -> bool:
    dtype = values.dtype
    return pd.api.types.is_numeric_dtype(dtype) and not pd.api.types.is_bool_dtype(dtype)
