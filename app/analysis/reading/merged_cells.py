"""Cells merged over several rows of a table: a label belongs to all of them, an amount to none.

To repeat an amount would add it up once for each row; to leave a label in the first row only
would leave the others without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.analysis.reading.cell_text import cell_text
from app.analysis.reading.number import Status, read_number
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.sheet import Span
from app.i18n import msg

EMPTY = ("", None)
Rows = list[list[Any]]


def filled_down(rows: Rows, lines: Sequence[int], merged: Sequence[Span]) -> list[Remark]:
    """Put rows with their labels where these cover them, and say where; `lines` count from 1.

    The rows themselves stay as the file has them.
    """
    places = {line: at for at, line in enumerate(lines)} if merged else {}
    first = _first_column(rows) if merged else 0
    return sorted(
        (remark for span in merged for remark in _fill(rows, places, span, first)),
        key=lambda remark: remark.line,
    )


def _first_column(rows: Rows) -> int:
    """Return the first column with anything in it."""
    found = (at for row in rows for at, cell in enumerate(row) if cell not in EMPTY)
    return min(found, default=0)


def _fill(rows: Rows, places: Mapping[int, int], span: Span, first: int) -> Iterator[Remark]:
    (top, left), (bottom, right) = span
    covered = [places[line] for line in range(top + 1, bottom + 2) if line in places]
    if top + 1 not in places or left >= len(rows[covered[0]]):
        return
    cell = rows[covered[0]][left]
    text = cell_text(cell) or ""
    if bottom == top and right > left:
        why = msg("A merged cell covers {count} columns: “{text}” is only in the first.",
                  count=right - left + 1, text=text)  # fmt: skip
    elif left == first or read_number(text).status is Status.BAD:
        for at in covered[1:]:
            rows[at] = [*rows[at][:left], cell, *rows[at][left + 1 :]]
        why = msg("A merged cell covers rows {first} to {last}: “{text}” was written in each.",
                  first=top + 1, last=bottom + 1, text=text)  # fmt: skip
    else:
        why = msg(
            "A merged cell covers rows {first} to {last}: the number {text} is only in the first,"
            " or it would be added up several times.",
            first=top + 1, last=bottom + 1, text=text,
        )  # fmt: skip
    yield Remark(top + 1, why)
