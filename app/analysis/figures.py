"""The usual figures of a column of numbers: how many, the middle, the spread, the total."""

from dataclasses import dataclass
from math import frexp, isfinite, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pandas import Series
from pandas.api.types import is_integer_dtype

from app.analysis.exact_sum import exact_sum, sum_of_whole
from app.i18n import Message, msg

Numbers = NDArray[np.int64] | NDArray[np.float64]
METHOD = msg(
    "The standard deviation is the one of a sample: it divides by the count less one. Quartiles"
    " are those of QUARTILE.INC in Excel (type 7)."
)


@dataclass(frozen=True)
class Figures:
    """What is said of a column of numbers; None where there is nothing to say it of.

    `sd` is that of a sample and needs two values. Figures of whole numbers that are whole
    themselves (`minimum`, `maximum`, `total`) stay whole.
    """

    count: int
    mean: float | None = None
    sd: float | None = None
    median: float | None = None
    q1: float | None = None
    q3: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    total: float | None = None
    method: Message = METHOD


def numbers_of(values: "Series[Any]") -> Numbers:
    """Return the numbers of a column as an array, without the cells that hold none.

    Whole numbers stay whole. An infinite value is no number a person wrote: it is left out.
    """
    present = values.dropna()
    if is_integer_dtype(values.dtype):
        return np.asarray(present, np.int64)
    floats = np.asarray(present, np.float64)
    return floats[np.isfinite(floats)]


def describe_number(values: "Series[Any]") -> Figures:
    """Describe a column of numbers; missing values are not counted.

    The mean and the deviation are worked out in two passes without rounding on the way, so
    that they hold for numbers far from zero that differ little.
    """
    return describe(numbers_of(values))


def describe(numbers: Numbers) -> Figures:
    """Describe an array of finite numbers."""
    count = len(numbers)
    if not count:
        return Figures(0)
    floats, total = numbers.astype(np.float64), total_of(numbers)
    first, middle, third = np.quantile(floats, (0.25, 0.5, 0.75), method="linear").tolist()
    return Figures(
        count,
        mean=total / count,
        sd=_deviation(floats, total / count),
        median=middle,
        q1=first,
        q3=third,
        minimum=numbers.min().item(),
        maximum=numbers.max().item(),
        total=total,
    )


def total_of(numbers: Numbers) -> float:
    """Add up, without rounding on the way; the total of whole numbers is whole."""
    if numbers.dtype.kind == "i":
        return sum_of_whole(np.asarray(numbers, np.int64))
    return exact_sum(np.asarray(numbers, np.float64))


def _deviation(floats: NDArray[np.float64], mean: float) -> float | None:
    count = len(floats)
    if count == 1:
        return None
    away = floats - mean
    largest = float(np.abs(away).max())
    if not largest or not isfinite(largest):
        return abs(largest)
    scale = 2.0 ** (frexp(largest)[1] - 1)  # so that no square is too large nor too small
    away /= scale
    squares = exact_sum(away * away) - exact_sum(away) ** 2 / count
    return scale * sqrt(max(squares, 0.0) / (count - 1))
