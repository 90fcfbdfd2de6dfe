"""The tables that stand beside the one of a recipe: which steps use each, and their names."""

from dataclasses import fields, replace
from typing import Any

from app.analysis.other_table import OtherTable
from app.analysis.recipe import Entry, Recipe
from app.analysis.step import Step
from app.errors import UserError
from app.i18n import msg


def tables_of(step: Step) -> tuple[str, ...]:
    """Return the names of the tables a step looks at; also one that is done in some rows only."""
    inside = getattr(step, "step", None)
    if isinstance(inside, Step):
        return tables_of(inside)
    alone, several = getattr(step, "table", ""), getattr(step, "tables", ())
    return ((alone,) if isinstance(alone, str) and alone else ()) + tuple(several)


def users_of(recipe: Recipe, name: str) -> tuple[int, ...]:
    """Return the places of the steps that look at a table."""
    return tuple(
        at for at, entry in enumerate(recipe.entries) if name in tables_of(entry.step)
    )  # fmt: skip


def other_table(recipe: Recipe, name: str) -> OtherTable | None:
    """Return a table by its name."""
    return next((one for one in recipe.tables if one.name == name), None)


def free_name(recipe: Recipe, wanted: str) -> str:
    """Return a name for one more table that no other has."""
    taken, name, count = {one.name for one in recipe.tables}, wanted, 1
    while name in taken:
        count += 1
        name = f"{wanted} ({count})"
    return name


def with_name(recipe: Recipe, old: str, new: str) -> Recipe:
    """Return the recipe with a table under another name, in its steps too."""
    name = new.strip()
    if not name:
        raise UserError(msg("A table needs a name."), msg("Write one, then press Enter."))
    if name != old and other_table(recipe, name):
        raise UserError(
            msg("There is another table called “{name}”.", name=name), msg("Choose another name.")
        )
    tables = tuple(replace(one, name=name) if one.name == old else one for one in recipe.tables)
    entries = tuple(
        Entry(_renamed(entry.step, old, name), entry.on, entry.note) for entry in recipe.entries
    )
    return replace(recipe, tables=tables, entries=entries)


def with_newer(recipe: Recipe, newer: OtherTable) -> Recipe:
    """Return the recipe with another file for a table, in the same place among the others."""
    tables = tuple(newer if one.name == newer.name else one for one in recipe.tables)
    return replace(recipe, tables=tables)


def without_table(recipe: Recipe, name: str) -> Recipe:
    """Return the recipe without a table, and without the steps that look at it."""
    gone = users_of(recipe, name)
    entries = tuple(entry for at, entry in enumerate(recipe.entries) if at not in gone)
    tables = tuple(one for one in recipe.tables if one.name != name)
    return replace(recipe, tables=tables, entries=entries)


def _renamed(step: Step, old: str, new: str) -> Step:
    if old not in tables_of(step):
        return step
    inside = getattr(step, "step", None)
    if isinstance(inside, Step):
        return _with(step, {"step": _renamed(inside, old, new)})
    names = {field.name for field in fields(step)}
    changes: dict[str, Any] = {}
    if "table" in names:
        changes["table"] = new
    if "tables" in names:
        changes["tables"] = tuple(new if one == old else one for one in step.tables)  # type: ignore[attr-defined]
        pairs = step.names  # type: ignore[attr-defined]
        changes["names"] = tuple((new if one == old else one, some) for one, some in pairs)
    return _with(step, changes)


def _with(step: Step, changes: dict[str, Any]) -> Step:
    return replace(step, **changes)
