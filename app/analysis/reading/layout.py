"""How a text table is written: what separates its cells and where its header is."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.analysis.reading.delimiter import Separated, separate
from app.analysis.reading.header_row import (
    groups_above,
    has_no_header,
    header_at,
    header_depth,
    joined_header,
)
from app.analysis.reading.missing import visible
from app.analysis.reading.settings import AUTOMATIC, NO_HEADER, Dialect
from app.analysis.reading.text_rows import TextRow, usual
from app.errors import UserError
from app.i18n import msg

LINES = 300
SAID = re.compile(r"\ufeff?\"?sep=(.)\"?\1*", re.IGNORECASE)
WIDEST = 16_384  # columns of a sheet of Excel


@dataclass(frozen=True)
class Layout:
    """How the file is written; lines count from 1, and 0 says that there is no header."""

    delimiter: str
    header: tuple[str, ...]
    header_line: int
    above: tuple[tuple[int, str], ...]
    body_start: int  # bytes of UTF-8 before the first row
    body_line: int  # lines before the first row
    header_rows: int = 1
    repeats: tuple[tuple[str, ...], ...] = ()  # the rows of the header, as they may come again
    evidence: Mapping[str, int] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.header)


def find_layout(head: str, dialect: Dialect, *, whole: bool) -> Layout:
    """Find how a file is written from its first part and from what was decided by hand."""
    lines = list(io.StringIO(head, newline=""))
    if not whole:
        _refuse_endless(lines)
        lines.pop()
    if not visible(head):
        raise UserError(msg("The file is empty."), msg("Choose another file."))
    wanted = dialect.header_row
    lines = lines[: max(LINES, wanted + LINES)]
    if wanted > len(lines):
        raise past_the_end(wanted, len(lines))
    said = said_separator(lines[0])
    rest = ["\n", *lines[1:]] if said else lines
    separated = separate(rest, dialect.delimiter or said)
    layout = _laid_out(separated, lines, wanted)
    above = tuple(
        (line, lines[0].strip() if said and line == 1 else text) for line, text in layout.above
    )
    return replace(layout, above=above)


def said_separator(line: str) -> str:
    """Return the separator that the first line declares as Excel does: “sep=;”; else nothing."""
    found = SAID.fullmatch(line.rstrip("\r\n"))
    return found[1] if found else ""


def past_the_end(wanted: int, count: int) -> UserError:
    """Return the error for a header looked for below the last line."""
    return UserError(
        msg("There is no line {wanted}: the file has {count}.", wanted=wanted, count=count),
        msg("Choose a smaller number for the line of the header."),
    )


def empty_header(line: int) -> UserError:
    """Return the error for a header looked for in a line that says nothing."""
    return UserError(
        msg("Line {line} is empty: it cannot be the header.", line=line),
        msg("Choose the line that has the names of the columns."),
    )


def refuse_too_wide(width: int) -> None:
    """Raise when a row has more cells than any table has columns."""
    if width > WIDEST:
        raise UserError(
            msg("A row of this file has {count} cells: it is not a table.", count=width),
            msg("Check that each record is on a line of its own, or look for another file."),
        )


def _laid_out(separated: Separated, lines: Sequence[str], wanted: int) -> Layout:
    rows = separated.rows
    cells = [row.cells for row in rows]
    at = header_at(cells) if wanted <= NO_HEADER else _row_at(rows, wanted)
    missing = wanted == NO_HEADER or (wanted == AUTOMATIC and has_no_header(cells[at:]))
    at, depth = (at, 1) if missing else _header_rows(cells, at, by_hand=wanted != AUTOMATIC)
    names = [] if missing else joined_header(cells[at : at + depth])
    before = rows[at].first - 1 if missing else rows[at + depth - 1].last
    return Layout(
        delimiter=separated.delimiter,
        header=(*names, *[""] * (_width(cells, at) - len(names))),
        header_line=0 if missing else rows[at].first,
        above=tuple((row.first, row.text) for row in rows[:at]),
        body_start=len("".join(lines[:before]).encode()),
        body_line=before,
        header_rows=depth,
        repeats=() if missing else tuple(tuple(row) for row in cells[at : at + depth]),
        evidence=separated.evidence,
    )


def _width(cells: Sequence[Sequence[str]], at: int) -> int:
    width = max(len(cells[at]), usual([len(row) for row in cells[at:] if row]))
    refuse_too_wide(width)
    return width


def _header_rows(cells: Sequence[Sequence[str]], at: int, *, by_hand: bool) -> tuple[int, int]:
    """Return where the header starts and how many rows it takes, the same when it was chosen."""
    below = at + 1 if by_hand else at
    if below < len(cells) and (not by_hand or header_at(cells) == below):
        depth = header_depth(cells[below:])
        if groups_above(cells, below, depth):
            return below - 1, depth + 1
    return at, header_depth(cells[at:])


def _row_at(rows: Sequence[TextRow], line: int) -> int:
    at = next(at for at, row in enumerate(rows) if row.first <= line <= row.last)
    if not rows[at].text:
        raise empty_header(line)
    return at


def _refuse_endless(lines: Sequence[str]) -> None:
    if len(lines) <= 1:
        raise UserError(
            msg("The first line of this file does not end: there are no rows to read."),
            msg("Check that each record is on a line of its own, or look for another file."),
        )
