"""Rows that are identical to another."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas import Series

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.look import Look
from app.i18n import msg, plural

ODD = np.uint64(0x9E3779B97F4A7C15)


@checks.add
class RepeatedRows(Check):
    """See rows with the same text in every cell as one above."""

    kind = "S06"
    title = msg("Identical rows")
    why = msg("A case that was copied twice is added twice.")
    todo = msg("See whether they are one case copied twice or two equal cases.")
    severity = Severity.WARNING
    lesson = "m3-05"
    dirty = "id,organismo,monto\n1,Salud,100.50\n2,Obras,99.25\n2,Obras,99.25\n"
    clean = "id,organismo,monto\n1,Salud,100.50\n2,Obras,99.25\n3,Obras,99.25\n"

    def find(self, look: Look) -> Iterator[Finding]:
        if len(look.columns) < 2:  # noqa: PLR2004 - the values of one column may repeat
            return
        repeated = np.zeros(len(look.lines), bool)
        data = np.flatnonzero(look.is_data)
        repeated[data] = Series(_hashed(look)[data]).duplicated().to_numpy()
        where = look.rows(repeated)
        if where.count:
            message = plural(
                "One row is identical to another above.",
                "{count} rows are identical to others above.",
                count=where.count,
            )
            fix = step_fix("drop_duplicates", keys=tuple(look.table.columns))
            yield self.found(where, message, fix)


def _hashed(look: Look) -> "NDArray[np.uint64]":
    """Return one number for the texts of each row."""
    hashed = np.zeros(len(look.lines), np.uint64)
    for column in look.columns:
        hashed = hashed * ODD + pd.util.hash_array(column.codes)
    return hashed
