"""What a change of a recipe would leave undone, said before the change is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.analysis.recipe import Entry, MissingColumnError, Recipe, do
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message


@dataclass(frozen=True)
class Broken:
    """An entry that could no longer be done, and why.

    `index` is the place it has before the change; its new one, when it was not there.
    """

    index: int
    entry: Entry
    why: Message


def breakage(before: Recipe, after: Recipe, start: Table) -> tuple[Broken, ...]:
    """Return the entries that work in `before` and would not in `after`; `start` is the file.

    The steps are tried without rows, which costs nothing; after one whose columns depend on
    the cells nothing is foretold.
    """
    already = {id(before.entries[at]) for at, _ in _failures(before, start)}
    places = {id(entry): at for at, entry in enumerate(before.entries)}
    return tuple(
        Broken(places.get(id(after.entries[at]), at), after.entries[at], error.what)
        for at, error in _failures(after, start)
        if id(after.entries[at]) not in already
    )


def _failures(recipe: Recipe, start: Table) -> Iterator[tuple[int, UserError]]:
    table = start.with_rows(start.frame.iloc[:0])
    for at, entry in enumerate(recipe.entries):
        if entry.on:
            try:
                table = _done(entry.step, table)
            except UserError as error:
                yield at, error
            if entry.step.names_from_cells:
                return


def _done(step: Step, table: Table) -> Table:
    """Do a step that has every column it reads, those of its formulas too."""
    for column in step.uses():
        if column not in table.kinds:
            raise MissingColumnError(step, column)
    return do(step, table)
