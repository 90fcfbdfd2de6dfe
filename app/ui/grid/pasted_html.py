"""A table of the clipboard as Excel, Calc and browsers write it, read into plain texts.

Styles do not matter; merged cells give their value to the first of them. Calc says the exact
value of each number beside what it shows: that one is taken, with a decimal comma.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from html.parser import HTMLParser

FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no time zones
SPACES = re.compile(r"[ \t\r\n]+")
ASIDE = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
WORDS = re.compile(r'"[^"]*[^\W\d_][^"]*"')  # a unit or a currency written by hand
CURRENCY = re.compile(r"\[\$([^\]-]*)")
PLAIN_FORMAT = re.compile(r"(?:General|Standard|Estándar|[#0?.,Ee+\-% ()_*$]*)")
HIDDEN = re.compile(r"display:\s*none")
WIDEST = 1000  # columns or rows that a merged cell may say it covers
Attributes = dict[str, str]


@dataclass
class Cell:
    """A cell being read."""

    attributes: Attributes
    parts: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return what is in it, with the exact value of a number where it is said."""
        lines = "".join(self.parts).split("\x00")
        shown = "\n".join(SPACES.sub(" ", line).strip() for line in lines)
        shown = shown.replace("\xa0", " ").strip()
        value, looks = self.attributes.get("sdval"), self.attributes.get("sdnum")
        return _exact(value, looks, shown) if value and looks and shown else shown


class PastedTable(HTMLParser):
    """Reads the rows of every table that is not inside another."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._depth = 0
        self._row: list[str] | None = None
        self._cell: Cell | None = None
        self._below: dict[int, int] = {}  # columns covered by a cell above: rows left

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._depth += 1
        elif self._depth != 1:
            return
        elif tag == "tr":
            self._end_row()
            self._row = None if HIDDEN.search(attributes.get("style", "")) else []
        elif tag in {"td", "th"}:
            self._end_cell()
            self._cell = Cell(attributes)
        elif tag == "br" and self._cell:
            self._cell.parts.append("\x00")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            if self._depth == 1:
                self._end_row()
                self._below.clear()
            self._depth = max(0, self._depth - 1)
        elif self._depth == 1 and tag == "tr":
            self._end_row()
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell:
            self._cell.parts.append(data)

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None or self._row is None:
            return
        self._skip_covered(self._row)
        wide, high = (_span(cell.attributes, name) for name in ("colspan", "rowspan"))
        for column in range(len(self._row), len(self._row) + wide):
            if high > 1:
                self._below[column] = high - 1
        self._row.extend([cell.text(), *[""] * (wide - 1)])

    def _skip_covered(self, row: list[str]) -> None:
        while self._below.get(len(row), 0) > 0:
            self._below[len(row)] -= 1
            row.append("")

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            self._skip_covered(self._row)
            self.rows.append(self._row)
        self._row = None


def table_in(html: str) -> list[list[str]]:
    """Return the rows of the tables of a text of HTML, all as long as the longest one."""
    reader = PastedTable()
    reader.feed(html)
    reader.close()
    longest = max(map(len, reader.rows), default=0)
    return [row + [""] * (longest - len(row)) for row in reader.rows] if longest else []


def _span(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "1").strip()
    return min(max(1, int(text)), WIDEST) if text.isascii() and text.isdecimal() else 1


def _exact(value: str, looks: str, shown: str) -> str:
    """Return an exact number the way people here write it; what is not sure stays as shown."""
    asked = looks.split(";", 2)[2] if looks.count(";") > 1 else ""
    bare = ASIDE.sub("", asked.partition(";")[0])
    currency = CURRENCY.search(asked)
    try:
        number = Decimal(value.replace(",", "."))  # as the language of Calc marks decimals
    except InvalidOperation:
        return shown
    if re.fullmatch(r"[dDmMyYaAhHsS/\-. :,]+", bare) and re.search("[dDyYaA]", bare):
        return _day(number)
    foreign = currency is not None and currency[1] not in {"", "$"}
    if foreign or WORDS.search(asked) or not PLAIN_FORMAT.fullmatch(bare):
        return shown
    return _number(number * 100) + "%" if "%" in bare else _number(number)


def _day(serial: Decimal) -> str:
    moment = FIRST_DAY + timedelta(seconds=round(serial * 86_400))
    return moment.strftime("%d/%m/%Y %H:%M:%S").removesuffix(":00").removesuffix(" 00:00")


def _number(number: Decimal) -> str:
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")
