"""Tables that people really have, and that break what was only tried with good ones."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Series

from app.analysis.chart import Chart
from app.params import Column, Flag, params_of

MANY = 10_000
NOT_A_DAY = np.datetime64("NaT")


def _days(*texts: str) -> "Series[Any]":
    return Series(np.array(texts, "M8[s]"))


WORDS: "Series[Any]" = Series(["b", "a", pd.NA, "", "a"], dtype="str")
NUMBERS: "Series[Any]" = Series([3, 1, pd.NA, -2, 7], dtype="Int64")
DAYS = _days("2024-01-05", "NaT", "2024-03-02", "2024-03-02", "2023-12-31")
GOOD = DataFrame({"word": WORDS, "number": NUMBERS, "other": NUMBERS * 2, "day": DAYS})
NAMES = DataFrame(
    {
        "word": [f"name {number}" for number in range(MANY)],
        "number": np.arange(MANY) - 10,
        "other": 1.5,
        "day": pd.date_range("2000-01-01", periods=MANY),
    }
)
AWKWARD: dict[str, DataFrame] = {
    "no rows": GOOD.head(0),
    "one row": GOOD.head(1),
    "some missing": GOOD,
    "all missing": GOOD.iloc[[2, 2, 2]].assign(day=NOT_A_DAY),
    "text where numbers go": GOOD.assign(number=WORDS, other=WORDS),
    "text where dates go": GOOD.assign(day=WORDS),
    "yes and no": GOOD.assign(word=[True, False, True, True, False]),
    "negative": GOOD.assign(number=-NUMBERS, other=-5),
    "zero": GOOD.assign(number=0, other=0.0),
    "without end": GOOD.assign(number=[float("inf"), 1.5, float("nan"), 2.0, float("-inf")]),
    "tiny": GOOD.assign(number=[1e-9, 2e-9, 3e-9, 4e-9, 5e-9], other=1e-12),
    "huge": GOOD.assign(number=[1e15, 2e15, 3e15, 4e15, 9e18], other=1e300),
    "the same day": GOOD.assign(day=pd.Timestamp("2024-02-29")),
    "centuries apart": GOOD.assign(day=_days("0202-01-01", "2024-02-01", "NaT", "NaT", "NaT")),
    "ten thousand names": NAMES,
    "comunas": GOOD.assign(word=["Comuna 1", "1", "", "Comuna 99", "01"]),
    "no columns left": DataFrame(index=range(3)),
}


def charts_of(cls: type[Chart]) -> Iterator[Chart]:
    """Yield charts of the columns above: with every flag on, with every flag off, counting."""
    columns = {name: param for name, param in params_of(cls) if isinstance(param, Column)}
    numbers = iter(("number", "other"))
    answers: dict[str, Any] = {}
    for name, param in columns.items():
        wants = "number" if param.numeric else param.wants
        answers[name] = next(numbers) if wants == "number" else _column(wants)
    flags = [name for name, param in params_of(cls) if isinstance(param, Flag)]
    yield cls(**answers | dict.fromkeys(flags, True))
    yield cls(**answers | dict.fromkeys(flags, False))
    yield cls(**answers | {name: "" for name, param in columns.items() if param.none})


def _column(wants: str) -> str:
    return "day" if wants == "date" else "word"
