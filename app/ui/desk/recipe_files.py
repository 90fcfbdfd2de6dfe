"""Recipes that leave the program or come to it: files, and the clipboard."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.analysis.recipe import Recipe
from app.analysis.recipe_text import recipe_text
from app.errors import UserError
from app.i18n import Message, msg
from app.progress import Progress
from app.store.recipe_shelf import read_recipe, write_recipe
from app.ui.desk.handing_over import deliverable_of, hand_over
from app.ui.dialogs import ask_recipe, ask_where
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.session import Session

PYTHON, PROGRAM = "Python (*.py)", "programa.py"


def save_as_file(parent: QWidget, program: Program, recipe: Recipe) -> None:
    """Save a recipe to send it or keep it elsewhere."""
    title = recipe.about.title or str(msg("recipe"))
    path = ask_where(parent, msg("Save the recipe"), f"{title}.json", "JSON (*.json)")
    if path is None:
        return
    try:
        write_recipe(path, recipe)
    except UserError as error:
        program.fail(error)
        return
    program.say(Notice(msg("The recipe was saved in {name}", name=path.name), tone="ok"))


def open_recipe(parent: QWidget, program: Program) -> Recipe | None:
    """Ask for a recipe file and read it."""
    chosen = ask_recipe(parent)
    if not chosen:
        return None
    try:
        return read_recipe(Path(chosen))
    except UserError as error:
        program.fail(error)
        return None


def ask_history(parent: QWidget) -> Path | None:
    """Ask for a file with a history of OpenRefine."""
    histories, every = msg("Histories of OpenRefine"), msg("Every file")
    kinds = f"{histories} (*.json *.txt);;{every} (*)"
    title = str(msg("Bring a history of OpenRefine"))
    chosen = QFileDialog.getOpenFileName(parent, title, "", kinds)[0]
    return Path(chosen) if chosen else None


def copy_words(recipe: Recipe, language: str) -> None:
    """Copy the recipe in plain words."""
    _copy(recipe_text(recipe, (language,)))


def copy_python(session: Session, done: Callable[[Message], None]) -> None:
    """Copy the whole program that does the same, as the exporter of Python writes it."""
    made = deliverable_of(session)

    def write(progress: Progress) -> str:
        with TemporaryDirectory() as folder:
            path = Path(folder) / PROGRAM
            hand_over(session, made, path, progress)
            return path.read_text("utf-8")

    def copy(program: str) -> None:
        _copy(program)
        done(msg("The program is in the clipboard: paste it where you want"))

    session.tasks.run(write, done=copy, failed=session.failed.emit, replaces="python")


def save_python(parent: QWidget, program: Program, session: Session) -> None:
    """Write the program that does the same to a file."""
    name = f"{Path(session.origin.name).stem}.py"
    path = ask_where(parent, msg("Save as a Python program"), name, PYTHON)
    if path:
        where, made = path, deliverable_of(session)
        words = msg("{name} is ready", name=where.name)
        session.tasks.run(
            lambda progress: hand_over(session, made, where, progress),
            done=lambda _done: program.say(Notice(words, tone="ok")),
            failed=program.fail, keeps=True,
        )  # fmt: skip


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
