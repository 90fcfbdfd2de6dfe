"""What a column is called after the steps that only change names, and what it was before."""

from collections.abc import Iterable

from app.analysis.header_names import header_names
from app.analysis.recipe import Entry
from app.analysis.step import Step
from app.analysis.steps.normalise_headers import NormaliseHeaders
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.rename_columns import RenameColumns


def name_after(name: str, entries: Iterable[Entry]) -> str:
    """Follow a column through the steps that are on."""
    for entry in entries:
        if entry.on:
            name = _renamed(name, entry.step)
    return name


def followed(
    name: str, before: Iterable[Entry], after: Iterable[Entry], firsts: Iterable[str]
) -> str:
    """Return what a column of one recipe is called in another; `firsts` are those of the file.

    A column that a step made keeps its name until a step gives it another.
    """
    done, goes_on = tuple(before), tuple(after)
    if goes_on[: len(done)] == done:
        return name_after(name, goes_on[len(done) :])
    first = next((one for one in firsts if name_after(one, done) == name), name)
    return name_after(first, goes_on)


def _renamed(name: str, step: Step) -> str:
    if isinstance(step, RenameColumn):
        return step.name if name == step.column else name
    if isinstance(step, RenameColumns):
        return dict(step.pairs).get(name, name)
    return header_names([name])[0] if isinstance(step, NormaliseHeaders) else name
