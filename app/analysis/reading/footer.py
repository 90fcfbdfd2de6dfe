"""Notes, sources and totals below a table: they are no rows of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.analysis.reading.day import written_day
from app.analysis.reading.folded import folded
from app.analysis.reading.missing import is_missing, visible
from app.analysis.reading.number import Status, read_number
from app.analysis.reading.period import read_period
from app.analysis.reading.text_rows import said, usual
from app.i18n import Message, msg

TAIL = 200  # rows looked at
TOTAL = re.compile(r"(sub|gran )?total(es)?( general(es)?)?|suma|totals?|grand total")
NOTE = re.compile(
    r"(fuentes?|notas?|aclaracion(es)?|observacion(es)?|elaboracion|referencias?|sources?|notes?)\b"
    r"|\*+ *[^* ]|\(\*+\)|\([0-9a-z]\) "
)
FEW = 4  # a note fills at most this part of the cells that a row does
HALF = 2
ENOUGH, MOST = 3, 0.8
LONG = 60


@dataclass(frozen=True)
class TailRow:
    """One of the last rows, and whether a blank line stands above it."""

    cells: Sequence[str | None]
    after_gap: bool = False

    @cached_property
    def first(self) -> str:
        """What the first filled cell says."""
        return next((text for cell in self.cells if (text := visible(cell or ""))), "")

    @cached_property
    def filled(self) -> int:
        """How many cells say something."""
        return sum(bool(visible(cell or "")) for cell in self.cells)

    @cached_property
    def is_total(self) -> bool:
        """Say whether the row calls itself a total."""
        return bool(TOTAL.fullmatch(folded(self.first).rstrip(": ")))

    @cached_property
    def is_note(self) -> bool:
        """Say whether the row starts as notes do."""
        return bool(NOTE.match(folded(self.first)))

    @property
    def about(self) -> Message:
        """Say what the row is, for whoever asks where it went."""
        if self.is_total:
            return msg("Below the table, a total: {text}", text=said(self.cells))
        return msg("Below the table: {text}", text=said(self.cells))


def footer_size(rows: Sequence[TailRow]) -> int:
    """Return how many of the last rows are notes or totals, not rows of the table.

    A row that may be one is only taken for it with a proof: a blank line above, the words notes
    start with, a text where the column has numbers or dates, or a note right below.
    """
    width, widest = (
        usual([row.filled for row in rows]),
        max((row.filled for row in rows), default=0),
    )
    size = 0
    for back in range(1, len(rows)):
        at = len(rows) - back
        if not _may_be(rows[at], width, widest):
            break
        if _is_proved(rows, at) or (size == back - 1 > 0 and _is_alone(rows[: at + 1])):
            size = back
    return size


def _may_be(row: TailRow, width: int, widest: int) -> bool:
    if row.is_total:
        return row.after_gap
    if row.is_note:
        return row.after_gap or row.filled * HALF <= widest
    return width > 1 and row.filled <= max(1, width // FEW) and not _is_value(row.first)


def _is_proved(rows: Sequence[TailRow], at: int) -> bool:
    row = rows[at]
    if row.is_note and not any(one.is_note and one.filled > 1 for one in rows[:at]):
        return True
    return row.after_gap or (_is_alone(rows[: at + 1]) and _is_strange(rows, at))


def _is_alone(rows: Sequence[TailRow]) -> bool:
    """Say whether no row above has so few cells as the last of these."""
    return all(row.filled > rows[-1].filled for row in rows[:-1])


def _is_strange(rows: Sequence[TailRow], at: int) -> bool:
    """Say whether a text stands in a column of values, or is far longer than those above."""
    place = next(place for place, cell in enumerate(rows[at].cells) if visible(cell or ""))
    above = [row.cells[place] or "" for row in rows[:at] if not is_missing(row.cells[place] or "")]
    values = sum(_is_value(visible(cell)) for cell in above)
    if len(above) >= ENOUGH and values >= MOST * len(above):
        return True
    longest = max(map(len, above), default=0)
    return len(rows[at].first) > max(LONG, HALF * longest)


def _is_value(text: str) -> bool:
    number = read_number(text).status is not Status.BAD
    return number or written_day(text) is not None or bool(read_period(text, years=True))
