"""Reads sound rows at full speed with pyarrow, and keeps aside those of another width."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv

from app.analysis.reading.encoding import CHUNK, Letters
from app.analysis.reading.layout import Layout
from app.analysis.reading.lines import Lines
from app.analysis.reading.ragged import Ragged, put_back, remarks_on, without_blank_rows
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.watched import watched
from app.progress import Progress, unwatched

QUOTE = ord('"')
BLOCK, LONG_ROWS = 1 << 22, 1 << 26
STRADDLES = "straddling"  # what pyarrow says of a row longer than a block
RAGGED = re.compile("Expected [0-9]+ columns, got [0-9]+")  # and of one of another width


class Unsound(Exception):
    """The fast reader met a row it must not guess about."""


class _TooLong(Exception):
    """A row does not fit in the usual block."""


@dataclass(frozen=True)
class Body:
    """The rows below the header, as a stream of UTF-8."""

    path: Path
    letters: Letters
    layout: Layout
    progress: Progress = unwatched
    block: int = BLOCK

    def stream(self) -> pa.NativeFile:
        """Open the rows at the first of them."""
        buffer = self.letters.buffer
        file = pa.OSFile(str(self.path)) if buffer is None else pa.BufferReader(buffer)
        file.seek(self.letters.start + self.layout.body_start)
        return file

    def quotes(self) -> int:
        """Count the quotation marks; without any, reading is faster."""
        with self.stream() as file:
            chunks = iter(lambda: file.read(CHUNK), b"")
            return sum(int((np.frombuffer(one, np.uint8) == QUOTE).sum()) for one in chunks)


@dataclass(frozen=True)
class Rows:
    """The rows, what was odd in them, how many were of the right width or not, and their lines."""

    cells: pa.Table
    remarks: tuple[Remark, ...] = ()
    steady: int = 0
    odd: int = 0
    places: Lines = field(default_factory=Lines)


def read_fast(body: Body) -> Rows:
    """Read every row; `Unsound` when only a careful reader can."""
    try:
        return _rows(body)
    except _TooLong:
        return _rows(replace(body, block=LONG_ROWS))


def _rows(body: Body) -> Rows:
    quotes = body.quotes()
    if quotes % 2:  # one is never closed, and would swallow the rows below it
        raise Unsound
    quoted = quotes > 0
    first = body.layout.body_line + 1
    odd: list[csv.InvalidRow] = []
    table = _read(body, None, quoted=quoted)
    if table is None:
        pa.default_memory_pool().release_unused()
        table = _read(body, odd, quoted=quoted)
    if table is None or any("\n" in row.text for row in odd):
        raise Unsound
    ragged = [Ragged(row.number - 1, row.text, body.layout.delimiter) for row in odd]
    table, ragged = without_blank_rows(table, ragged)
    if not ragged:
        return Rows(table, steady=table.num_rows, places=Lines(first, has_breaks=quoted))
    blanks = _blanks(ragged)
    return Rows(
        cells=put_back(table, ragged),
        remarks=tuple(remarks_on(table, ragged, first)),
        steady=table.num_rows,
        odd=len(ragged) - len(blanks),
        places=Lines(first, blanks, has_breaks=quoted),
    )


def _blanks(ragged: list[Ragged]) -> NDArray[np.int64]:
    """Return, for each blank line, how many rows stay above it."""
    empty = [row for row in ragged if row.is_blank]
    return np.array([row.position - at for at, row in enumerate(empty)], np.int64)


def _read(body: Body, odd: list[csv.InvalidRow] | None, *, quoted: bool) -> pa.Table | None:
    """Read with pyarrow; without a list for the odd rows, None as soon as there is one."""

    def keep(row: csv.InvalidRow) -> str:
        if odd is not None:
            odd.append(row)
        return "skip"

    names = [str(at) for at in range(body.layout.width)]
    parsing = _parsing(body, None if odd is None else keep, quoted=quoted)
    try:
        with watched(body.stream(), body.progress) as stream:
            reading = _reading(body, names, threads=odd is None)
            return csv.read_csv(stream, reading, parsing, _converting(names))
    except pa.ArrowInvalid as error:
        if "Empty CSV" in str(error):
            return pa.table({name: pa.array([], pa.string()) for name in names})
        _give_up(body, error)
        return None


def _give_up(body: Body, error: pa.ArrowInvalid) -> None:
    """Return only for a row of another width, which can be read again and kept aside."""
    if "UTF8" in str(error):
        raise UnicodeError from error
    if STRADDLES in str(error) and body.block < LONG_ROWS:
        raise _TooLong from error
    if not RAGGED.search(str(error)):
        raise Unsound from error
    _check_letters(body)


def _check_letters(body: Body) -> None:
    """Raise `UnicodeError` before pyarrow hands over a row that is no UTF-8, which it cannot."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with body.stream() as file:
        for chunk in iter(lambda: file.read(CHUNK), b""):
            decoder.decode(chunk)
    decoder.decode(b"", final=True)


def _reading(body: Body, names: list[str], *, threads: bool) -> csv.ReadOptions:
    return csv.ReadOptions(column_names=names, block_size=body.block, use_threads=threads)


def _parsing(
    body: Body, handle: Callable[[csv.InvalidRow], str] | None, *, quoted: bool
) -> csv.ParseOptions:
    return csv.ParseOptions(
        delimiter=body.layout.delimiter,
        quote_char='"' if quoted else False,
        newlines_in_values=quoted,
        ignore_empty_lines=False,
        invalid_row_handler=handle,
    )


def _converting(names: list[str]) -> csv.ConvertOptions:
    return csv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
    )
