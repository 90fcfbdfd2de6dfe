"""Text whose columns are lined up with blanks, as old systems print it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.errors import UserError
from app.i18n import msg

FULL = 0.97  # of the lines are blank where two columns meet
FEW, ENOUGH = 3, 20  # lines to see any column, and to trust a gap of one blank
WIDEST = 4000
LOOKED_AT = 5000
TAB = 8


def column_starts(lines: Sequence[str]) -> list[int]:
    """Return where each column starts, by the blanks that nearly all lines share."""
    full = [line for line in lines if line.strip()][:LOOKED_AT]
    width = max(map(len, full), default=0)
    if len(full) < FEW or width > WIDEST or not width:
        return []
    blank = _blank(full, width)
    narrow = len(full) < ENOUGH
    starts = [0]
    for first, last in _runs(blank):
        wide = last - first > 1 or not narrow
        if wide and first and last < width and not blank[:first].all():
            starts.append(last)
    return starts


def starts_of(widths: Sequence[int]) -> list[int]:
    """Return where each column starts, from the widths decided by hand."""
    if any(width < 1 for width in widths):
        raise UserError(
            msg("The width of a column has to be 1 or more."),
            msg("Write the widths again, as in 10, 4, 25."),
        )
    return [0, *np.cumsum(widths)[:-1].tolist()]


def cut_lines(lines: Sequence[str], starts: Sequence[int]) -> list[list[str]]:
    """Cut every line where the columns start; what is longer stays in the last."""
    ends = [*starts[1:], None]
    places = list(zip(starts, ends, strict=True))
    return [[line[first:last].strip() for first, last in places] for line in lines]


def misfits(lines: Sequence[str], starts: Sequence[int]) -> list[int]:
    """Return which lines have a word across the place where two columns meet, from 0."""
    return [
        at for at, line in enumerate(lines)
        if any(start < len(line) and line[start - 1] != " " and line[start] != " "
               for start in starts[1:])
    ]  # fmt: skip


def _blank(lines: Sequence[str], width: int) -> NDArray[np.bool_]:
    """Say for each place whether it is blank in nearly every line."""
    signs = np.array([line.ljust(width) for line in lines], f"U{width}")
    codes = signs.view(np.uint32).reshape(len(lines), width)
    share: NDArray[np.bool_] = (codes == ord(" ")).mean(axis=0) >= FULL
    return share


def _runs(blank: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield where each run of blanks starts and ends."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], blank, [False])).astype(np.int8)))
    pairs = pairwise(edges.tolist())
    yield from (pair for at, pair in enumerate(pairs) if at % 2 == 0)
