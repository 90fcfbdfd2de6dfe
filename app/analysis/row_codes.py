"""Rows that agree in some columns get the same number."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.arrow_text import arrow_of
from app.analysis.table import Table

Codes = NDArray[np.int64]


def codes_of(table: Table, names: Sequence[str]) -> Codes:
    """Return a number for each row, by what a person sees in some columns, in order of appearance.

    Two empty cells agree; a missing cell and an empty text do too.
    """
    codes = np.zeros(len(table), np.int64)
    for place, name in enumerate(names):
        own = _codes(table, name)
        joined = codes * (int(own.max(initial=0)) + 1) + own if place else own
        codes = pd.factorize(joined)[0].astype(np.int64)
        if len(codes) and codes[-1] == len(codes) - 1:  # no two agree: no more columns are needed
            break
    return codes


def _codes(table: Table, name: str) -> Codes:
    """Return a number for each value of a column, and 0 for an empty cell.

    What could not be read is no value, whatever it looks like: it agrees with its like.
    """
    if table.is_text(name):
        return _text_codes(table, name)
    codes = pd.factorize(table.values(name))[0].astype(np.int64) + 1
    unread = table.unread_in(name)
    if len(unread):
        places = table.frame.index.get_indexer(unread.index)
        codes[places] = codes.max(initial=0) + 1 + pd.factorize(unread)[0]
    return codes


def _text_codes(table: Table, name: str) -> Codes:
    encoded = arrow_of(table.texts(name)).dictionary_encode()
    places: Codes = encoded.indices.cast(pa.int64()).fill_null(-1).to_numpy()
    nothing = int(pc.index(encoded.dictionary, "").as_py())
    return np.where(places == nothing, 0, places + 1) if nothing >= 0 else places + 1
