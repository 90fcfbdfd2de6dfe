"""The marks of a sheet put where they belong: errors and signs in cells, the rest in remarks."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.analysis.reading.cell_text import Marked
from app.analysis.reading.ods_marks import ods_marks
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.sheet import Span
from app.analysis.reading.sheet_file import sheet_kind
from app.analysis.reading.sheet_marks import SheetMarks, letters_of, ranges
from app.analysis.reading.xls_marks import xls_marks
from app.analysis.reading.xlsx_marks import xlsx_marks
from app.i18n import msg, plural

READ = {"xlsx": xlsx_marks, "xlsm": xlsx_marks, "ods": ods_marks, "": xls_marks}
LISTED = 200  # formulas that fail


def marks_of(path: Path, name: str) -> SheetMarks | None:
    """Read the marks of a sheet; None when its kind of book cannot be asked."""
    read = READ.get(sheet_kind(path))
    return read(path, name) if read else None


def mark_sheet(
    marks: SheetMarks | None, rows: list[list[Any]]
) -> tuple[list[Remark], tuple[Span, ...]]:
    """Change the cells that say more than their value, in place.

    Return what cannot be seen, and the merged cells that the reader of sheets does not tell.
    """
    if marks is None:
        why = msg("It cannot be known whether this book has hidden rows or columns.")
        return [Remark(0, why)], ()
    for row, column, error in marks.failed:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = error
    for row, column, sign in marks.signs:
        if row < len(rows) and column < len(rows[row]) and type(rows[row][column]) in {float, int}:
            rows[row][column] = Marked.of(rows[row][column], sign)
    return list(_remarks(marks, rows)), tuple(marks.merged)


def _remarks(marks: SheetMarks, rows: Sequence[Sequence[Any]]) -> Iterator[Remark]:
    for first, last in ranges([row + 1 for row in marks.hidden_rows if row < len(rows)]):
        why = plural(
            "Row {first} is hidden in the sheet: it is in the table all the same.",
            "Rows {first} to {last} are hidden in the sheet: they are in the table all the same.",
            count=last - first + 1, first=first, last=last,
        )  # fmt: skip
        yield Remark(first, why)
    width = max(map(len, rows), default=0)
    for first, last in ranges([one for one in marks.hidden_columns if one < width]):
        why = plural(
            "Column {first} is hidden in the sheet: it is in the table all the same.",
            "Columns {first} to {last} are hidden in the sheet: they are in the table all the"
            " same.",
            count=last - first + 1, first=letters_of(first), last=letters_of(last),
        )  # fmt: skip
        yield Remark(0, why)
    yield from _about_formulas(marks)


def _about_formulas(marks: SheetMarks) -> Iterator[Remark]:
    """Say which formulas fail, and which have no result in the file."""
    if marks.unsaved:
        row, column = marks.unsaved[0]
        why = plural(
            "The file does not keep what the formula of cell {cell} gives: the cell is empty here."
            " Open the file in Excel or LibreOffice and save it again.",
            "The file does not keep what {count} formulas give, such as that of cell {cell}: those"
            " cells are empty here. Open the file in Excel or LibreOffice and save it again.",
            count=len(marks.unsaved), cell=f"{letters_of(column)}{row + 1}",
        )  # fmt: skip
        yield Remark(row + 1, why)
    for row, column, error in marks.failed[:LISTED]:
        why = msg("The formula of cell {cell} fails: {error}.",
                  cell=f"{letters_of(column)}{row + 1}", error=error)  # fmt: skip
        yield Remark(row + 1, why)
    if len(marks.failed) > LISTED:
        why = msg("And {count} formulas more that fail.", count=len(marks.failed) - LISTED)
        yield Remark(marks.failed[LISTED][0] + 1, why)
