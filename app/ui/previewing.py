"""What a step would do to a table, with enough examples for a person to judge it."""

import numpy as np

from app.analysis.effect import effect_of
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.table import Table
from app.ui.grid.blocks import Blocks
from app.ui.grid.from_table import grid_table
from app.ui.view import Preview

EXAMPLES, ROWS_GONE, NEW_COLUMNS, NEW_VALUES, VALUES = 5, 4, 3, 4, 3


def preview_of(step: Step, before: Table) -> Preview:
    """Do the step, and choose what to show of it: cells, rows that go or columns that come."""
    after, looked_at = do(step, before), tuple(step.columns())
    return Preview(
        effect_of(before, after, looked_at),
        after,
        cells_of(before, after, looked_at),
        _gone(before, after, looked_at),
        _added(before, after),
    )


def cells_of(
    before: Table, after: Table, looked_at: tuple[str, ...]
) -> tuple[tuple[int, str, str, str], ...]:
    """Return some of the cells that are another thing after: row, column, before and after."""
    found: list[tuple[int, str, str, str]] = []
    if len(before) != len(after) or not before.frame.index.equals(after.frame.index):
        return ()
    for column in looked_at:
        if column not in before.kinds or column not in after.kinds:
            continue
        places = _different(before.texts(column), after.texts(column))[: EXAMPLES - len(found)]
        labels = [int(before.frame.index[place]) for place in places]
        pairs = zip(_seen(before, column, places), _seen(after, column, places), strict=True)
        found.extend(
            (label, column, old, new) for label, (old, new) in zip(labels, pairs, strict=True)
        )
    return tuple(found)


def _different(old: object, new: object) -> list[int]:
    one, other = np.asarray(old, object), np.asarray(new, object)
    return [int(place) for place in np.flatnonzero(one != other)[: 4 * EXAMPLES]
            if _shown(one[place]) != _shown(other[place])]  # fmt: skip


def _gone(before: Table, after: Table, looked_at: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return some of the rows that go; what the step looks at comes first."""
    if len(after) >= len(before):
        return ()
    places = np.flatnonzero(~before.frame.index.isin(after.frame.index))[:ROWS_GONE].tolist()
    others = (name for name in before.columns if name not in looked_at)
    names = [name for name in (*looked_at, *others) if name in before.kinds][: 3 * VALUES]
    columns = [_seen(before, name, places) for name in names]
    lines = ([texts[at] for texts in columns if texts[at]] for at in range(len(places)))
    labels = (int(before.frame.index[place]) for place in places)
    return tuple(
        (label, " · ".join(line[:VALUES])) for label, line in zip(labels, lines, strict=True)
    )


def _added(before: Table, after: Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the columns that come, with the first values there are in them."""
    names = [name for name in after.columns if name not in before.kinds][:NEW_COLUMNS]
    if len(after.columns) <= len(before.columns):
        return ()  # a change of name adds nothing
    firsts = (np.flatnonzero(after.texts(name).notna())[:NEW_VALUES].tolist() for name in names)
    return tuple(
        (name, tuple(_seen(after, name, first))) for name, first in zip(names, firsts, strict=True)
    )


def _seen(table: Table, column: str, places: list[int]) -> list[str]:
    """Return cells as the grid writes them; empty ones have no text."""
    few = table.with_rows(table.frame.iloc[places])
    blocks = Blocks(grid_table(few))
    texts, _ = blocks.block(0, few.columns.index(column)) if places else ([], [])
    return texts


def _shown(value: object) -> str:
    return value if isinstance(value, str) else ""
