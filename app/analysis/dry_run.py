"""What a recipe would change in a table, step by step, without changing anything."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.analysis.display import display_texts
from app.analysis.effect import Effect, effect_of
from app.analysis.recipe import Entry, do
from app.analysis.table import Table
from app.errors import UserError
from app.progress import Progress, unwatched

EXAMPLES = 3


@dataclass(frozen=True)
class CellChange:
    """A cell that would change, as people see it before and after; `label` is that of its row."""

    column: str
    label: int
    before: str
    after: str


@dataclass(frozen=True)
class Outcome:
    """What one entry would do, or why it cannot; neither when it is switched off."""

    entry: Entry
    effect: Effect | None = None
    problem: UserError | None = None
    examples: tuple[CellChange, ...] = ()


@dataclass(frozen=True, eq=False)
class DryRun:
    """The table that would come out, leaving out what cannot be done, and each outcome."""

    table: Table
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[int, ...]:
        """The places of the entries that cannot be done."""
        return tuple(at for at, outcome in enumerate(self.outcomes) if outcome.problem)


def dry_run(entries: tuple[Entry, ...], table: Table, progress: Progress = unwatched) -> DryRun:
    """Try every entry in order; one that fails is told and passed over."""
    outcomes = []
    for at, entry in enumerate(entries):
        progress(at, len(entries))
        outcome, table = _tried(entry, table)
        outcomes.append(outcome)
    return DryRun(table, tuple(outcomes))


def _tried(entry: Entry, table: Table) -> tuple[Outcome, Table]:
    if not entry.on:
        return Outcome(entry), table
    try:
        after = do(entry.step, table)
    except UserError as error:
        return Outcome(entry, problem=error), table
    looked_at = tuple(entry.step.columns())
    effect = effect_of(table, after, looked_at)
    return Outcome(entry, effect, examples=tuple(_changes(table, after, looked_at))), after


def _changes(before: Table, after: Table, looked_at: tuple[str, ...]) -> Iterator[CellChange]:
    if not before.frame.index.equals(after.frame.index):
        return
    left = EXAMPLES
    for column in dict.fromkeys(looked_at):
        if column in before.kinds and column in after.kinds:
            for change in _changed(before, after, column, left):
                left -= 1
                yield change


def _changed(before: Table, after: Table, column: str, most: int) -> Iterator[CellChange]:
    places = _different(before, after, column)[:most]
    shown = zip(_shown(before, column, places), _shown(after, column, places), strict=True)
    for place, (old, new) in zip(places, shown, strict=True):
        yield CellChange(column, int(before.frame.index[place]), old, new)


def _different(before: Table, after: Table, column: str) -> list[int]:
    old = before.texts(column).to_numpy(object)
    new = after.texts(column).to_numpy(object)
    both_missing = before.texts(column).isna().to_numpy() & after.texts(column).isna().to_numpy()
    found: list[int] = np.flatnonzero((old != new) & ~both_missing).tolist()
    return found


def _shown(table: Table, column: str, places: list[int]) -> list[str]:
    few = table.with_rows(table.frame.iloc[places])
    texts = display_texts(few.values(column), few.kinds[column])
    unread = dict(few.unread_in(column).items())
    labels = few.frame.index
    return [unread.get(label, text) for label, text in zip(labels, texts, strict=True)]
