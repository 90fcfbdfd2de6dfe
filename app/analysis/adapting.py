"""A recipe made for one file, done to another whose columns have other names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.analysis.dependencies import needs_of, suits
from app.analysis.reading.folded import folded
from app.analysis.reading.header_hint import slug
from app.analysis.recipe import Entry, Recipe
from app.analysis.steps.rename_column import RenameColumn

Names = Mapping[str, str]


@dataclass(frozen=True)
class Fit:
    """How the columns a recipe needs meet those of a file.

    `names` says for each one needed the column of the file that will do; those that nothing
    suits are `missing`. `guessed` were not called the same and have to be agreed to.
    """

    names: dict[str, str]
    missing: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


def fit(recipe: Recipe, columns: Iterable[str]) -> Fit:
    """Find the columns of a file that a recipe needs: by name, or by one almost the same."""
    there = list(columns)
    needs = needs_of(recipe).columns
    if suits(recipe, there):
        return Fit({name: name for name in needs if name in there})
    names: dict[str, str] = {}
    for needed in needs:
        taken = set(names.values())
        free = [name for name in there if name == needed or name not in taken]
        if found := _found(needed, free):
            names[needed] = found
    missing = tuple(needed for needed in needs if needed not in names)
    return Fit(names, missing, tuple(one for one, found in names.items() if one != found))


def adapted(recipe: Recipe, names: Names) -> Recipe:
    """Return the recipe with the columns of the file renamed first to those it knows.

    `names` says for each column needed the one of the file. The result has the names of the
    recipe, so that this year's table can stand under that of last year.
    """
    renamed = {found: needed for needed, found in names.items() if found != needed}
    entries = tuple(Entry(RenameColumn(found, needed)) for found, needed in renamed.items())
    back = {needed: found for found, needed in renamed.items()}
    choices = tuple(
        replace(one, column=back.get(one.column, one.column)) for one in recipe.reading.choices
    )
    reading = replace(recipe.reading, choices=choices)
    return replace(recipe, entries=(*entries, *recipe.entries), reading=reading)


def _found(needed: str, names: list[str]) -> str:
    """Return the name that is the same, or the only one that is the same but for its writing."""
    if needed in names:
        return needed
    for alike in (str.strip, folded, slug, _bare):
        found = [name for name in names if alike(name) == alike(needed)]
        if len(found) == 1:
            return found[0]
    return ""


def _bare(name: str) -> str:
    return slug(name).replace("_", "")
