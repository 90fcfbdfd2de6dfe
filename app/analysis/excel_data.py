"""The sheets of data of a workbook: header, widths and filter by openpyxl, rows from Arrow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow.compute as pc
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.analysis import excel_page
from app.analysis.excel_column import ExcelColumn
from app.analysis.excel_package import Parts, Piece
from app.analysis.excel_rows import CHUNK, Cells, one_ahead, sheet_rows
from app.analysis.excel_shared import SharedTexts
from app.analysis.excel_style import rgb
from app.analysis.kind import MOMENTS, NUMERIC
from app.analysis.palette import PAPER
from app.analysis.written_column import TEXT, WrittenColumn
from app.errors import UserError
from app.i18n import count_text, msg
from app.progress import Progress

ROWS = 1_048_576  # of a sheet, the header among them
COLUMNS = 16_384
NARROW, WIDE, SAMPLE, MOST = 9, 48, 300, 95
ODD_FONT = Font(name=excel_page.FONT, italic=True, color=rgb(PAPER.ink))
ODD_FILL = PatternFill("solid", fgColor="FFF1CC")
END = b"</sheetData>"


@dataclass(frozen=True, eq=False)
class DataSheet:
    """A sheet and the rows of the table it holds."""

    sheet: Worksheet
    start: int
    size: int


def check_columns(count: int) -> None:
    """Refuse a table that no workbook can hold."""
    if count > COLUMNS:
        raise UserError(
            msg("A workbook has room for {most} columns and this table has {count}.",
                most=count_text(COLUMNS), count=count_text(count)),
            msg("Keep fewer columns, or export to CSV or Parquet."),
        )  # fmt: skip


def data_sheets(book: Workbook, columns: Sequence[WrittenColumn], rows: int) -> list[DataSheet]:
    """Make as many sheets as the rows need, with header, widths and filter."""
    made = []
    for number, start in enumerate(range(0, max(rows, 1), ROWS - 1), start=1):
        title = msg("Data") if number == 1 else msg("Data {number}", number=number)
        sheet = book.active if number == 1 else book.create_sheet()
        sheet.title = str(title)
        made.append(DataSheet(sheet, start, min(rows - start, ROWS - 1)))
        _dress(made[-1], columns)
    return made


def _dress(made: DataSheet, columns: Sequence[WrittenColumn]) -> None:
    sheet = made.sheet
    right = {at for at, column in enumerate(columns, start=1) if _is_number(column)}
    excel_page.header(sheet, [column.name for column in columns], 1, right)
    sheet.freeze_panes = "A2"
    if columns:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{made.size + 1}"
    for at, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = _width(column)
    excel_page.on_paper(sheet, 1)


def _is_number(column: WrittenColumn) -> bool:
    return column.kind in NUMERIC | MOMENTS


def _width(column: WrittenColumn) -> float:
    """Fit what most cells need; a name may take two lines and leaves room for its button."""
    values = column.values.slice(0, SAMPLE).cast(TEXT).drop_null()
    lengths = np.asarray(pc.utf8_length(values))
    inside = float(np.percentile(lengths, MOST)) if len(lengths) else 0
    words = max((len(word) for word in re.split(r"[\s_-]", column.name)), default=0)
    named = max(words, len(column.name) / 2) + 4
    return min(WIDE, max(NARROW, inside * 1.1 + 3, named))


@dataclass(frozen=True, eq=False)
class DataRows:
    """Everything the sheets of data are filled with; `progress` counts rows."""

    sheets: Sequence[DataSheet]
    cells: Sequence[Cells]
    shared: SharedTexts
    progress: Progress

    def parts(self) -> Parts:
        """Return who writes each part of the workbook."""
        sheets = {
            f"xl/worksheets/sheet{number}.xml": partial(self._filled, sheet)
            for number, sheet in enumerate(self.sheets, start=1)
        }
        return {**sheets, **self.shared.parts()}

    def _filled(self, sheet: DataSheet, content: bytes) -> Iterator[Piece]:
        cells = self.cells
        last = f"{cells[-1].letters}{sheet.size + 1}".encode() if cells else b"A1"
        content = re.sub(rb'<dimension ref="[^"]*"', rb'<dimension ref="A1:%s"' % last, content)
        head, end, tail = content.partition(END)
        yield head
        if cells and sheet.size:
            yield from self._rows(sheet, [one.slice(sheet.start, sheet.size) for one in cells])
        ignored = b"%s</worksheet>" % _numbers_as_text(cells, sheet.size)
        yield end + tail.replace(b"</worksheet>", ignored)

    def _rows(self, sheet: DataSheet, cells: list[Cells]) -> Iterator[Piece]:
        total = self.sheets[-1].start + self.sheets[-1].size
        for number, rows in enumerate(one_ahead(sheet_rows(cells, 2))):
            self.progress(sheet.start + number * CHUNK, total)
            yield rows


def cells_of(sheet: Worksheet, columns: Iterable[ExcelColumn]) -> list[Cells]:
    """Give every column its letters and its styles in the workbook of this sheet."""
    mark = _style(sheet, "@", odd=True)
    return [
        Cells(
            get_column_letter(at), _style(sheet, column.form), mark,
            column.is_text, column.values, column.odd,
        )
        for at, column in enumerate(columns, start=1)
    ]  # fmt: skip


def _style(sheet: Worksheet, form: str, *, odd: bool = False) -> int:
    """Register a style with the help of a cell that is not kept."""
    cell = sheet.cell(2, 1)
    cell.number_format, cell.font = form, ODD_FONT if odd else excel_page.PLAIN
    cell.alignment = Alignment("left" if form == "@" else None, "top", indent=int(form == "@"))
    if odd:
        cell.fill = ODD_FILL
    style = int(cell.style_id)
    sheet.delete_rows(2)
    return style


def _numbers_as_text(cells: Sequence[Cells], size: int) -> bytes:
    """Ask Excel not to complain about codes made of digits."""
    ranges = " ".join(
        f"{column.letters}2:{column.letters}{size + 1}"
        for column in cells
        if column.is_text or column.odd is not None
    )
    ignored = f'<ignoredError sqref="{ranges}" numberStoredAsText="1"/>'
    return f"<ignoredErrors>{ignored}</ignoredErrors>".encode() if ranges else b""


def reference(sheets: Sequence[DataSheet], column: int, row: int) -> str:
    """Name the cell of a row of the table, as “Data!C5”."""
    sheet = sheets[row // (ROWS - 1)]
    return f"{sheet.sheet.title}!{get_column_letter(column)}{row - sheet.start + 2}"
