"""Recipes as files: to keep one, and to do the same to another table."""

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.analysis.recipe import Recipe
from app.errors import UserError
from app.i18n import msg
from app.ui.dialogs import ask_recipe, ask_where
from app.ui.notice import Notice
from app.ui.program import Program


def save_recipe(parent: QWidget, program: Program) -> None:
    """Save the recipe on the screen, for another table or another month."""
    session = program.session
    path = session and ask_where(parent, msg("Save the recipe"), "receta.json", "JSON (*.json)")
    if session and path:
        text = json.dumps(session.recipe.to_record(), ensure_ascii=False, indent=1)
        try:
            path.write_text(text, "utf-8")
        except OSError as error:
            program.fail(_cannot_write(path, error))
        else:
            program.say(Notice(msg("The recipe was saved in {name}", name=path.name), tone="ok"))


def apply_recipe(parent: QWidget, program: Program) -> None:
    """Do the steps of another recipe to this table, after those it has."""
    chosen = ask_recipe(parent)
    if program.session and chosen:
        try:
            other = read_recipe(Path(chosen))
        except UserError as error:
            program.fail(error)
            return
        recipe = program.session.recipe
        entries = (*recipe.entries, *other.entries)
        known = {one.name for one in recipe.tables}
        tables = (*recipe.tables, *(one for one in other.tables if one.name not in known))
        program.session.change(replace(recipe, entries=entries, tables=tables))


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file; one that is not says so."""
    try:
        return Recipe.from_record(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            msg("“{name}” is not a recipe of this program.", name=path.name),
            msg("Choose a file that was saved with “Save recipe…”."),
        ) from error


def _cannot_write(path: Path, error: OSError) -> UserError:
    return UserError(
        msg("“{name}” could not be written: {why}", name=path.name, why=error.strerror or ""),
        msg("Choose another folder, or make room on the disk."),
    )
