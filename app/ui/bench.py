"""The slow half of a session: start tables, runs and previews, away from the window's thread.

One lock for all of it: work that was replaced may still be ending while the next begins.
"""

from collections.abc import Iterable
from dataclasses import replace
from threading import Lock

import numpy as np

from app.analysis.condition import Condition, all_of
from app.analysis.other_table import OtherTable, with_beside
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect, Reading
from app.analysis.recipe import Recipe
from app.analysis.runner import Run, Runner
from app.analysis.start_table import start_table
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.progress import Progress
from app.ui.grid.from_table import look_over
from app.ui.keeper import Keeper
from app.ui.previewing import preview_of
from app.ui.view import Preview, Rows, View

READINGS_KEPT = 2
Origins = tuple[Reading, tuple[OtherTable, ...]]


class Bench:
    """Makes views and previews of one project."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._runners: dict[Origins, Runner] = {}
        self._sources: dict[Dialect, RawTable] = {}
        self._lock = Lock()

    def begin_with(self, reading: Reading, start: Table, raw: RawTable) -> None:
        """Use a start table that was made already."""
        self._sources[reading.dialect] = replace(raw, cells=raw.cells.slice(0, 0))
        self._runners[reading, ()] = Runner(start)

    def view(self, recipe: Recipe, conditions: tuple[Condition, ...], progress: Progress) -> View:
        """Run the recipe and filter the result."""
        with self._lock:
            run = self._run(recipe, progress)
        source = self._sources.get(recipe.reading.dialect)
        in_force = tuple(one for one in conditions if _fits(one, run.table))
        waiting = tuple(one for one in conditions if one not in in_force)
        look_over(run.table)  # what the headers say is found here, not in the window's thread
        return View(run, in_force, rows_of(run.table, in_force), source, waiting)

    def table_before(self, recipe: Recipe, index: int, progress: Progress) -> Table:
        """Return the table as it was before one entry of the recipe."""
        with self._lock:
            return self._run(replace(recipe, entries=recipe.entries[:index]), progress).table

    def preview(self, recipe: Recipe, step: Step, index: int, progress: Progress) -> Preview:
        """Try a step in a place of the recipe, without keeping anything."""
        before = self.table_before(recipe, index, progress)
        progress(0, 1)  # whoever goes on typing does not wait for every letter
        return preview_of(step, before)

    def _run(self, recipe: Recipe, progress: Progress) -> Run:
        origins = recipe.reading, recipe.tables
        runner = self._runners.get(origins)
        if runner is None:
            runner = Runner(
                with_beside(self._start(recipe.reading, progress), self._others(recipe))
            )
            while len(self._runners) >= READINGS_KEPT:
                self._runners.pop(next(iter(self._runners)))
            self._runners[origins] = runner
        return runner.run(recipe.entries, progress)

    def _start(self, reading: Reading, progress: Progress) -> Table:
        """Return the start table of a reading, taken from a runner that has it or made."""
        known = (runner.start for (one, _), runner in self._runners.items() if one == reading)
        if start := next(known, None):
            return replace(start, beside={})
        raw = self._keeper.raw(reading.dialect)
        if raw is None:
            raise LookupError("the raw table of this reading was never kept")
        self._sources[reading.dialect] = replace(raw, cells=raw.cells.slice(0, 0))
        return start_table(raw, reading, progress)

    def _others(self, recipe: Recipe) -> dict[OtherTable, RawTable]:
        """Return the tables beside; one that was never kept is missed by the step that needs it."""
        kept = {one: self._keeper.raw(one.reading.dialect, one.sha256) for one in recipe.tables}
        return {one: raw for one, raw in kept.items() if raw is not None}


def _fits(condition: Condition, table: Table) -> bool:
    """Say whether a condition can be asked of the table as it is after the recipe."""
    if condition.column not in table.kinds:
        return False
    try:
        condition.mask(table.with_rows(table.frame.iloc[:0]))
    except UserError:  # a range, for example, of a column that is text now
        return False
    return True


def rows_of(table: Table, conditions: Iterable[Condition]) -> Rows | None:
    """Return the positions of the rows that every condition lets in; None for all of them."""
    asked = tuple(conditions)
    return np.flatnonzero(all_of(table, asked)).astype(np.int64) if asked else None
