"""Where each row of a table stands in its file, worked out only when somebody asks."""

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

NONE: NDArray[np.int64] = np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class Lines:
    """Rows follow each other from line `first`, but for blank lines and breaks inside cells.

    `blanks` are the lines left out of the table, each as the number of rows kept above it.
    `known` are the lines themselves, from a reader that had to count them.
    """

    first: int = 1
    blanks: NDArray[np.int64] = field(default_factory=lambda: NONE)
    has_breaks: bool = False
    known: NDArray[np.int64] | None = None

    def of(self, cells: pa.Table) -> NDArray[np.int64]:
        """Return the line where each row starts."""
        if self.known is not None:
            return self.known[: cells.num_rows]
        lines = np.arange(self.first, self.first + cells.num_rows)
        if len(self.blanks):
            lines += np.searchsorted(self.blanks, np.arange(cells.num_rows), side="right")
        if self.has_breaks:
            lines[1:] += np.cumsum(breaks_in(cells))[:-1]
        return lines


def breaks_in(cells: pa.Table) -> NDArray[np.int64]:
    """Count the line breaks inside the cells of each row."""
    breaks = np.zeros(cells.num_rows, np.int64)
    for column in cells.itercolumns():
        inside = pc.fill_null(pc.count_substring(column, "\n"), 0)
        breaks += inside.to_numpy()
    return breaks
