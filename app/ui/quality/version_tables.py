"""The two tables of a comparison as grids want them: the same rows and columns, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.display import display_texts
from app.analysis.row_labels import MADE
from app.analysis.table import Table
from app.analysis.taken import Places
from app.analysis.versions import Fate, Versions
from app.i18n import Message, msg
from app.ui.grid.kinds import TEXT
from app.ui.grid.table import GridColumn, GridTable, Rows

Mask = NDArray[np.bool_]
MOST = 5_000  # rows on the screen; a file with the differences has all of them
SAMPLE = 200
LETTER, ROOM, NARROWEST, WIDEST = 7.2, 64, 96, 260
NOT_HERE = 0
MARK = "≠ "  # before a cell that changed: the colour is not all that says it
FATES: dict[Fate, Message] = {
    Fate.SAME: msg("same"),
    Fate.CHANGED: msg("changed"),
    Fate.ADDED: msg("added"),
    Fate.REMOVED: msg("removed"),
    Fate.APART: msg("not compared"),
}


@dataclass(frozen=True)
class VersionTable(GridTable):
    """A grid with rows that are only in the other version: those have no number."""

    def number_text(self, row: int) -> str:
        return "" if self.number(row) == NOT_HERE else super().number_text(row)


@dataclass(frozen=True, eq=False)
class Sight:
    """What is seen of a comparison: both tables, and how many rows there are of those asked."""

    before: VersionTable
    now: VersionTable
    shown: int
    all: int


def sight_of(versions: Versions, fates: frozenset[Fate]) -> Sight:
    """Write the rows of some fates; no fate at all means every row."""
    wanted = np.isin(versions.fates, [int(one) for one in fates or Fate])
    some = np.flatnonzero(wanted)[:MOST]
    news, olds = (places[some] for places in versions.pairs)
    marked = {name: np.isin(news, rows) & (news >= 0)
              for name, rows in versions.changed_cells.items()}  # fmt: skip
    said = [str(FATES[Fate(one)]) for one in versions.fates[some].tolist()], marked
    before = _table(versions, versions.old, olds, said)
    return Sight(before, _table(versions, versions.new, news, said), len(some), int(wanted.sum()))


def _table(
    versions: Versions, table: Table, places: Places, said: tuple[list[str], dict[str, Mask]]
) -> VersionTable:
    words, marked = said
    columns: dict[int, Series[str]] = {0: Series(words, dtype="str")}
    for at, name in enumerate(versions.columns, start=1):
        columns[at] = Series(_texts(table, name, places, marked.get(name)), dtype="str")
    names = [str(msg("what happened")), *versions.columns]
    heads = tuple(_head(name, columns[at]) for at, name in enumerate(names))
    at_rows = {at: frozenset(np.flatnonzero(marked[name]).tolist())
               for at, name in enumerate(names) if at and name in marked}  # fmt: skip
    frame = DataFrame(columns)
    return VersionTable(frame, heads, None, _numbers(table, places), {}, at_rows)


def _head(name: str, texts: "Series[str]") -> GridColumn:
    longest = max((len(text) for text in texts.iloc[:SAMPLE].tolist()), default=0)
    wanted = max(LETTER * longest + 20, LETTER * len(name) + ROOM)
    return GridColumn(name, TEXT, 1.0, 0.0, round(min(WIDEST, max(NARROWEST, wanted))))


def _texts(table: Table, name: str, places: Places, marked: "Mask | None") -> list[str]:
    """Write the cells of a column as the grid does; nothing for rows and columns not here."""
    if name not in table.kinds:
        return [""] * len(places)
    there = places >= 0
    rows = table.with_order([name]).with_rows(table.frame.iloc[places[there]])
    texts = iter(_written(rows, name))
    found = [next(texts) if here else "" for here in there.tolist()]
    if marked is None:
        return found
    return [f"{MARK}{text}" if mark else text
            for text, mark in zip(found, marked.tolist(), strict=True)]  # fmt: skip


def _written(rows: Table, name: str) -> Iterator[str]:
    """Yield the cells; one without a value says so, and one that could not be read its text."""
    unread = dict(zip(rows.unread_in(name).index.tolist(), rows.unread_in(name).tolist(),
                      strict=True))  # fmt: skip
    values = rows.values(name)
    empty, missing = str(msg("(empty)")), values.isna().tolist()
    texts = display_texts(values, rows.kinds[name])
    for label, text, gone in zip(rows.frame.index.tolist(), texts, missing, strict=True):
        yield unread.get(label, empty if gone else text)


def _numbers(table: Table, places: Places) -> Rows:
    labels = table.frame.index.to_numpy(np.int64)
    if not len(labels):
        return np.full(len(places), NOT_HERE, np.int64)
    found = np.minimum(labels[np.maximum(places, 0)], MADE) + 1
    return np.where(places >= 0, found, NOT_HERE).astype(np.int64)
