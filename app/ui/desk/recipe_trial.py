"""A recipe tried on the table of the screen: what each step would do, and what cannot be done."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.analysis.adapting import Fit, Names, adapted, fit
from app.analysis.dry_run import DryRun, dry_run
from app.analysis.expectation import Expectation, Verdict, verdicts
from app.analysis.recipe import Recipe
from app.analysis.repair import ALWAYS, Repair, repairs
from app.analysis.runner import Problem
from app.analysis.table import Table
from app.progress import Progress


@dataclass(frozen=True, eq=False)
class Trial:
    """What came out, without anything having been kept; `ways` are out of what cannot be done."""

    recipe: Recipe
    run: DryRun
    judged: tuple[tuple[Expectation, Verdict], ...]
    ways: Mapping[int, tuple[Repair, ...]]

    @property
    def possible(self) -> int:
        """How many steps can be done."""
        return sum(1 for outcome in self.run.outcomes if outcome.effect)

    @property
    def usable(self) -> Recipe:
        """The recipe with what cannot be done switched off, to be put right later."""
        entries = tuple(
            replace(entry, on=entry.on and at not in self.run.failed)
            for at, entry in enumerate(self.recipe.entries)
        )
        return replace(self.recipe, entries=entries)


def fitted(recipe: Recipe, table: Table) -> Fit:
    """Find the columns that the recipe needs among those of the table."""
    return fit(recipe, table.columns)


def tried(recipe: Recipe, names: Names, table: Table, progress: Progress) -> Trial:
    """Try a recipe with the columns it was given."""
    whole = adapted(recipe, names)
    run = dry_run(whole.entries, table, progress)
    ways = {}
    for at in run.failed:
        error = run.outcomes[at].problem
        if error:
            before = dry_run(whole.entries[:at], table, progress).table
            ways[at] = repairs(whole, Problem(at, error), before)[: -len(ALWAYS)]
    return Trial(whole, run, verdicts(whole.expectations, run.table), ways)
