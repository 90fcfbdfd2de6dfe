"""Tables on their way into a project and out of it, besides the files that a person reads."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.analysis.other_table import OtherTable
from app.analysis.reading.settings import AS_FOUND
from app.analysis.recipe_tables import free_name, users_of, without_table
from app.analysis.table_as_read import as_read
from app.errors import UserError
from app.i18n import msg, plural
from app.lessons.dataset_card import read_cards
from app.lessons.practice import practice_path
from app.progress import Progress
from app.store.project_file import ProjectFile
from app.ui.bench import Bench
from app.ui.beside import Beside
from app.ui.bringing_beside import import_beside
from app.ui.dialogs import ask_tables
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.session import Session

PROJECT = ".pcd"


class TakingTables(QObject):
    """Brings sheets, practice tables and other projects; takes tables out."""

    def __init__(self, parent: QWidget, program: Program, session: Session) -> None:
        super().__init__(parent)
        self._window, self._program, self._session = parent, program, session

    def ask(self) -> None:
        """Let the person choose files, and read them to stand beside."""
        self.add(ask_tables(self._window))

    def replace(self, kept: OtherTable) -> None:
        """Let the person choose a newer file for a table."""
        if paths := ask_tables(self._window, several=False):
            import_beside(self._program, Beside(paths, kept.reading, kept.name))

    def add(self, paths: tuple[Path, ...]) -> None:
        """Read some files to stand beside; the tables of projects come as they were left."""
        projects = tuple(path for path in paths if path.suffix.lower() == PROJECT)
        for path in projects:
            self.bring_project(path)
        if files := tuple(path for path in paths if path not in projects):
            import_beside(self._program, Beside(files))

    def sheets(self) -> tuple[str, ...]:
        """Return the other sheets of the file of the project."""
        view = self._session.view
        source = view.source if view else None
        return tuple(one for one in source.sheets if one != source.sheet) if source else ()

    def add_sheet(self, sheet: str) -> None:
        """Read another sheet of the file of the project, if it is where it was."""
        path = Path(self._session.origin.path)
        if not path.is_file():
            self._program.fail(UserError(
                msg("The file “{name}” is not in its place.", name=path.name),
                msg("Add it again from where it is now: “From a file or a project…”."),
            ))  # fmt: skip
            return
        dialect = replace(AS_FOUND.dialect, sheet=sheet)
        import_beside(self._program, Beside((path,), replace(AS_FOUND, dialect=dialect)))

    def practice(self) -> list[tuple[str, str]]:
        """Return the practice tables: their names and titles."""
        language = self._program.settings.language
        try:
            cards = read_cards(self._program.places.datasets)
        except UserError as error:
            self._program.fail(error)
            return []
        return sorted(((one.name, one.title(language)) for one in cards), key=lambda one: one[1])

    def add_practice(self, name: str) -> None:
        """Read a practice table."""
        try:
            path = practice_path(self._program.places.datasets, name)
        except UserError as error:
            self._program.fail(error)
        else:
            import_beside(self._program, Beside((path,)))

    def bring_project(self, path: Path) -> None:
        """Add the table of another project, as its recipe leaves it."""
        session = self._session
        if getattr(session.keeper, "path", None) == path.absolute():
            self._program.fail(UserError(
                msg("That is the project you have open."),
                msg("Choose another one, or duplicate this with “Save a copy of the project…”."),
            ))  # fmt: skip
            return
        self._program.tasks.run(
            lambda progress: _brought(path, session, progress),
            done=self._add, failed=self._program.fail, keeps=True,
        )  # fmt: skip

    def take_out(self, name: str) -> None:
        """Take a table out; when steps use it, they are named first."""
        recipe = self._session.recipe
        users = users_of(recipe, name)
        if not users:
            self._session.change(without_table(recipe, name))
            what = msg("“{table}” is out of the project.", table=name)
            self._program.say(
                Notice(what, None, msg("Undo"), self._session.undo, tone="ok")
            )  # fmt: skip
            return
        told = " · ".join(f"{at + 2}. {recipe.entries[at].step.sentence()}" for at in users)
        self._program.say(Notice(
            plural("One step uses “{table}”: {steps}", "{count} steps use “{table}”: {steps}",
                   count=len(users), table=name, steps=told),
            msg("To take the table out, they have to go too."),
            plural("Take out the table and that step", "Take out the table and those steps",
                   count=len(users)),
            lambda: self._session.change(without_table(self._session.recipe, name)),
        ))  # fmt: skip

    def _add(self, kept: OtherTable) -> None:
        recipe = self._session.recipe
        named = replace(kept, name=free_name(recipe, kept.name))
        self._session.change(recipe.with_table(named))
        what = msg("“{table}” is in the project, as its own recipe leaves it.", table=named.name)
        self._program.say(Notice(what, tone="ok"))


def _brought(path: Path, session: Session, progress: Progress) -> OtherTable:
    project = ProjectFile.open(path)
    try:
        recipe = project.history().present
        view = Bench(project).view(recipe, (), progress)
    finally:
        project.close()
    if view.run.problem:
        raise view.run.problem.error
    raw, reading, total = as_read(view.table)
    session.keeper.add_raw(reading.dialect, raw, total)
    return OtherTable(path.stem, path.name, total, reading)
