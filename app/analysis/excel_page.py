"""The pages of words in a workbook: a title, a small table with a header that stays in view."""

from collections.abc import Collection, Sequence

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.analysis import report_page
from app.analysis.excel_style import rgb
from app.analysis.excel_text import put_text
from app.analysis.palette import PAPER
from app.analysis.report_page import ReportPage

FONT = "Calibri"
HEADER = 4
LINE_HEIGHT, MOST_LINES = 15, 12
PLAIN = Font(name=FONT, color=rgb(PAPER.ink))
BOLD = Font(name=FONT, bold=True, color=rgb(PAPER.ink))
QUIET = Font(name=FONT, color=rgb(PAPER.muted))
TITLE = Font(name=FONT, bold=True, size=15, color=rgb(PAPER.ink))
FILL = PatternFill("solid", fgColor=rgb(PAPER.ramp[0]))
LINE = Border(bottom=Side("medium", color=rgb(PAPER.accent)))


def write_page(sheet: Worksheet, page: ReportPage) -> None:
    """Fill an empty sheet."""
    sheet.sheet_view.showGridLines = False
    put_text(sheet["A1"], str(page.title))
    put_text(sheet["A2"], str(page.intro))
    sheet["A1"].font, sheet["A2"].font = TITLE, QUIET
    header(sheet, [str(words) for words in page.header], HEADER)
    for number, row in enumerate(page.rows, start=HEADER + 1):
        for column, value in enumerate(row, start=1):
            _write(sheet.cell(number, column), value)
        sheet.row_dimensions[number].height = _height(row, page.widths)
    for column, width in enumerate(page.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{HEADER + 1}"
    on_paper(sheet, HEADER)


def header(sheet: Worksheet, words: Sequence[str], row: int, right: Collection[int] = ()) -> None:
    """Write the names of the columns so that they stand out; some stand at the `right`."""
    for column, text in enumerate(words, start=1):
        put_text(cell := sheet.cell(row, column), text)
        cell.font, cell.fill, cell.border = BOLD, FILL, LINE
        side = "right" if column in right else "left"
        cell.alignment = Alignment(side, "center", wrap_text=True, indent=1)
    sheet.row_dimensions[row].height = 2 * LINE_HEIGHT + 2


def on_paper(sheet: Worksheet, row: int) -> None:
    """Fit the width of the sheet to the page, with the header on every page."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{row}:{row}"


def _height(row: Sequence[report_page.Cell], widths: Sequence[int]) -> float:
    """Make room for the lines of the longest cell: a row does not grow by itself everywhere."""
    lines = max(
        sum(-(-len(line) // width) or 1 for line in str(cell or "").splitlines())
        for cell, width in zip(row, widths, strict=True)
    )
    return LINE_HEIGHT * min(max(lines, 1), MOST_LINES)


def _write(cell: Cell, value: report_page.Cell) -> None:
    cell.font = PLAIN
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    if isinstance(value, int):
        cell.value, cell.number_format = value, "#,##0"
    elif text := str(value or ""):
        put_text(cell, text)
