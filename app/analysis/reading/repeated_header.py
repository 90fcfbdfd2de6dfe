"""The header again, in the middle of the rows, as pages glued together have it."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.lines import Lines
from app.analysis.reading.missing import visible
from app.analysis.reading.raw_table import Remark
from app.i18n import msg

FEWEST = 2  # cells with something: one alone may be a value


def without_repeats(
    cells: pa.Table, places: Lines, header: Sequence[Sequence[str]]
) -> tuple[pa.Table, Lines, list[Remark]]:
    """Take out the rows that are the header again, and list them by their lines."""
    again = np.zeros(cells.num_rows, bool)
    for row in header:
        again |= _equal(cells, row)
    if not again.any():
        return cells, places, []
    lines = places.of(cells)
    why = msg("The header again: it was left out of the rows.")
    remarks = [Remark(int(line), why) for line in lines[again]]
    kept = ~again
    blanks = places.blanks - np.searchsorted(np.flatnonzero(again), places.blanks)
    return cells.filter(pa.array(kept)), Lines(blanks=blanks, known=lines[kept]), remarks


def _equal(cells: pa.Table, header: Sequence[str]) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    wanted = [visible(name) for name in header]
    if sum(map(bool, wanted)) < FEWEST:
        return np.zeros(cells.num_rows, bool)
    first = next(at for at, name in enumerate(wanted) if name)
    suspects = pc.match_substring(cells[first], wanted[first])
    places = np.flatnonzero(pc.fill_null(suspects, False).to_numpy())
    rows = zip(
        *(column.take(pa.array(places)).to_pylist() for column in cells.columns), strict=True
    )
    found = np.zeros(cells.num_rows, bool)
    found[places] = [_says(row, wanted) for row in rows]
    return found


def _says(row: Sequence[str | None], wanted: Sequence[str]) -> bool:
    said = [visible(cell or "") for cell in row]
    return said == [*wanted, *[""] * (len(said) - len(wanted))]
