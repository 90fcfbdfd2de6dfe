"""Where pasted cells go: what is written, and what does not fit in the table."""

from dataclasses import dataclass
from itertools import cycle, islice

from PySide6.QtCore import QRect

from app.ui.grid.cell_texts import labels
from app.ui.grid.table import GridTable

Edit = tuple[str, int, str]


@dataclass(frozen=True)
class Landing:
    """What a paste writes; the rows and the columns that are beyond the end of the table."""

    edits: tuple[Edit, ...]
    names: tuple[str, ...]
    below: tuple[tuple[str, ...], ...] = ()
    beyond: int = 0


def landing(table: GridTable, rows: list[list[str]], target: QRect) -> Landing:
    """Put rows of texts where a target begins; a target that is a multiple is filled whole."""
    high, wide = _covered(rows, target)
    names = tuple(one.name for one in table.columns[target.left() : target.left() + wide])
    places = labels(table, range(target.top(), min(target.top() + high, len(table))))
    lines = [tuple(islice(cycle(row), len(names))) for row in rows]  # as wide as the target
    edits = tuple(
        (name, label, text)
        for label, line in zip(places, cycle(lines), strict=False)
        for name, text in zip(names, line, strict=True)
    )
    below = tuple(lines[at % len(lines)] for at in range(len(places), high))
    return Landing(edits, names, below, wide - len(names))


def _covered(rows: list[list[str]], target: QRect) -> tuple[int, int]:
    """Return how many rows and columns are written: the block, or all of a multiple of it."""
    high, wide = len(rows), len(rows[0])
    if target.height() % high == 0 and target.width() % wide == 0:
        return target.height(), target.width()
    return high, wide
