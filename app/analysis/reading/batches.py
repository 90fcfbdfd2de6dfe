"""A text table of any size, piece by piece: the memory never holds more than a few of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from app.analysis.reading.arrow_csv import Body
from app.analysis.reading.blocks import blocks, utf8_chunks
from app.analysis.reading.chosen_encoding import letters_chosen_of_head
from app.analysis.reading.delimited import layout_of, rows_of
from app.analysis.reading.disguise import refuse_disguises
from app.analysis.reading.encoding import HEAD, Letters, letters_of_head
from app.analysis.reading.layout import Layout, find_layout
from app.analysis.reading.lines import Lines
from app.analysis.reading.quoting import Quoting, quoting_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.text_table import Piece, text_table
from app.analysis.reading.troubles import in_words
from app.progress import Progress, unwatched

ROWS = 100_000


@dataclass
class _Reader:
    """Reads each block with the layout of the first, and counts the lines above."""

    path: Path
    letters: Letters
    layout: Layout
    lines: int = 0
    rows: int = 0
    phantom: bool | None = None

    def read(self, block: bytes, *, is_last: bool) -> RawTable:
        """Return the rows of a block, with their lines and their places in the whole file."""
        is_first = not self.lines
        start = self.layout.body_start if is_first else 0
        above = self.layout.body_line if is_first else self.lines
        layout = replace(self.layout, body_start=start, body_line=above)
        letters = replace(self.letters, start=0, buffer=pa.py_buffer(block))
        rows = rows_of(Body(self.path, letters, layout))
        raw = text_table(rows, letters, layout, Piece(is_first, is_last, self.phantom))
        if is_first:
            self.phantom = raw.cells.num_columns < layout.width
        raw = replace(raw, first=self.rows)
        self.lines += block.count(b"\n")
        self.rows += raw.cells.num_rows
        return raw


def batches(
    path: Path,
    dialect: Dialect = UNDECIDED,
    size: int = ROWS,
    progress: Progress = unwatched,
) -> Iterator[RawTable]:
    """Yield the rows in pieces of up to `size`, each with its lines and labels in the whole file.

    Every piece has the same columns; what is odd is listed by the piece it is in. There is one
    piece at least. The parts of `dialect` that choose rows or columns are not looked at.
    """
    with in_words(path):
        quoting, found = _decided(path, dialect)
        pieces = utf8_chunks(path, dialect.encoding, progress)
        if not quoting.is_usual:
            pieces = map(quoting.plain, pieces)
        reader: _Reader | None = None
        for block, is_last in blocks(pieces):
            if reader is None:
                reader = _reader(path, found, quoting.plainly(dialect), block)
            raw = quoting.restored(reader.read(block, is_last=is_last))
            yield from _slices(raw, size)


def layout_at_start(path: Path, dialect: Dialect = UNDECIDED) -> Layout:
    """Return how a text table is written, from the start of its file."""
    quoting, letters = _decided(path, dialect)
    with path.open("rb") as file:
        whole = len(head := file.read(HEAD)) < HEAD
    text = letters.buffer.to_pybytes() if letters.buffer else head[letters.start :]
    start = quoting.plain(text[: None if whole else text.rfind(b"\n") + 1])
    return find_layout(start.decode("utf-8", "ignore"), quoting.plainly(dialect), whole=whole)


def _decided(path: Path, dialect: Dialect) -> tuple[Quoting, Letters]:
    """Find out the letters and the quotes from the start of the file."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    refuse_disguises(head)
    chosen = dialect.encoding
    letters = letters_chosen_of_head(head, chosen) if chosen else letters_of_head(head)
    text = head[letters.start :] if letters.buffer is None else letters.buffer.to_pybytes()
    return quoting_of(text.decode("utf-8", "ignore"), dialect), letters


def _reader(path: Path, letters: Letters, dialect: Dialect, block: bytes) -> _Reader:
    first = replace(letters, start=0, buffer=pa.py_buffer(block))
    return _Reader(path, letters, layout_of(path, first, dialect))


def _slices(raw: RawTable, size: int) -> Iterator[RawTable]:
    """Cut a piece in others of up to `size` rows, each with its own remarks."""
    count = raw.cells.num_rows
    if count <= size:
        yield raw
        return
    lines = raw.lines
    for start in range(0, count, size):
        stop = min(start + size, count)
        above = 0 if start == 0 else int(lines[start])
        below = int(lines[stop]) if stop < count else np.iinfo(np.int64).max
        yield replace(
            raw,
            cells=raw.cells.slice(start, stop - start),
            places=Lines(known=lines[start:stop]),
            first=raw.first + start,
            remarks=tuple(one for one in raw.remarks if above <= one.line < below),
        )
