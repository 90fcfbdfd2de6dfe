"""The rows of a sheet below its header, without empty rows and notes: those are listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.analysis.reading.cell_text import cell_text
from app.analysis.reading.footer import TAIL, TailRow, footer_size
from app.analysis.reading.merged_cells import filled_down
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.sheet import Sheet
from app.analysis.reading.sheet_header import SheetHeader
from app.i18n import msg


@dataclass(frozen=True)
class SheetBody:
    """The rows of the table, where each stands, and what is below them."""

    rows: list[list[Any]]
    lines: list[int]
    remarks: tuple[Remark, ...]


def sheet_body(sheet: Sheet, header: SheetHeader) -> SheetBody:
    """Take the empty rows and the notes at the end out of the rows below the header."""
    rows: list[list[Any]] = []
    lines: list[int] = []
    blanks: list[int] = []
    remarks: list[Remark] = []
    for line, row in enumerate(sheet.rows[header.body :], start=header.body + 1):
        if any(row) or row.count("") < len(row):  # a zero is no empty cell
            rows.append(row)
            lines.append(line)
        else:
            blanks.append(len(rows))
            remarks.append(Remark(line, msg("The line is empty.")))
    inside = [one for one in remarks if rows and one.line < lines[-1]]
    below = _below(rows, lines, set(blanks))
    kept = len(rows) - len(below)
    merged = filled_down(rows, lines[:kept], sheet.merged)
    return SheetBody(rows[:kept], lines[:kept], (*merged, *inside, *below))


def _below(rows: Sequence[list[Any]], lines: Sequence[int], gaps: set[int]) -> list[Remark]:
    start = max(0, len(rows) - TAIL)
    texts = ([cell_text(cell) for cell in row] for row in rows[start:])
    tail = [TailRow(row, at in gaps) for at, row in enumerate(texts, start)]
    size = footer_size(tail)
    last = zip(lines[len(lines) - size :], tail[len(tail) - size :], strict=True)
    return [Remark(line, row.about) for line, row in last]
