"""A grid of cells as a table: the header found, the notes listed, the cells as text."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

import numpy as np
import pyarrow as pa

from app.analysis.reading.cell_text import cell_text
from app.analysis.reading.header import column_names, header_remarks
from app.analysis.reading.layout import LINES
from app.analysis.reading.lines import Lines
from app.analysis.reading.missing import visible
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.reading.sheet import Sheet
from app.analysis.reading.sheet_body import SheetBody, sheet_body
from app.analysis.reading.sheet_column import column_texts, typed_decimals
from app.analysis.reading.sheet_header import SheetHeader, find_header
from app.analysis.reading.text_rows import said
from app.progress import Progress, unwatched

EVERYTHING = sys.maxsize
OPENED = 60  # of a hundred: opening a sheet is most of the work


@dataclass(frozen=True)
class _SheetColumn:
    """The texts of a column, and how many were numbers with decimals."""

    texts: pa.Array
    typed: int

    @property
    def is_empty(self) -> bool:
        return bool(self.texts.null_count == len(self.texts))


def table_of_sheet(
    sheet: Sheet, dialect: Dialect, progress: Progress = unwatched, most: int = EVERYTHING
) -> RawTable:
    """Return the table on a sheet; at most some rows of it. The format is for the caller to say."""
    start = [[cell_text(cell) or "" for cell in row] for row in sheet.rows[: _far(dialect)]]
    header = find_header(start, sheet.merged, dialect.header_row, len(sheet.rows))
    raw = _as_table(header, sheet_body(sheet, header), progress, most)
    above = header_remarks(_above(start, header), header.line, header.depth)
    return replace(
        raw,
        evidence={"rows": len(sheet.rows), "merged": len(sheet.merged)},
        remarks=(*sheet.remarks, *above, *raw.remarks),
        sheets=sheet.names,
        sheet=sheet.name,
    )


def _far(dialect: Dialect) -> int:
    return max(LINES, dialect.header_row + LINES)


def _above(start: Sequence[Sequence[str]], header: SheetHeader) -> Iterator[tuple[int, str]]:
    """Yield the rows above the table that say something; a sheet has others by design."""
    for line, row in enumerate(start[: header.at], start=1):
        if text := said(row):
            yield line, text


def _as_table(header: SheetHeader, body: SheetBody, progress: Progress, most: int) -> RawTable:
    """Make the table; columns at the margins, without name nor cells, are none."""
    found = zip(header.names, _columns(body.rows[:most], header, progress), strict=True)
    kept = [(name, column) for name, column in found if visible(name) or not column.is_empty]
    names, renamed = column_names([name for name, _ in kept], header.line)
    columns = dict(zip(names, (column for _, column in kept), strict=True))
    return RawTable(
        cells=pa.table({name: column.texts for name, column in columns.items()}),
        format="",
        header_row=header.line,
        remarks=(*renamed, *body.remarks),
        places=Lines(known=np.array(body.lines, np.int64)),
        typed={name: column.typed for name, column in columns.items() if column.typed},
    )


def _columns(
    rows: Sequence[Sequence[Any]], header: SheetHeader, progress: Progress
) -> Iterator[_SheetColumn]:
    width = len(header.names)
    for at in range(width):
        progress(OPENED + (100 - OPENED) * at // width, 100)
        cells = list(map(itemgetter(at), rows))
        texts = column_texts(cells)
        yield _SheetColumn(texts, typed_decimals(cells, texts))
