"""Rows that agree in some columns get the same number."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.table import Table

Codes = NDArray[np.int64]


def codes_of(table: Table, names: Sequence[str]) -> Codes:
    """Return a number for each row, by what a person sees in some columns, in order of appearance.

    Two empty cells agree; a missing cell and an empty text do too.
    """
    codes = np.zeros(len(table), np.int64)
    for name in names:
        unread = len(table.unread_in(name))
        values = table.texts(name) if unread else table.values(name)
        if table.is_text(name) or unread:
            values = values.mask(values == "")
        places, distinct = pd.factorize(values)
        joined = codes * (len(distinct) + 1) + places + 1
        codes = pd.factorize(joined)[0].astype(np.int64)
    return codes
