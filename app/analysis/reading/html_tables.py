"""The tables of a web page as grids of text, with the cells that take several places."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from app.analysis.reading.sheet import Span

WIDEST, TALLEST = 1000, 65_534  # what browsers allow a cell to take
UNSEEN = {"script", "style"}
BREAKS = {"br", "p", "div", "li"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CELLS = {"td", "th"}
ONE = 1
CUT_TAG = re.compile(r"<(?:/?[a-zA-Z]|/?$)")  # a page that stops inside a tag


@dataclass
class _Cell:
    is_name: bool
    across: int
    down: int
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@dataclass
class HtmlTable:
    """A table of the page: what it is called and its rows of cells as they are written."""

    title: str = ""
    rows: list[list[_Cell]] = field(default_factory=list)
    is_closed: bool = False
    caption: list[str] = field(default_factory=list)

    @property
    def name_row(self) -> int:
        """The first row that only has names of columns, from 1; 0 when none says so."""
        marked = (at for at, row in enumerate(self.rows, start=1)
                  if len(row) > 1 and all(cell.is_name for cell in row))  # fmt: skip
        return next(marked, 0)

    def grid(self) -> tuple[list[list[str]], tuple[Span, ...]]:
        """Return every place of the table, and the cells that take several."""
        taken: dict[tuple[int, int], str] = {}
        spans: list[Span] = []
        for row, cells in enumerate(self.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                last = min(row + cell.down, len(self.rows)) - 1
                _take(taken, cell.text, (row, column), (last, column + cell.across - 1))
                if last > row or cell.across > 1:
                    spans.append(((row, column), (last, column + cell.across - 1)))
                column += cell.across
        width = max((column for _, column in taken), default=-1) + 1
        every = [[taken.get((row, column), "") for column in range(width)]
                 for row in range(len(self.rows))]  # fmt: skip
        return every, tuple(spans)

    @property
    def says_something(self) -> bool:
        """Say whether any cell has text."""
        return any(cell.text for row in self.rows for cell in row)


def _take(
    taken: dict[tuple[int, int], str], text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    for row in range(first[0], last[0] + 1):
        for column in range(first[1], last[1] + 1):
            taken.setdefault((row, column), "")
    taken[first] = text


class _Reader(HTMLParser):
    """Follows the page; what is forgotten to be closed is closed by what comes next."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[HtmlTable] = []
        self.words: list[str] = []
        self._open: list[tuple[HtmlTable, _Cell | None]] = []
        self._unseen = 0
        self._into: list[str] | None = None  # where a heading or caption goes
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self.tables.append(HtmlTable(self._heading))
            self._open.append((self.tables[-1], None))
            self._heading = ""
        elif tag == "caption" and self._open:
            self._into = self._open[-1][0].caption
        elif tag in HEADINGS and not self._open:
            self._into = []
        else:
            self._in_table(tag, dict(attrs))

    def _in_table(self, tag: str, said: dict[str, str | None]) -> None:
        if not self._open:
            return
        table, cell = self._open[-1]
        if tag == "tr":
            table.rows.append([])
            self._open[-1] = (table, None)
        elif tag in CELLS:
            across = _times(said.get("colspan"), WIDEST)
            new = _Cell(tag == "th", across, _times(said.get("rowspan"), TALLEST))
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(new)
            self._open[-1] = (table, new)
        elif tag in BREAKS and cell:
            cell.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "table" and self._open:
            self._open.pop()[0].is_closed = True
        elif tag in CELLS and self._open:
            self._open[-1] = (self._open[-1][0], None)
        elif tag in HEADINGS and self._into is not None:
            self._heading, self._into = " ".join("".join(self._into).split()), None
        elif tag == "caption":
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._into is not None:
            self._into.append(data)
        cell = self._open[-1][1] if self._open else None
        if cell:
            cell.words.append(data)
        elif data.strip():
            self.words.append(data.strip())


def html_tables(text: str) -> tuple[list[HtmlTable], str]:
    """Return the tables that say something, and what the page says outside of them."""
    reader = _Reader()
    reader.feed(text)
    if not CUT_TAG.match(reader.rawdata):
        reader.close()
    for table in reader.tables:
        table.rows = [row for row in table.rows if row]
        caption = " ".join("".join(table.caption).split())
        table.title = caption or table.title
    return [one for one in reader.tables if one.says_something], " ".join(reader.words)


def _times(said: str | None, most: int) -> int:
    digits = (said or "").strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(TALLEST)):
        return ONE
    return min(max(int(digits), 1), most) if digits != "0" else ONE
