"""What can be done with the recipe as a whole, by name: for its menu and the search of actions."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import msg
from app.ui.actions import Action
from app.ui.answering import answering
from app.ui.desk.recipe_copies import RecipeCopies
from app.ui.desk.recipe_door import RecipeDoor


def recipe_actions(door: RecipeDoor) -> Iterator[Action]:
    """Yield them in the order of the menu."""
    yield Action(msg("Save the recipe…"), door.save, words=("guardar", "receta", "save", "pasos"))
    yield Action(msg("My recipes…"), door.choose, words=("aplicar", "receta", "apply", "mis"))
    yield Action(
        msg("Apply a recipe from a file…"), door.open_file, words=("abrir", "receta", "open")
    )
    yield Action(
        msg("Bring a history of OpenRefine…"), door.from_openrefine,
        words=("importar", "import", "openrefine", "google refine"),
    )  # fmt: skip
    yield Action(
        msg("Say what the result must be like…"), door.expect,
        words=("esperar", "expectativa", "control", "validar", "expect", "check", "comuna"),
    )  # fmt: skip
    yield Action(
        msg("What was done, and ways left aside…"), door.history,
        words=("historia", "ramas", "deshacer", "history", "branches", "undo"),
    )  # fmt: skip
    yield from _copies(door.copies)


def _copies(copies: RecipeCopies) -> Iterator[Action]:
    words = ("copiar", "texto", "copy", "text", "receta")
    yield Action(msg("Copy the recipe in Spanish"), partial(copies.words, "es"), words=words)
    yield Action(msg("Copy the recipe in English"), partial(copies.words, "en"), words=words)
    yield Action(
        msg("Copy as Python"), copies.python, words=("copiar", "programa", "código", "pandas")
    )
    yield Action(
        msg("Save as a Python program…"), copies.save_python, words=("guardar", "código", "pandas")
    )


def open_menu(door: RecipeDoor, under: QWidget) -> None:
    """Open the menu under its button."""
    menu = recipe_menu(door, under)
    menu.exec(under.mapToGlobal(under.rect().bottomLeft()))
    menu.deleteLater()


def recipe_menu(door: RecipeDoor, parent: QWidget) -> QMenu:
    """Return the menu at the head of the recipe."""
    menu = QMenu(parent)
    for action in recipe_actions(door):
        menu.addAction(str(action.text)).triggered.connect(answering(action.run))
    return menu
