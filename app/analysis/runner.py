"""Runs recipes again and again, remembering what it did, so that undo is instant.

A recipe is a walk from the start of the file, a step at a time. Each place of the walk is known
by the place before it and the step, so two recipes with the same beginning share it.
"""

from dataclasses import dataclass
from time import perf_counter

from app.analysis.effect import Effect, effect_of
from app.analysis.kept_tables import START, KeptTables
from app.analysis.recipe import Entry, do
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.progress import Progress, unwatched

BYTES_KEPT = 400_000_000  # of tables in between, besides what the start table takes


@dataclass(frozen=True)
class Problem:
    """The entry that could not be done, and why."""

    index: int
    error: UserError


@dataclass(frozen=True, eq=False)
class Run:
    """The table after a recipe, and what each entry did; None where it was off or not reached.

    With a `problem`, the table is the one before the entry that failed.
    """

    table: Table
    effects: tuple[Effect | None, ...]
    problem: Problem | None = None


class Runner:
    """Runs recipes over one start table."""

    def __init__(self, start: Table) -> None:
        self.start = start
        self._places: dict[tuple[int, Step], tuple[int, Effect]] = {}
        self._kept = KeptTables(start)

    def run(self, entries: tuple[Entry, ...], progress: Progress = unwatched) -> Run:
        """Run the entries that are on; a step that fails ends the walk, without an exception."""
        effects: list[Effect | None] = []
        here = START
        for index, entry in enumerate(entries):
            progress(index, len(entries))
            if not entry.on:
                effects.append(None)
                continue
            try:
                here, effect = self._step(here, entry.step, entries[:index])
            except UserError as error:
                rest = [None] * (len(entries) - index)
                return Run(
                    self._table(here, entries[:index]), (*effects, *rest), Problem(index, error)
                )
            effects.append(effect)
        return Run(self._table(here, entries), tuple(effects))

    def _step(self, here: int, step: Step, before: tuple[Entry, ...]) -> tuple[int, Effect]:
        known = self._places.get((here, step))
        if known:
            return known
        table = self._table(here, before)
        begun = perf_counter()
        after = do(step, table)
        took = perf_counter() - begun
        effect = effect_of(table, after, tuple(step.columns()))
        known = self._places[here, step] = (len(self._places) + 1, effect)
        self._kept.note(known[0], here, took)
        self._kept.keep(known[0], after, BYTES_KEPT)
        return known

    def _table(self, here: int, entries: tuple[Entry, ...]) -> Table:
        """Return the table of a place, made again from the nearest one kept when it is gone."""
        if here == START:
            return self.start
        if here in self._kept:
            return self._kept[here]
        steps = [entry.step for entry in entries if entry.on]
        walk = [START]
        for step in steps:
            walk.append(self._places[walk[-1], step][0])
        nearest = max(at for at, place in enumerate(walk) if place == START or place in self._kept)
        table = self._kept[walk[nearest]] if nearest else self.start
        for at in range(nearest, len(steps)):
            table = do(steps[at], table)
            self._kept.keep(walk[at + 1], table, BYTES_KEPT)
        return table
