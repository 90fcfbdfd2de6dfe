"""A recipe with several of its entries moved, switched, copied or left out at once."""

from collections.abc import Collection
from dataclasses import replace

from app.analysis.recipe import Entry, Recipe

Places = Collection[int]


def taken_out(recipe: Recipe, places: Places) -> Recipe:
    """Return the recipe without some entries."""
    kept = tuple(entry for at, entry in enumerate(recipe.entries) if at not in places)
    return replace(recipe, entries=kept)


def only(recipe: Recipe, places: Places) -> Recipe:
    """Return a recipe of its own with some of the entries, and nothing expected of it."""
    kept = tuple(entry for at, entry in enumerate(recipe.entries) if at in places)
    return replace(recipe, entries=kept, expectations=())


def switched(recipe: Recipe, places: Places) -> Recipe:
    """Return the recipe with some entries off; on, when all of them were off."""
    turn_on = not any(entry.on for at, entry in enumerate(recipe.entries) if at in places)
    entries = tuple(
        replace(entry, on=turn_on) if at in places else entry
        for at, entry in enumerate(recipe.entries)
    )
    return replace(recipe, entries=entries)


def duplicated(recipe: Recipe, places: Places) -> Recipe:
    """Return the recipe with some entries done a second time, after the last of them."""
    chosen = tuple(entry for at, entry in enumerate(recipe.entries) if at in places)
    after = max(places, default=-1) + 1
    return replace(recipe, entries=(*recipe.entries[:after], *chosen, *recipe.entries[after:]))


def moved_together(recipe: Recipe, places: Places, gap: int) -> Recipe:
    """Return the recipe with some entries together in the gap before the entry at `gap`."""
    chosen = tuple(entry for at, entry in enumerate(recipe.entries) if at in places)
    before = tuple(one for at, one in _others(recipe, places) if at < gap)
    after = tuple(one for at, one in _others(recipe, places) if at >= gap)
    return replace(recipe, entries=(*before, *chosen, *after))


def with_more(recipe: Recipe, other: Recipe) -> Recipe:
    """Return the recipe with the entries, tables and expectations of another after its own."""
    known = {one.name for one in recipe.tables}
    tables = tuple(one for one in other.tables if one.name not in known)
    expected = tuple(one for one in other.expectations if one not in recipe.expectations)
    return replace(
        recipe,
        entries=(*recipe.entries, *other.entries),
        tables=(*recipe.tables, *tables),
        expectations=(*recipe.expectations, *expected),
    )


def _others(recipe: Recipe, places: Places) -> list[tuple[int, Entry]]:
    return [(at, entry) for at, entry in enumerate(recipe.entries) if at not in places]
