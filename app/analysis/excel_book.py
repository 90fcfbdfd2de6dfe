"""A whole workbook: the data, how they were cleaned, what they are, their source, the charts."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook

from app.analysis.data_dictionary import column_facts
from app.analysis.deliverable import Deliverable
from app.analysis.excel_chart import add_chart
from app.analysis.excel_column import ExcelColumn, excel_column
from app.analysis.excel_data import (
    DataRows,
    DataSheet,
    cells_of,
    check_columns,
    data_sheets,
    reference,
)
from app.analysis.excel_package import Package, save_book
from app.analysis.excel_page import write_page
from app.analysis.excel_shared import LONG_TEXTS, LongText, SharedTexts
from app.analysis.plot import Plot
from app.analysis.report_page import PROGRAM, ReportPage, dictionary_page, method_page, source_page
from app.analysis.written_column import WrittenColumn, written_columns
from app.i18n import Message, msg
from app.progress import Progress, unwatched

MANY = 20_000_000  # cells, in a sheet of more than 2 GB
REFERENCES = 500


def write_book(deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
    """Write the workbook; `progress` counts rows."""
    check_columns(len(deliverable.table.columns))
    shared, book = SharedTexts(), Workbook()
    columns = list(written_columns(deliverable.table))
    ready = [excel_column(column, shared) for column in columns]
    sheets = data_sheets(book, columns, len(deliverable.table))
    rows = DataRows(sheets, cells_of(book.active, ready), shared, progress)
    _add_pages(book, deliverable, list(zip(columns, ready, strict=True)))
    charts = list(_add_charts(book, deliverable))
    _add_long_texts(book, sheets, ready)
    _name(book, deliverable)
    large = len(deliverable.table) * len(columns) > MANY
    save_book(book, path, Package(charts, rows.parts(), large))


def _add_pages(
    book: Workbook, deliverable: Deliverable, columns: Sequence[tuple[WrittenColumn, ExcelColumn]]
) -> None:
    notes = {column.name: column.notes for _, column in columns}
    remarks = list(_remarks(len(book.sheetnames)))
    _add_page(book, method_page(deliverable))
    _add_page(book, dictionary_page((column_facts(column) for column, _ in columns), notes))
    _add_page(book, source_page(deliverable, remarks))


def _add_page(book: Workbook, page: ReportPage) -> None:
    write_page(book.create_sheet(str(page.title)), page)


def _remarks(count: int) -> Iterator[Message]:
    if count > 1:
        yield msg(
            "The rows do not fit in one sheet: they are in {count} sheets, one after another.",
            count=count,
        )


def _add_charts(book: Workbook, deliverable: Deliverable) -> Iterator[Plot]:
    """Add a sheet for each chart; yield those that Excel draws."""
    for number, plot in enumerate(deliverable.plots(), start=1):
        title = msg("Chart") if number == 1 else msg("Chart {number}", number=number)
        if add_chart(book.create_sheet(str(title)), plot):
            yield plot


def _add_long_texts(
    book: Workbook, sheets: Sequence[DataSheet], ready: Sequence[ExcelColumn]
) -> None:
    rows = [
        (_cells(sheets, at, long), column.name, part, text)
        for at, column in enumerate(ready, start=1)
        for long in column.long
        for part, text in enumerate(long.parts(), start=1)
    ]
    if rows:
        intro = msg("Texts that do not fit in a cell, whole. The data have their beginning.")
        header = (msg("Cells"), msg("Column"), msg("Part"), msg("Text"))
        _add_page(book, ReportPage(LONG_TEXTS, intro, header, tuple(rows), (24, 24, 8, 110)))


def _cells(sheets: Sequence[DataSheet], column: int, long: LongText) -> str:
    shown = [reference(sheets, column, int(row)) for row in long.rows[:REFERENCES]]
    return ", ".join(shown) + ("…" if len(long.rows) > REFERENCES else "")


def _name(book: Workbook, deliverable: Deliverable) -> None:
    practice = deliverable.origin.practice
    book.properties.title = deliverable.title
    book.properties.creator = PROGRAM
    book.properties.keywords = str(msg("Practice data")) if practice else None
