"""Where in a table something is: a column, how many places, and the first lines."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SHOWN = 5


@dataclass(frozen=True)
class Where:
    """A column (empty: all the table), a count and the first lines, as in the file."""

    column: str = ""
    count: int = 1
    lines: tuple[int, ...] = ()


def at_lines(lines: "NDArray[np.int64] | list[int]", column: str = "") -> Where:
    """Return the place of as many things as there are lines."""
    return Where(column, len(lines), tuple(int(line) for line in lines[:SHOWN]))
