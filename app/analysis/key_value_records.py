"""Which lines of names and values are of the same record."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.cell_masks import empty_cells
from app.analysis.row_codes import codes_of
from app.analysis.table import Table

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Records:
    """The row each line goes to (-1: none) and, for each row, the line it takes the rest from."""

    rows: Places
    firsts: Places


def records_of(table: Table, key: str, others: Sequence[str], blank: Mask) -> Records:
    """Put the lines together in rows.

    The lines that agree in `others` go together. Among them the first name begins a record each
    time it comes; another name that comes again in a record begins a row of the same record.
    Without others, a `blank` line ends the record.
    """
    owners = codes_of(table, others) if others else np.zeros(len(table), np.int64)
    kept = np.ones(len(table), bool) if others else ~blank
    keys = np.where(blank, -1, codes_of(table, [key]))
    begins = _begins(owners, keys) | ~kept  # what is below a blank line is another record
    records = Series(begins.astype(np.int64)).groupby(owners).cumsum()
    lines = DataFrame({"owner": owners, "record": records, "key": keys})
    times = lines[~blank].groupby(["owner", "record", "key"]).cumcount()
    lines["time"] = times.reindex(lines.index, fill_value=0)
    return _placed(lines, kept)


def _placed(lines: DataFrame, kept: Mask) -> Records:
    rows = np.full(len(lines), -1)
    rows[kept] = _codes(lines[kept])
    repeated = lines[kept].duplicated(["owner", "record", "time"]).to_numpy(bool)
    return Records(rows, np.flatnonzero(kept)[~repeated])


def _begins(owners: Places, keys: Places) -> Mask:
    """Say of which lines the name is the first that the lines of their owner have."""
    named = np.flatnonzero(keys >= 0)
    first = Series(keys[named]).groupby(owners[named]).first()
    starts = first.reindex(owners, fill_value=-1).to_numpy(np.int64)
    found: Mask = (keys == starts) & (keys >= 0)
    return found


def _codes(lines: DataFrame) -> Places:
    """Number the rows in the order in which they appear."""
    codes = np.zeros(len(lines), np.int64)
    for name in ("owner", "record", "time"):
        values = lines[name].to_numpy(np.int64)
        codes = pd.factorize(codes * (len(lines) + int(values.max(initial=0)) + 1) + values)[0]
    return codes


def blank_lines(table: Table, columns: Sequence[str]) -> Mask:
    """Say of each line whether it has nothing in any of these columns."""
    blank = np.ones(len(table), bool)
    for name in columns:
        blank &= empty_cells(table, name)
    return blank
