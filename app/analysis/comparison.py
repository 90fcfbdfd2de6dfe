"""Comparing cells with a value or with one another: which are more, less or the same."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Series

from app.analysis.arrow_text import arrow_of
from app.analysis.kind import MOMENTS
from app.analysis.spanish_order import ranks
from app.analysis.table import Table
from app.i18n import Message, msg

Operator = Literal["eq", "ne", "lt", "le", "gt", "ge"]
Mask = NDArray[np.bool_]
TESTS: Mapping[str, Callable[[Any, Any], Any]] = MappingProxyType(
    {
        "eq": lambda one, other: one == other,
        "ne": lambda one, other: one != other,
        "lt": lambda one, other: one < other,
        "le": lambda one, other: one <= other,
        "gt": lambda one, other: one > other,
        "ge": lambda one, other: one >= other,
    }
)
SIGNS: Mapping[str, str] = MappingProxyType(
    {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
)


def said(operator: Operator, column: str, value: str) -> Message:
    """Say a comparison in a few words."""
    words = {
        "eq": msg("{column} = {value}", column=column, value=value),
        "ne": msg("{column} is not {value}", column=column, value=value),
        "lt": msg("{column} is less than {value}", column=column, value=value),
        "le": msg("{column} is {high} or less", column=column, high=value),
        "gt": msg("{column} is more than {value}", column=column, value=value),
        "ge": msg("{column} is {low} or more", column=column, low=value),
    }
    return words[operator]


def compared(one: "Series[Any]", operator: Operator, other: Any) -> Mask:
    """Say of each value whether it compares so; a missing one never does."""
    known = one.notna().to_numpy(bool)
    if isinstance(other, Series):
        known = known & other.notna().to_numpy(bool)
    found = TESTS[operator](one, other)
    answers: Mask = known & found.to_numpy(dtype=bool, na_value=False)
    return answers


def text_ranks(*columns: "Series[Any]") -> "list[Series[Any]]":
    """Return the place of each text in the Spanish order of all the columns; missing ones stay."""
    together = pd.concat(columns, ignore_index=True)
    places = Series(ranks(arrow_of(together)), dtype="Int64").mask(together.isna())
    ends = np.cumsum([len(column) for column in columns])
    return [
        places.iloc[end - len(column) : end].set_axis(column.index)
        for column, end in zip(columns, ends, strict=True)
    ]


def sort_of(table: Table, column: str) -> str:
    """Return what a column can be compared with: number, date, text or yes_no."""
    if table.is_text(column):
        return "text"
    if table.is_number(column):
        return "number"
    return "date" if table.kinds[column] in MOMENTS else "yes_no"
