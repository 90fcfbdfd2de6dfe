"""A statistic of each group of rows, given back to every row of it."""

from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Series

from app.analysis.row_codes import codes_of
from app.analysis.table import Table


def statistic_of(table: Table, column: str, statistic: str, by: str) -> "Series[Any]":
    """Return, for each row, the mean, median or mode of a column in the rows with the same `by`."""
    values = table.values(column)
    codes = codes_of(table, [by]) if by else np.zeros(len(table), np.int64)
    if statistic == "mode":
        return _modes(values, codes)
    if not len(values):
        return values
    numbers = values.astype("float64") if pd.api.types.is_integer_dtype(values.dtype) else values
    groups = numbers.groupby(codes)
    return groups.transform("mean") if statistic == "mean" else groups.transform("median")


def _modes(values: "Series[Any]", codes: Any) -> "Series[Any]":
    """Return the commonest value of each group; none when two are as common."""
    bare = values.mask(values.eq("").fillna(False)) if values.dtype == "str" else values
    known = bare.notna().to_numpy(bool)
    frame = DataFrame({"group": codes[known], "value": bare[known].array})
    counts = frame.groupby(["group", "value"], sort=False).size().reset_index(name="rows")
    best = counts[counts["rows"] == counts.groupby("group")["rows"].transform("max")]
    sure = best.drop_duplicates("group", keep=False).set_index("group")["value"]
    return sure.astype(_holder(values)).reindex(codes).set_axis(values.index)


def _holder(values: "Series[Any]") -> Any:
    if pd.api.types.is_bool_dtype(values.dtype):
        return "boolean"
    return "Int64" if pd.api.types.is_integer_dtype(values.dtype) else values.dtype
