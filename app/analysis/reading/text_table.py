"""Makes the table of the rows that were read: names, notes taken out, what was odd."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.arrow_csv import Rows
from app.analysis.reading.encoding import Letters
from app.analysis.reading.footer import TAIL, TailRow, footer_size
from app.analysis.reading.header import column_names, header_remarks
from app.analysis.reading.layout import Layout
from app.analysis.reading.lines import Lines
from app.analysis.reading.ragged import complaint, is_short
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.repeated_header import without_repeats
from app.analysis.reading.swallowed import swallowed
from app.analysis.reading.unseen import unseen_cells
from app.i18n import msg


@dataclass(frozen=True)
class Piece:
    """Which part of a file some rows are; `phantom` is what the first piece found out."""

    is_first: bool = True
    is_last: bool = True
    phantom: bool | None = None


WHOLE = Piece()


def text_table(rows: Rows, letters: Letters, layout: Layout, piece: Piece = WHOLE) -> RawTable:
    """Return the table that some rows make, without what is no row of it."""
    names, renamed = column_names(layout.header, layout.header_line)
    table = rows.cells.rename_columns(names)
    cells, places, about = _without_what_is_no_row(table, rows, layout, piece)
    above = header_remarks(layout.above, layout.header_line, layout.header_rows)
    return RawTable(
        cells=cells,
        format="csv",
        header_row=layout.header_line,
        encoding=letters.name,
        delimiter=layout.delimiter,
        evidence={**_evidence(rows, letters, layout), **unseen_cells(cells)},
        remarks=(*above, *renamed, *about) if piece.is_first else tuple(about),
        places=places,
    )


def _without_what_is_no_row(
    table: pa.Table, rows: Rows, layout: Layout, piece: Piece
) -> tuple[pa.Table, Lines, list[Remark]]:
    """Take out a column of nothing, the header where it comes again, and the notes at the end."""
    cells, phantom = _without_phantom(table, rows.places, layout, drop=piece.phantom)
    cells, places, repeats = without_repeats(cells, rows.places, layout.repeats)
    cells, below = _without_footer(cells, places) if piece.is_last else (cells, [])
    dropped = {remark.line for remark in below}
    odd = [one for one in rows.remarks if one.line not in dropped or not is_short(one)]
    odd += swallowed(table, rows.places, layout.delimiter)
    return cells, places, [*phantom, *_in_order(odd, repeats), *below]


def _in_order(odd: list[Remark], repeats: list[Remark]) -> list[Remark]:
    return sorted([*odd, *repeats], key=lambda one: one.line)


def _evidence(rows: Rows, letters: Letters, layout: Layout) -> dict[str, int]:
    """Return what was counted; for the separator, in the whole file and not only its start."""
    return {
        **layout.evidence,
        "not_utf8_lines": letters.foreign_lines,
        "utf8_lines": letters.utf8_lines,
        "lines": rows.steady + rows.odd + layout.header_rows * bool(layout.header_line),
        "lines_steady": rows.steady + layout.header_rows * bool(layout.header_line),
    }


def _without_footer(cells: pa.Table, places: Lines) -> tuple[pa.Table, list[Remark]]:
    """Take the notes at the end out of the rows."""
    start = max(0, cells.num_rows - TAIL)
    texts = [column.to_pylist() for column in cells.slice(start).itercolumns()]
    gaps = set(places.blanks.tolist())
    tail = [TailRow(row, at in gaps) for at, row in enumerate(zip(*texts, strict=True), start)]
    size = footer_size(tail)
    if not size:
        return cells, []
    lines = places.of(cells)[-size:].tolist()
    below = zip(lines, tail[-size:], strict=True)
    return cells.slice(0, cells.num_rows - size), [Remark(line, row.about) for line, row in below]


def _without_phantom(
    table: pa.Table, places: Lines, layout: Layout, *, drop: bool | None
) -> tuple[pa.Table, list[Remark]]:
    """Drop the last column that a separator at the end of each line makes."""
    last = table.num_columns - 1
    if last < 1 or not layout.header_line or layout.header[last].strip() or drop is False:
        return table, []
    filled = pc.fill_null(pc.not_equal(table[last], ""), False)
    full = pc.any(filled).as_py()
    if full and not drop:
        return table, []
    kept = table.remove_column(last)
    if drop:
        return kept, _kept_aside(table, places) if full else []
    why = msg("Every line ends in a separator: the last column is empty and was left out.")
    return kept, [Remark(layout.header_line, why)]


def _kept_aside(table: pa.Table, places: Lines) -> list[Remark]:
    """List what a later piece has in a column that seemed empty."""
    width = table.num_columns - 1
    lines, cells = places.of(table).tolist(), table[width].to_pylist()
    texts = ((line, cell) for line, cell in zip(lines, cells, strict=True) if cell)
    return [Remark(line, complaint([*[""] * width, cell], width)) for line, cell in texts]
