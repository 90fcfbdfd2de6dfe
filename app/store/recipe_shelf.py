"""The recipes of a person: one small file each, in a folder of the profile."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.analysis.recipe import Recipe
from app.analysis.whole_file import whole_file
from app.errors import UserError
from app.i18n import msg

FOLDER, ENDING, LONGEST = "recipes", ".json", 60
NOT_FOR_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True)
class Kept:
    """A recipe and the file it is in."""

    path: Path
    recipe: Recipe

    @property
    def title(self) -> str:
        """Its own name, or else that of its file."""
        return self.recipe.about.title or self.path.stem


class RecipeShelf:
    """The recipes of one profile."""

    def __init__(self, personal: Path) -> None:
        self._folder = personal / FOLDER

    def all(self) -> Iterator[Kept]:
        """Yield every recipe, by name; a file that is none is passed over."""
        for path in sorted(self._folder.glob(f"*{ENDING}"), key=lambda one: one.name.casefold()):
            try:
                yield Kept(path, read_recipe(path))
            except UserError:
                continue

    def add(self, recipe: Recipe) -> Kept:
        """Keep a recipe under its title; one that was there keeps its own name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._free(_plain(recipe.about.title))
        write_recipe(path, recipe)
        return Kept(path, recipe)

    def remove(self, kept: Kept) -> None:
        """Take one out; `add` puts it back."""
        kept.path.unlink(missing_ok=True)

    def _free(self, stem: str) -> Path:
        path, number = self._folder / f"{stem}{ENDING}", 1
        while path.exists():
            number += 1
            path = self._folder / f"{stem} {number}{ENDING}"
        return path


def write_recipe(path: Path, recipe: Recipe) -> None:
    """Write a recipe as a file to send or keep."""
    text = json.dumps(recipe.to_record(), ensure_ascii=False, indent=1)
    with whole_file(path) as draft:
        draft.write_text(text + "\n", "utf-8")


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file; one that is not says so."""
    try:
        return Recipe.from_record(json.loads(path.read_text("utf-8-sig")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, UserError) as error:
        raise UserError(
            msg("“{name}” is not a recipe of this program.", name=path.name),
            msg("Choose a file that was saved with “Save recipe…”."),
        ) from error


def _plain(title: str) -> str:
    """Return a title as any system takes it for the name of a file."""
    plain = NOT_FOR_NAMES.sub(" ", title).strip(" .")[:LONGEST].strip(" .")
    return plain or str(msg("recipe"))
