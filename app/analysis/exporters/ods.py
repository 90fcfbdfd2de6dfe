"""A workbook of LibreOffice: the data, how they were cleaned, the dictionary, the source.

Written here and not with a library: odfpy, the one that pandas uses, makes an object of every
cell and takes minutes where this takes a second.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pyarrow as pa

from app.analysis.data_dictionary import column_facts
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import Exporter, exporters
from app.analysis.number_look import NumberLook
from app.analysis.ods_cells import cells, number_style, style_of, text_cells
from app.analysis.report_page import ReportPage, dictionary_page, method_page, source_page
from app.analysis.row_text import joined, text_bytes
from app.analysis.written_column import TEXT, WrittenColumn, written_columns
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

ROWS, COLUMNS, CHUNK = 1_048_576, 16_384, 10_000
TYPE = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
    for name, place in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
DAY = (
    '<number:day number:style="long"/><number:text>/</number:text><number:month'
    ' number:style="long"/><number:text>/</number:text><number:year number:style="long"/>'
)
HOUR = (
    '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/>'
)
SECONDS = '<number:text>:</number:text><number:seconds number:style="long"/>'
CELL = '<style:style style:name="{}" style:family="table-cell" style:data-style-name="N{}"'
STYLES = (
    f'<number:date-style style:name="Nday">{DAY}</number:date-style>'
    f'<number:date-style style:name="Nmoment">{DAY}{HOUR}</number:date-style>'
    f'<number:date-style style:name="Nsecond">{DAY}{HOUR}{SECONDS}</number:date-style>'
    '<number:text-style style:name="Ntext"><number:text-content/></number:text-style>'
    f"{CELL.format('day', 'day')}/>{CELL.format('moment', 'moment')}/>"
    f"{CELL.format('second', 'second')}/>"
    f"{CELL.format('text', 'text')}/>{CELL.format('odd', 'text')}>"
    '<style:table-cell-properties fo:background-color="#fff1cc"/>'
    '<style:text-properties fo:font-style="italic"/></style:style>'
    f"{CELL.format('head', 'text')}>"
    '<style:table-cell-properties fo:background-color="#e1e8f7"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="wide" style:family="table-column">'
    '<style:table-column-properties style:column-width="4cm"/></style:style>'
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    f' manifest:version="1.3"><manifest:file-entry manifest:full-path="/"'
    f' manifest:media-type="{TYPE}"/><manifest:file-entry manifest:full-path="content.xml"'
    ' manifest:media-type="text/xml"/></manifest:manifest>'
)


@exporters.add
class OpenDocument(Exporter):
    """The same pages as the workbook of Excel, without charts."""

    kind = "ods"
    title = msg("LibreOffice workbook")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        columns = list(written_columns(deliverable.table))
        _check(len(deliverable.table), len(columns))
        with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as whole:
            whole.writestr("mimetype", TYPE, ZIP_STORED)
            whole.writestr("META-INF/manifest.xml", MANIFEST)
            with whole.open("content.xml", "w", force_zip64=True) as part:
                for piece in _content(deliverable, columns, progress):
                    part.write(piece)


def _check(rows: int, columns: int) -> None:
    if rows >= ROWS or columns > COLUMNS:
        raise UserError(
            msg("This table does not fit in a sheet of LibreOffice."),
            msg("Export it to Excel, CSV or Parquet, or keep fewer rows and columns."),
        )


def _content(
    deliverable: Deliverable, columns: list[WrittenColumn], progress: Progress
) -> Iterator[bytes | memoryview]:
    looks = (
        NumberLook(decimals, grouped) for decimals, grouped in product(range(7), (True, False))
    )
    numbers = "".join(map(number_style, looks))
    yield (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}'
        f' office:version="1.3"><office:automatic-styles>{STYLES}{numbers}'
        "</office:automatic-styles><office:body><office:spreadsheet>"
    ).encode()
    yield from _data(columns, progress)
    facts = dictionary_page(map(column_facts, columns), {})
    for page in (method_page(deliverable), facts, source_page(deliverable)):
        yield _page(page)
    yield b"</office:spreadsheet></office:body></office:document-content>"


def _data(columns: Sequence[WrittenColumn], progress: Progress) -> Iterator[bytes | memoryview]:
    yield _start(str(msg("Data")), len(columns)) + _row([one.name for one in columns], "head")
    styles = [style_of(column) for column in columns]
    size = len(columns[0]) if columns else 0
    for start in range(0, size, CHUNK):
        progress(start, size)
        part = [
            cells(column.slice(start, CHUNK), style)
            for column, style in zip(columns, styles, strict=True)
        ]
        yield text_bytes(joined(["<table:table-row>", *part, "</table:table-row>"]))
    yield b"</table:table>"


def _page(page: ReportPage) -> bytes:
    rows = [_row([str(page.title)], "head"), _row([str(page.intro)]), _row([])]
    rows.append(_row([str(words) for words in page.header], "head"))
    rows += [_row(["" if cell is None else str(cell) for cell in row]) for row in page.rows]
    return _start(str(page.title), len(page.header)) + b"".join(rows) + b"</table:table>"


def _start(name: str, columns: int) -> bytes:
    wide = (
        f'<table:table-column table:style-name="wide" table:number-columns-repeated="{columns}"/>'
    )
    return f'<table:table table:name="{name}">{wide if columns else ""}'.encode()


def _row(texts: Sequence[str], style: str = "text") -> bytes:
    inside = "".join(text_cells(pa.array(texts, TEXT), style).to_pylist())
    return f"<table:table-row>{inside or '<table:table-cell/>'}</table:table-row>".encode()
