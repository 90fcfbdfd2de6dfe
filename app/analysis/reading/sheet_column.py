"""A column of a sheet as text: at once when its cells are of one type, else cell by cell."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.cell_text import EXACT, Marked, cell_text

FLOATS = (float, Marked)
LIKE_THOUSANDS = r"^(-?[1-9][0-9]{0,2}\.[0-9]{3})$"  # as `cell_text`, one more decimal
PLAIN_FROM, PLAIN_TO = 1e-4, 1e9  # where Arrow writes a number as Python does: no exponent
HOURS = "PT"  # what a duration begins with


def column_texts(cells: Sequence[Any]) -> pa.Array:
    """Return the text of every cell, as `cell_text` writes it."""
    types = set(map(type, cells))
    blank = str in types and len(types) > 1
    if blank and not any(type(cell) is str and cell for cell in cells):
        types.discard(str)  # the texts are only empty cells
    write = _AT_ONCE.get(types.pop()) if len(types) == 1 else None
    found = write(cells) if write else None
    return pa.array(map(cell_text, cells), pa.string()) if found is None else found


def typed_decimals(cells: Sequence[Any], texts: pa.Array) -> int:
    """Count the cells that were numbers and are written with decimals."""
    if set(map(type, cells)).isdisjoint(FLOATS):
        return 0
    points = pc.and_(pc.match_substring(texts, "."), pc.invert(pc.match_substring(texts, "e")))
    marked = pc.fill_null(points, False).to_numpy(zero_copy_only=False)
    return sum(type(cells[place]) in FLOATS for place in np.flatnonzero(marked).tolist())


def _texts(cells: Sequence[str]) -> pa.Array | None:
    texts = pa.array(cells, pa.string())
    if pc.any(pc.starts_with(texts, HOURS)).as_py():
        return None
    return pc.if_else(pc.equal(texts, ""), None, texts)


def _numbers(cells: Sequence[Any]) -> pa.Array | None:
    numbers = pa.array(_given(cells), pa.float64())
    sizes = pc.drop_null(pc.abs(numbers)).to_numpy()
    if not np.all(sizes < EXACT):
        return None
    plain = np.all((sizes == 0) | ((sizes >= PLAIN_FROM) & (sizes < PLAIN_TO)))
    texts = (
        numbers.cast(pa.string())
        if plain
        else pa.array(map(_repr, numbers.to_pylist()), pa.string())
    )
    whole = pc.replace_substring_regex(texts, r"\.0$", "")
    clear = pc.replace_substring_regex(whole, LIKE_THOUSANDS, r"\10")
    return pc.if_else(pc.equal(clear, "-0"), "0", clear)


def _repr(number: float | None) -> str | None:
    return None if number is None else repr(number)


def _days(cells: Sequence[Any]) -> pa.Array:
    return pa.array(_given(cells), pa.date32()).cast(pa.string())


def _given(cells: Sequence[Any]) -> Sequence[Any]:
    """Return the cells with nothing where they are empty."""
    return [None if cell == "" else cell for cell in cells] if "" in cells else cells


_AT_ONCE: Mapping[type, Callable[[Sequence[Any]], pa.Array | None]] = MappingProxyType(
    {str: _texts, float: _numbers, date: _days}
)
