"""Cells of several lines that look like rows: two quotation marks that nobody closed have met."""

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.lines import Lines
from app.analysis.reading.raw_table import Remark
from app.i18n import msg

WIDEST = 500  # repeats that the pattern may have


def swallowed(cells: pa.Table, places: Lines, delimiter: str) -> list[Remark]:
    """List the rows with a cell in which whole rows seem to be; they stay as they were read."""
    width = cells.num_columns
    if not places.has_breaks or not 1 < width <= WIDEST:
        return []
    suspects = np.zeros(cells.num_rows, bool)
    pattern = _rows_inside(delimiter, width)
    for column in filter(_has_breaks, cells.itercolumns()):
        found = pc.match_substring_regex(column, pattern)
        suspects |= pc.fill_null(found, False).to_numpy()
    if not suspects.any():
        return []
    why = msg("A cell has whole rows inside: a quotation mark may be missing. Look at this line.")
    return [Remark(int(line), why) for line in places.of(cells)[suspects]]


def _has_breaks(column: pa.ChunkedArray) -> bool:
    """Look at the bytes of each piece at once, which is far faster than cell by cell."""
    buffers = (chunk.buffers()[2] for chunk in column.chunks)
    return any(b"\n" in data.to_pybytes() for data in buffers if data is not None)


def _rows_inside(delimiter: str, width: int) -> str:
    """Return the pattern of a line with as many cells as a row; prose has blanks after commas."""
    sign = re.escape(delimiter)
    other = f"[^{sign}\\n]"
    return f"\\n{other}*(?:{sign}(?:[^{sign}\\s]{other}*)?){{{width - 1}}}(?:\\n|$)"
