"""Opening files and projects, and making a project of a file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.analysis.history import History
from app.analysis.memory import give_back
from app.analysis.project import Origin, origin_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import AS_FOUND, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.table import Table
from app.catalogue.facts import facts_of, source_of
from app.progress import Progress
from app.store.joined_files import project_of_files
from app.store.project_file import ProjectFile
from app.ui.dialogs import ask_file
from app.ui.importing import Importing
from app.ui.program import Program
from app.ui.rescue import opened

PROJECT = ".pcd"
QUIET = 1000  # milliseconds after which the table is on the screen


class Opening(QObject):
    """Every way into a table; slow work goes through `Tasks`."""

    def __init__(self, program: Program, window: QWidget) -> None:
        super().__init__(window)
        self._program, self._window = program, window

    def ask(self) -> None:
        """Let the person choose a file, and open it."""
        if chosen := ask_file(self._window, str(Path.home())):
            self.open(chosen)

    def open(self, path: str | Path) -> None:
        """Open a project, or show how a table would be read."""
        path = Path(path).absolute()
        if path.suffix.lower() != PROJECT:
            self._program.import_file(path)
        elif self._is_open(path):
            self._program.go("workbench")
        else:
            self._run(lambda _progress: opened(path, self._program.places.projects), self._show)

    def open_practice(self, path: Path, name: str) -> None:
        """Open a practice table as a project, without questions: it is known to be right."""
        origin = replace(origin_of(path), name=name, practice=True)
        self._run(lambda progress: self._practice(path, origin, progress), self._show)

    def join(self, paths: Sequence[Path]) -> None:
        """Make a project with the rows of several files, one below another."""
        name, folder = paths[0].parent.name or paths[0].stem, self._program.places.projects
        self._run(
            lambda progress: project_of_files(free_path(folder, name), paths, progress), self._show
        )

    def make(self, now: Importing) -> None:
        """Make a project of a file that was read, and go to the workbench with it."""
        path, raw, reading, start = now.path, now.raw, now.reading, now.start
        if raw is None or start is None:
            return

        def work(progress: Progress) -> ProjectFile:
            return self._create(_origin(path), raw, reading, progress)

        self._run(work, lambda project: self._show(project, (start, raw)))

    def _practice(self, path: Path, origin: Origin, progress: Progress) -> ProjectFile:
        return self._create(origin, read_raw(path, AS_FOUND.dialect, progress), AS_FOUND, progress)

    def _create(
        self, origin: Origin, raw: RawTable, reading: Reading, progress: Progress
    ) -> ProjectFile:
        history = History.of(Recipe(reading=reading))
        path = free_path(self._program.places.projects, Path(origin.name).stem)
        return ProjectFile.create(path, origin, raw, history, progress)

    def _is_open(self, path: Path) -> bool:
        session = self._program.session
        return bool(session) and getattr(session and session.keeper, "path", None) == path

    def _show(self, project: ProjectFile, just_read: tuple[Table, RawTable] | None = None) -> None:
        self._program.show_project(project, just_read)
        self._program.go("workbench")
        QTimer.singleShot(QUIET, give_back)  # reading leaves as much as the table itself

    def _run(
        self, work: Callable[[Progress], ProjectFile], done: Callable[[ProjectFile], None]
    ) -> None:
        self._program.tasks.run(
            work, done=done, failed=self._program.fail, replaces="opening", keeps=True
        )


def _origin(path: Path) -> Origin:
    """Return what is known of a file; of one that was downloaded here, also who publishes it."""
    facts = facts_of(path)
    return replace(origin_of(path), source=source_of(facts)) if facts else origin_of(path)


def free_path(folder: Path, name: str) -> Path:
    """Return a path for a project that is nobody's yet."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = "".join(sign if sign.isalnum() or sign in " -_." else "-" for sign in name) or "tabla"
    tries = (plain, *(f"{plain} ({number})" for number in range(2, 10_000)))
    paths = (folder / f"{one}{PROJECT}" for one in tries)
    return next(path for path in paths if not path.exists())
