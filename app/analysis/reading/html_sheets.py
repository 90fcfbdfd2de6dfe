"""The tables of a web page as sheets to choose from."""

from collections.abc import Sequence
from dataclasses import replace

from app.analysis.reading.html_tables import HtmlTable, html_tables
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import AUTOMATIC, Dialect
from app.analysis.reading.sheet import Sheet
from app.analysis.reading.sheet_table import EVERYTHING, table_of_sheet
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

UNNAMED = "tabla {number}"  # how a table without a title is chosen; data, not words
SHOWN = 200
PAGE_END, NEAR_END = "</html", 500


def table_of_page(
    text: str, dialect: Dialect, progress: Progress = unwatched, most: int = EVERYTHING
) -> RawTable:
    """Read the table wanted of a page, or the largest; a page with none is explained."""
    tables, words = html_tables(text)
    if not tables:
        raise _no_table(words)
    names = _names(tables)
    at = _wanted(tables, names, dialect.sheet)
    raw = _of_table(tables[at], dialect, progress, most)
    outside = [Remark(0, msg("The page also says: {text}", text=words[:SHOWN]))] if words else []
    is_cut = not tables[at].is_closed and PAGE_END not in text[-NEAR_END:].lower()
    below = [_cut(raw)] if is_cut else []
    raw = replace(raw, format="html", remarks=(*outside, *raw.remarks, *below))
    return replace(raw, sheets=names, sheet=names[at]) if len(names) > 1 else raw


def _cut(raw: RawTable) -> Remark:
    """Say that a table is not whole, as in a download that stopped half-way."""
    why = msg("The page ends before this table does: there may be more rows.")
    return Remark(int(raw.lines[-1]) if raw.cells.num_rows else 0, why)


def _of_table(table: HtmlTable, dialect: Dialect, progress: Progress, most: int) -> RawTable:
    rows, merged = table.grid()
    if dialect.header_row == AUTOMATIC and (row := _name_row(table, rows)):
        dialect = replace(dialect, header_row=row)
    return table_of_sheet(Sheet("", (), rows, merged), dialect, progress, most)


def _name_row(table: HtmlTable, rows: Sequence[Sequence[str]]) -> int:
    row = table.name_row
    return row if row and any(rows[row - 1]) and row < len(rows) else 0


def _names(tables: Sequence[HtmlTable]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for number, table in enumerate(tables, start=1):
        name = table.title or UNNAMED.format(number=number)
        names[f"{name} ({number})" if name in names else name] = None
    return tuple(names)


def _wanted(tables: Sequence[HtmlTable], names: Sequence[str], wanted: str) -> int:
    if not wanted:
        sizes = [sum(map(len, table.rows)) for table in tables]
        return sizes.index(max(sizes))
    if wanted not in names:
        raise UserError(
            msg("There is no table “{name}”.", name=wanted),
            msg("Choose one of these: {names}.", names=", ".join(names)),
        )
    return names.index(wanted)


def _no_table(words: str) -> UserError:
    """Return the error for a page without tables: what it says is usually why."""
    if not words:
        return UserError(
            msg("This is a web page, not a table: the download was probably refused."),
            msg("Download the file again with the browser."),
        )
    return UserError(
        msg("This is a web page, not a table. It says: “{text}”", text=words[:SHOWN]),
        msg("The portal answered with this page instead of the file: download it again with the"
            " browser, or later."),
    )  # fmt: skip
