"""Runs recipes again and again, remembering what it did, so that undo is instant.

A recipe is a walk from the start of the file, a step at a time. Each place of the walk is known
by the place before it and the step, so two recipes with the same beginning share it.
"""

from collections import OrderedDict
from dataclasses import dataclass

from app.analysis.effect import Effect, effect_of
from app.analysis.recipe import Entry, do
from app.analysis.step import Step
from app.analysis.table import Table
from app.analysis.table_memory import Buffers, buffers_of
from app.errors import UserError
from app.progress import Progress, unwatched

START = 0
BYTES_KEPT = 400_000_000  # of tables in between, besides what the start table takes
FEWEST = 3


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
        self._tables: OrderedDict[int, Table] = OrderedDict()
        self._buffers: dict[int, Buffers] = {}
        self._always = buffers_of(start)

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
        after = do(step, table)
        effect = effect_of(table, after, tuple(step.columns()))
        known = self._places[here, step] = (len(self._places) + 1, effect)
        self._keep(known[0], after)
        return known

    def _table(self, here: int, entries: tuple[Entry, ...]) -> Table:
        """Return the table of a place, made again from the nearest one kept when it is gone."""
        if here == START:
            return self.start
        if here in self._tables:
            self._tables.move_to_end(here)
            return self._tables[here]
        steps = [entry.step for entry in entries if entry.on]
        walk, place = [START], START
        for step in steps:
            place = self._places[place, step][0]
            walk.append(place)
        nearest = max(
            at for at, place in enumerate(walk) if place == START or place in self._tables
        )
        table = self._tables.get(walk[nearest], self.start)
        for at in range(nearest, len(steps)):
            table = do(steps[at], table)
        self._keep(here, table)
        return table

    def _keep(self, place: int, table: Table) -> None:
        self._tables[place] = table
        self._tables.move_to_end(place)
        self._buffers[place] = buffers_of(table)
        while len(self._tables) > FEWEST and self._bytes() > BYTES_KEPT:
            gone, _ = self._tables.popitem(last=False)
            del self._buffers[gone]

    def _bytes(self) -> int:
        """Count what the tables kept take, once for what they share and not what is the start's."""
        together: Buffers = {}
        for buffers in self._buffers.values():
            together |= buffers
        return sum(size for place, size in together.items() if place not in self._always)
