"""The first rows of a text table, without reading the rest of the file."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from app.analysis.reading.chosen_encoding import letters_chosen_of_head
from app.analysis.reading.delimited import read_delimited, read_letters
from app.analysis.reading.disguise import refuse_disguises
from app.analysis.reading.encoding import HEAD, Letters, letters_of_head
from app.analysis.reading.raw_table import RawTable, shortened
from app.analysis.reading.settings import Dialect

ROOM = 4 * HEAD  # enough for hundreds of wide rows


def read_head(path: Path, dialect: Dialect, count: int) -> RawTable:
    """Read up to `count` rows, with the same decisions that the whole file gets."""
    with path.open("rb") as file:
        start = file.read(ROOM + 1)
    if len(start) <= ROOM or start.count(b"\n") <= dialect.header_row + 1:
        return shortened(read_delimited(path, dialect), count)
    refuse_disguises(start[:HEAD])
    letters = _letters(start, dialect)
    return shortened(read_letters(path, letters, dialect), count)


def _letters(start: bytes, dialect: Dialect) -> Letters:
    """Make the first bytes UTF-8, up to the end of a line."""
    if dialect.encoding:
        letters = letters_chosen_of_head(start, dialect.encoding)
    else:
        letters = letters_of_head(start)
    text = start[letters.start :] if letters.buffer is None else letters.buffer.to_pybytes()
    whole_lines = text[: text.rfind(b"\n") + 1]
    return replace(letters, start=0, buffer=pa.py_buffer(whole_lines))
