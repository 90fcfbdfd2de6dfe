"""What can be done, in one click, about a step that cannot be done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from app.analysis.condition import Condition
from app.analysis.kind import MOMENTS
from app.analysis.reading.header_hint import slug
from app.analysis.recipe import Entry, MissingColumnError, Recipe
from app.analysis.runner import Problem
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Column, Columns, params_of
from app.records import from_record

CLOSE = 0.7
ALWAYS = (msg("Switch this step off"), msg("Take this step out"))


@dataclass(frozen=True)
class Repair:
    """A way out: what it does in words, and the recipe with it done."""

    words: Message
    recipe: Recipe


def repairs(recipe: Recipe, problem: Problem, table: Table) -> tuple[Repair, ...]:
    """Return the ways out of a problem, the likeliest first; `table` is the one before the step.

    The last two are always there: to switch the step off, and to take it out.
    """
    return (
        *_with_another_name(recipe, problem, table),
        *_converting_first(recipe, problem, table),
        Repair(ALWAYS[0], _off(recipe, problem.index)),
        Repair(ALWAYS[1], recipe.without(problem.index)),
    )


def _with_another_name(recipe: Recipe, problem: Problem, table: Table) -> Iterator[Repair]:
    """Offer the columns whose names are close to the one that is missing."""
    if not isinstance(problem.error, MissingColumnError):
        return
    entry, missing = recipe.entries[problem.index], problem.error.column
    by_slug = {slug(name): name for name in table.columns}
    for close in get_close_matches(slug(missing), by_slug, 3, CLOSE):
        step = with_column_named(entry.step, missing, by_slug[close])
        if step != entry.step:
            words = msg("Use the column “{column}”", column=by_slug[close])
            yield Repair(words, recipe.with_entry(problem.index, replace(entry, step=step)))


def _converting_first(recipe: Recipe, problem: Problem, table: Table) -> Iterator[Repair]:
    """Offer to convert a column first to what the step wants."""
    for column, wants in _unfit(recipe.entries[problem.index].step, table):
        words, kind = CONVERSIONS[wants]
        before = Entry(from_record(steps, {"kind": kind, "column": column}))
        entries = recipe.entries
        at = problem.index
        longer = replace(recipe, entries=(*entries[:at], before, *entries[at:]))
        yield Repair(replace(words, values=(("column", column),)), longer)


CONVERSIONS = {
    "number": (msg("Convert “{column}” to numbers first"), "to_number"),
    "date": (msg("Convert “{column}” to dates first"), "to_date"),
    "text": (msg("Convert “{column}” to text first"), "to_text"),
}


def _unfit(step: Step, table: Table) -> Iterator[tuple[str, str]]:
    """Yield the columns that are not what the step wants, and what that is."""
    for name, param in params_of(type(step)):
        if isinstance(param, Column) and getattr(step, name) in table.kinds:
            column = getattr(step, name)
            if not _suits(param.wants, column, table):
                yield column, param.wants


def _suits(wants: str, column: str, table: Table) -> bool:
    if wants == "number":
        return table.is_number(column)
    if wants == "text":
        return table.is_text(column)
    return wants == "any" or table.kinds[column] in MOMENTS


def with_column_named(step: Step, old: str, new: str) -> Step:
    """Return the step with one column it names called otherwise, in its conditions too."""
    named: dict[str, Any] = {}
    for name, param in params_of(type(step)):
        value = getattr(step, name)
        if isinstance(param, Column | Columns):
            named[name] = _swapped(value, old, new)
        elif isinstance(value, tuple):
            named[name] = tuple(_about(one, old, new) for one in value)
    return replace(step, **named)


def _swapped(value: str | tuple[str, ...], old: str, new: str) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(new if one == old else one for one in value)
    return new if value == old else value


def _about(part: object, old: str, new: str) -> object:
    if isinstance(part, Condition) and part.column == old:
        return replace(part, column=new)
    return part


def _off(recipe: Recipe, index: int) -> Recipe:
    return recipe.with_entry(index, replace(recipe.entries[index], on=False))
