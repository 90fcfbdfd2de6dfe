"""Text tables with other quotes, backslashes or long separators, made plain before reading.

The readers know one way: a sign between cells and “"” around them, doubled inside. Other ways
are written so first, and every cell is written back after it was read.
"""

import re
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.delimiter import refuse_strange
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import NO_QUOTES, Dialect
from app.errors import UserError
from app.i18n import msg

BETWEEN, ASIDE = "\x1f", "\x1e"  # stand for a long separator, and for quotes that are only text
SWAP = bytes.maketrans(b"\"'", b"'\"")
ENOUGH = 2
MOST = 0.8
ESCAPED = re.compile(rb"\\([\"\\])")
QUOTED = re.compile(r"(?:^|(?<=[,;\t|]))'(?:[^'\r\n]|'')*'(?=[,;\t|\r\n]|$)", re.MULTILINE)
STARTS = re.compile(r"(?:^|(?<=[,;\t|]))'", re.MULTILINE)
INNER = re.compile(r'\\"(?=[^,;\t|\r\n])')
CLOSING = re.compile(r'\\"(?=[,;\t|\r\n]|$)', re.MULTILINE)


@dataclass(frozen=True)
class Quoting:
    """What is not usual: a separator of several letters, other quotes, backslashes."""

    delimiter: str = ""
    quote: str = '"'
    backslash: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether the readers understand the text as it is."""
        return not self.delimiter and self.quote == '"' and not self.backslash

    def plain(self, text: bytes) -> bytes:
        """Write a piece of text, of whole lines, in the way the readers know."""
        if self.delimiter:
            text = text.replace(self.delimiter.encode(), BETWEEN.encode())
        if self.quote == "'":
            text = text.translate(SWAP)
        elif self.quote == NO_QUOTES:
            text = text.replace(b'"', ASIDE.encode())
        if self.backslash:
            text = ESCAPED.sub(lambda one: b'""' if one[1] == b'"' else b"\\", text)
        return text

    def plainly(self, dialect: Dialect) -> Dialect:
        """Return what was decided, for the text made plain."""
        return replace(dialect, delimiter=BETWEEN) if self.delimiter else dialect

    def restored(self, raw: RawTable) -> RawTable:
        """Write every cell, name and remark back as it is in the file."""
        if self.is_usual:
            return raw
        columns = [self._cells(column) for column in raw.cells.itercolumns()]
        names = [self._text(name) for name in raw.cells.column_names]
        return replace(
            raw,
            cells=pa.Table.from_arrays(columns, names),
            delimiter=self.delimiter or raw.delimiter,
            remarks=tuple(self._remark(remark) for remark in raw.remarks),
        )

    def _text(self, text: str) -> str:
        if self.quote == "'":
            text = text.translate({34: "'", 39: '"'})
        elif self.quote == NO_QUOTES:
            text = text.replace(ASIDE, '"')
        return text.replace(BETWEEN, self.delimiter) if self.delimiter else text

    def _cells(self, cells: pa.ChunkedArray) -> pa.ChunkedArray:
        for old, new in self._changes():
            cells = pc.replace_substring(cells, old, new)
        return cells

    def _changes(self) -> list[tuple[str, str]]:
        quotes = {"'": [("'", ASIDE), ('"', "'"), (ASIDE, '"')], NO_QUOTES: [(ASIDE, '"')]}
        between = [(BETWEEN, self.delimiter)] if self.delimiter else []
        return quotes.get(self.quote, []) + between

    def _remark(self, remark: Remark) -> Remark:
        values = tuple(
            (name, self._text(value) if isinstance(value, str) else value)
            for name, value in remark.why.values
        )
        return replace(remark, why=replace(remark.why, values=values))


def quoting_of(head: str, dialect: Dialect) -> Quoting:
    """Find out how cells are quoted from the start of the text; what was decided wins."""
    quote = dialect.quote or ("'" if _has_single_quotes(head) else '"')
    refuse_quote(quote)
    backslash = dialect.escape == "\\" or (not dialect.escape and _has_backslashes(head))
    if dialect.delimiter:
        refuse_strange(dialect.delimiter)
    long = len(dialect.delimiter.encode()) > 1
    return Quoting(dialect.delimiter if long else "", quote, backslash and quote == '"')


def refuse_quote(quote: str) -> None:
    """Raise when a sign cannot stand around cells."""
    if quote not in {'"', "'", NO_QUOTES}:
        raise UserError(
            msg("“{sign}” cannot stand around cells.", sign=quote),
            msg("Choose double quotes, single quotes or none."),
        )


def _has_single_quotes(head: str) -> bool:
    starts = len(STARTS.findall(head))
    return '"' not in head and starts >= ENOUGH and len(QUOTED.findall(head)) >= MOST * starts


def _has_backslashes(head: str) -> bool:
    """Say whether quotes inside cells have a backslash, and no cell ends in one."""
    return bool(INNER.search(head)) and not CLOSING.search(head)
