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
SIGNS = ",;\t|"
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
    """What is not usual: a separator of several letters, other quotes, backslashes.

    `loose` is the separator of a text whose quotes inside cells were not doubled.
    """

    delimiter: str = ""
    quote: str = '"'
    backslash: bool = False
    loose: str = ""

    @property
    def is_usual(self) -> bool:
        """Whether the readers understand the text as it is."""
        return self == Quoting()

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
        if self.loose:
            text = quoted_cells(self.loose).sub(_doubled, text)
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
            remarks=(*self._about(), *(self._remark(remark) for remark in raw.remarks)),
        )

    def _about(self) -> tuple[Remark, ...]:
        why = msg("Some quotation marks inside cells are not doubled: they were kept as text.")
        return (Remark(0, why),) if self.loose else ()

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
    if quote != '"' or backslash or long:
        return Quoting(dialect.delimiter if long else "", quote, backslash and quote == '"')
    return Quoting(loose=_loose(head, dialect.delimiter or max(SIGNS, key=head.count)))


def quoted_cells(sign: str) -> re.Pattern[bytes]:
    """Return the pattern of a cell within quotes: a sound one, or one with quotes left inside.

    Inside, a quote beside the separator could as well be the end of the cell: it is let alone.
    """
    one = re.escape(sign.encode())
    inside = rb'(?:[^\r\n"' + one + rb"]|" + one + rb'(?![ \t]*")|"(?![ \t]*' + one + rb"))*?"
    return re.compile(
        rb"(?:^|(?<=" + one + rb'))(?:(?P<sound>"(?:[^"]|"")*+")|"(?P<loose>' + inside + rb')")'
        rb"(?=" + one + rb"|\r?\n|\Z)",
        re.MULTILINE,
    )


def _doubled(cell: re.Match[bytes]) -> bytes:
    if not _is_loose(cell):
        return cell[0]
    return b'"' + cell["loose"].replace(b'""', b'"').replace(b'"', b'""') + b'"'


def _is_loose(cell: re.Match[bytes]) -> bool:
    """Say whether a cell has quotes inside, in pairs: an odd one may be where another cell ends."""
    return cell["sound"] is None and not cell["loose"].count(b'"') % 2


def _loose(head: str, sign: str) -> str:
    """Return the separator when some cell within quotes has quotes that were not doubled."""
    if '"' not in head:
        return ""
    cells = quoted_cells(sign).finditer(head.encode())
    return sign if any(map(_is_loose, cells)) else ""


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
