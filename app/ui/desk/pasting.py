"""Where pasted cells go: what is written, and what does not fit in the table."""

from dataclasses import dataclass
from itertools import cycle

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
    edits = tuple(
        (name, label, row[right % len(row)])
        for label, row in zip(places, cycle(rows), strict=False)
        for right, name in enumerate(names)
    )
    below = tuple(tuple(rows[at % len(rows)][: len(names)]) for at in range(len(places), high))
    return Landing(edits, names, below, wide - len(names))


def _covered(rows: list[list[str]], target: QRect) -> tuple[int, int]:
    """Return how many rows and columns are written: the block, or all of a multiple of it."""
    high, wide = len(rows), len(rows[0])
    if target.height() % high == 0 and target.width() % wide == 0:
        return target.height(), target.width()
    return high, wide
