"""Cells for the clipboard: text for anybody, a table for Excel and Calc, and our own, exact."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import numpy as np

from app.ui.grid.cell_texts import exact_texts, shown_texts
from app.ui.grid.kinds import DATE, MOMENT, Kind
from app.ui.grid.table import GridTable

OURS = "application/x-pensar-con-datos-cells"
MOST_IN_HTML = 200_000  # cells: beyond, a spreadsheet takes the text faster
FIRST_DAY = np.datetime64("1899-12-30", "s")
DAY = 86_400
NEEDS_QUOTES = re.compile(r'[\t\r\n"]')
ARGENTINA = "11274"  # in which it shows days
ENGLISH = "1033"  # in which Calc reads what is between quotes: 1234.5
AS_TEXT = f'sdnum="{ENGLISH};0;@" style="mso-number-format:\'\\@\'"'
DAYS = "dd\\/mm\\/yyyy", "DD/MM/YYYY"
MOMENTS = "dd\\/mm\\/yyyy\\ hh:mm:ss", "DD/MM/YYYY HH:MM:SS"


@dataclass(frozen=True, eq=False)
class Wish:
    """What is to be copied: rows and columns, and which of their cells; None for all of them."""

    table: GridTable
    rows: list[int]
    columns: list[int]
    headers: bool = False
    cells: np.ndarray[tuple[int, int], np.dtype[np.bool_]] | None = None

    def keep(self, texts: list[str], at: int) -> list[str]:
        """Return the texts of a column without those that were not chosen."""
        if self.cells is None:
            return texts
        return [one if kept else "" for one, kept in zip(texts, self.cells[:, at], strict=True)]


def copied(wish: Wish) -> dict[str, str]:
    """Return what goes to the clipboard, by type of content."""
    numbered = list(enumerate(wish.columns))
    shown = [wish.keep(shown_texts(wish.table, wish.rows, one), at) for at, one in numbered]
    exact = [wish.keep(exact_texts(wish.table, wish.rows, one), at) for at, one in numbered]
    names = [wish.table.columns[one].name for one in wish.columns] if wish.headers else []
    found = {
        "text/plain": _text(shown, names),
        OURS: json.dumps([names] * bool(names) + [list(row) for row in zip(*exact, strict=True)]),
    }
    if len(wish.rows) * len(wish.columns) <= MOST_IN_HTML:
        found["text/html"] = "".join(_html(wish, shown, exact, names))
    return found


def _text(columns: list[list[str]], names: list[str]) -> str:
    rows = [names] * bool(names) + [list(row) for row in zip(*columns, strict=True)]
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(text: str) -> str:
    """Put a text in quotes when there is a tab, a quote or an end of line inside."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if NEEDS_QUOTES.search(text) else text


def _html(
    wish: Wish, shown: list[list[str]], exact: list[list[str]], names: list[str]
) -> Iterator[str]:
    yield '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">'
    yield "</head><body><table>"
    if names:
        yield f"<tr>{''.join(f'<th>{_safe(name)}</th>' for name in names)}</tr>"
    kinds = [wish.table.columns[one].kind for one in wish.columns]
    cells = [
        [_cell(seen, whole, kind) for seen, whole in zip(*texts, strict=True)]
        for kind, *texts in zip(kinds, shown, exact, strict=True)
    ]
    for row in zip(*cells, strict=True):
        yield f"<tr>{''.join(row)}</tr>"
    yield "</table></body></html>"


def _cell(shown: str, exact: str, kind: Kind) -> str:
    """Return a cell whose value a spreadsheet takes as it is, in whatever language it runs."""
    if kind in {DATE, MOMENT} and shown:
        return _day(shown, kind)
    number = exact.replace(",", ".") if kind.at_right else ""
    if number and number.lstrip("-").replace(".", "", 1).isdecimal():
        return f'<td sdval="{number}" sdnum="{ENGLISH};" x:num="{number}">{shown}</td>'
    return f"<td {AS_TEXT}>{_safe(shown)}</td>" if shown else "<td></td>"


def _day(shown: str, kind: Kind) -> str:
    excel, calc = MOMENTS if kind is MOMENT else DAYS
    try:
        moment = np.datetime64(f"{shown[6:10]}-{shown[3:5]}-{shown[:2]}T{shown[11:] or '00:00'}")
    except ValueError:  # it could not be read: it goes as it is written
        return f"<td {AS_TEXT}>{_safe(shown)}</td>"
    serial = (moment.astype("datetime64[s]") - FIRST_DAY).astype(int) / DAY
    value = f'sdval="{serial:.10g}" sdnum="{ENGLISH};{ARGENTINA};{calc}" x:num="{serial:.10g}"'
    return f"<td {value} style=\"mso-number-format:'{excel}'\">{shown}</td>"


def _safe(text: str) -> str:
    return escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')
