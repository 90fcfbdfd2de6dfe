"""Rows of a sheet written straight from Arrow, many at a time, not cell by cell."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.row_text import joined, text_bytes

CHUNK = 10_000
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Cells:
    """A column of a sheet: its letters, the styles of its cells, and what is in them."""

    letters: str
    style: int
    marked: int
    is_text: bool
    values: pa.Array
    odd: pa.Array | None = None

    def slice(self, start: int, size: int) -> "Cells":
        """Return some of the rows."""
        odd = None if self.odd is None else self.odd.slice(start, size)
        return replace(self, values=self.values.slice(start, size), odd=odd)


def sheet_rows(columns: Sequence[Cells], first: int) -> Iterator[memoryview]:
    """Yield the XML of the rows, the first of which has the number `first`."""
    size = len(columns[0].values)
    for start in range(0, size, CHUNK):
        part = [column.slice(start, CHUNK) for column in columns]
        yield _rows(part, np.arange(first + start, first + min(size, start + CHUNK)))


def one_ahead(items: Iterable[T]) -> Iterator[T]:
    """Make the next item in another thread while this one is used."""
    waiting = iter(items)
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, waiting, None)
        while (item := coming.result()) is not None:
            coming = pool.submit(next, waiting, None)
            yield item


def _rows(columns: Sequence[Cells], numbers: np.ndarray) -> memoryview:
    rows = pa.array(numbers).cast(pa.string())
    pieces: list[str | pa.Array] = ['<row r="', rows, '">']
    for column in columns:
        pieces += _pieces(column, rows)
    return text_bytes(joined([*pieces, "</row>"]))


def _pieces(column: Cells, rows: pa.Array) -> list[str | pa.Array]:
    plain = _cell(column.letters, rows, column.style, column.values, is_text=column.is_text)
    if column.odd is not None:
        odd = _cell(column.letters, rows, column.marked, column.odd, is_text=True)
        return [pc.coalesce(_whole(odd), _whole(plain))]
    return [_whole(plain)] if column.values.null_count else plain


def _cell(
    letters: str, rows: pa.Array, style: int, values: pa.Array, *, is_text: bool
) -> list[str | pa.Array]:
    kind = ' t="s"' if is_text else ""
    inside = f'" s="{style}"{kind}><v>'
    return [f'<c r="{letters}', rows, inside, values.cast(pa.string()), "</v></c>"]


def _whole(pieces: list[str | pa.Array]) -> pa.Array:
    return pc.binary_join_element_wise(*pieces, "")
