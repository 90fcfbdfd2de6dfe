"""A statistic of each group of rows, given back to every row of it."""

from typing import Any

import numpy as np
import pandas as pd
from pandas import DataFrame, Index, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.row_codes import codes_of
from app.analysis.table import Table


def statistic_of(table: Table, column: str, statistic: str, by: str) -> "Series[Any]":
    """Return, for each row, the mean, median or mode of a column in the rows with the same `by`."""
    values = table.values(column)
    codes = codes_of(table, [by]) if by else np.zeros(len(table), np.int64)
    if statistic == "mode":
        return _modes(table, column, codes)
    if not len(values):
        return values
    numbers = values.astype("float64") if pd.api.types.is_integer_dtype(values.dtype) else values
    groups = numbers.groupby(codes)
    return groups.transform("mean") if statistic == "mean" else groups.transform("median")


def _modes(table: Table, column: str, codes: Any) -> "Series[Any]":
    """Return the commonest value of each group; none when two are as common."""
    values = table.values(column)
    known = np.flatnonzero(values.notna().to_numpy(bool) & ~empty_cells(table, column))
    own = codes_of(table, [column])
    frame = DataFrame({"group": codes[known], "value": own[known], "row": known})
    counts = frame.groupby(["group", "value"], sort=False)["row"].agg(["size", "first"])
    counts = counts.reset_index()
    best = counts[counts["size"] == counts.groupby("group")["size"].transform("max")]
    sure = best.drop_duplicates("group", keep=False)
    found = values.iloc[sure["first"]].set_axis(Index(sure["group"]))
    return found.astype(_holder(values)).reindex(codes).set_axis(values.index)


def _holder(values: "Series[Any]") -> Any:
    if pd.api.types.is_bool_dtype(values.dtype):
        return "boolean"
    return "Int64" if pd.api.types.is_integer_dtype(values.dtype) else values.dtype
