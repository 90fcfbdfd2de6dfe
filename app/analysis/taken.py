"""Rows taken from a table by position, any number of times; -1 stands for a row that is not."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.table import Table

Places = NDArray[np.int64]
NO_ROW = -1


def wide(values: "Series[Any]") -> "Series[Any]":
    """Return the values in a type that has room for missing ones, without making decimals."""
    if pd.api.types.is_bool_dtype(values):
        return values.astype("boolean")
    if pd.api.types.is_integer_dtype(values):
        return values.astype("Int64")
    return values


def missing(like: "Series[Any]", labels: "Index[Any]") -> "Series[Any]":
    """Return a column of missing values that goes together with another."""
    return Series(index=labels, dtype=wide(like.iloc[:0]).dtype)


def taken(values: "Series[Any]", places: Places, labels: "Index[Any]") -> "Series[Any]":
    """Return the values in these places, missing where there is no row, under new labels."""
    gone = places < 0
    if not gone.any():
        return values.take(places).set_axis(labels)
    if not len(values):
        return missing(values, labels)
    found = wide(values).take(np.where(gone, 0, places)).set_axis(labels)
    return found.mask(gone)


def taken_unread(table: Table, column: str, places: Places, labels: "Index[Any]") -> "Series[Any]":
    """Return what could not be read in these places of a column, under new labels."""
    texts = table.unread_in(column)
    numbers = np.full(len(table) + 1, NO_ROW)  # the last one is the row that is not
    numbers[table.frame.index.get_indexer(texts.index)] = np.arange(len(texts))
    found = numbers[places]
    held = found >= 0
    return texts.take(found[held]).set_axis(labels[held])
