"""A window with practice content in it, for pictures and for the demonstration.

Everything happens through the same objects a person moves; only the profile is a borrowed one.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.analysis.history import History
from app.analysis.project import origin_of
from app.analysis.reading.settings import Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.step import Step
from app.i18n import use_language
from app.lessons.practice import practice_path
from app.paths import Places
from app.store.project_file import ProjectFile
from app.store.settings import SettingsFile
from app.ui.later import load_families
from app.ui.opening import free_path
from app.ui.program import Program
from app.ui.theme import use_theme
from app.ui.window import Window

PATIENCE = 20_000  # milliseconds
A_WHILE = 30


class Stage:
    """A program on a profile of its own, and its window."""

    def __init__(self, app: QApplication, profile: Path) -> None:
        self.app = app
        self.places = Places.of(profile)
        self.settings = SettingsFile(self.places.settings)
        self.settings.change(hints=False)  # they come by themselves: pictures ask for theirs
        load_families()
        self.program = Program(self.places, self.settings)
        self.window: Window | None = None

    def dress(self, language: str, theme: str, size: tuple[int, int], scale: float = 1.0) -> Window:
        """Make the window in a language, a theme and a size."""
        self.settings.change(language=language, theme=theme, scale=scale, greeted=True)
        use_language(language)
        use_theme(self.app, theme, scale)
        self.program.place = "home"
        window = self.window = Window(self.program)
        window.setMinimumSize(0, 0)
        window.setFixedSize(*size)
        window.show()
        self.settle()
        return window

    def undress(self) -> None:
        """Throw the window away."""
        if self.window:
            self.window.leave()
            self.window.close()
            self.window.deleteLater()
            self.window = None
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open_practice(self, name: str, steps: tuple[Step, ...] = ()) -> None:
        """Put a practice table on the workbench, with some steps done."""
        path = practice_path(self.places.datasets, name)
        raw = read_raw(path, Reading().dialect)
        history = History.of(Recipe())
        for step in steps:
            history = history.do(history.present.then(step))
        origin = replace(origin_of(path), practice=True)
        project = ProjectFile.create(free_path(self.places.projects, name), origin, raw, history)
        self.program.show_project(project)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and everything is drawn."""
        loop, clock = QEventLoop(), QTimer()
        late = QTimer(singleShot=True, interval=PATIENCE)
        late.timeout.connect(loop.quit)
        quiet = [0]

        def look() -> None:
            quiet[0] = quiet[0] + 1 if self.program.tasks.is_idle else 0
            if quiet[0] > 6:  # noqa: PLR2004 - long enough for the timers of the forms
                loop.quit()

        clock.timeout.connect(look)
        clock.start(A_WHILE)
        late.start()
        loop.exec()
        clock.stop()

    def take(self, path: Path) -> Path:
        """Save a picture of the window."""
        if self.window:
            self.settle()
            self.window.grab().save(str(path))
        return path

    def close(self) -> None:
        """End it."""
        self.undress()
        self.program.close()


Prepare = Callable[[Stage], None]
