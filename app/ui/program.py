"""The program behind its window: what stays when the window is made again in another language."""

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.crash import report
from app.errors import UserError
from app.i18n import use_language
from app.paths import Places
from app.store.settings import Settings, SettingsFile
from app.ui.garbage import Garbage
from app.ui.later import later
from app.ui.notice import UNEXPECTED, Notice, notice_of
from app.ui.tasks import Tasks
from app.ui.waking import Waking

if TYPE_CHECKING:
    from app.analysis.reading.raw_table import RawTable
    from app.analysis.table import Table
    from app.ui.beside import Beside
    from app.ui.keeper import Keeper
    from app.ui.open_data.catalogue import Catalogue
    from app.ui.remembered import Remembered
    from app.ui.session import Session
    from app.ui.study import Study


class Program(QObject):
    """Holds what the pages share. Pages ask it to go somewhere or to say something."""

    session_changed = Signal()
    said = Signal(object)
    went = Signal(str)
    window_outdated = Signal()  # the language changed: another window is due
    looks_changed = Signal()
    lesson_chosen = Signal()
    file_chosen = Signal()
    copy_wanted = Signal()
    data_part_chosen = Signal(str)
    help_wanted = Signal(str)  # a page of help; empty is the one about what has the keyboard

    def __init__(self, places: Places, settings: SettingsFile) -> None:
        super().__init__()
        self.places, self._settings = places, settings
        self.tasks, self.waking, self.garbage = Tasks(self), Waking(self), Garbage(self)
        self.session: Session | None = None
        self.place = "home"
        self.lesson = ""  # the lesson that is open, by its id
        self.importing: Path | None = None
        self.data_part = "mine"  # of Datos
        self.beside: Beside | None = None  # a table on its way in, to stand beside

    @cached_property
    def study(self) -> "Study":
        """The course and what was done of it, read when it is first asked for."""
        study: Study = later("app.ui.study:Study")(self.places, self.fail)
        return study

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The catalogue of open data; it asks nobody until a person wants it."""
        make = later("app.ui.open_data.catalogue:Catalogue")
        catalogue: Catalogue = make(self.places, self.settings.catalogue)
        later("app.ui.open_data.news:News")(catalogue, self)  # it goes with the catalogue
        return catalogue

    @property
    def settings(self) -> Settings:
        return self._settings.value

    def change_settings(self, **changes: object) -> None:
        """Keep another setting, and dress the program accordingly."""
        before = self.settings
        try:
            self._settings.change(**changes)
        except UserError as error:
            self.fail(error)
        if self.settings.language != before.language:
            use_language(self.settings.language)
            self.window_outdated.emit()
        if (before.theme, before.scale) != (self.settings.theme, self.settings.scale):
            self.looks_changed.emit()

    def go(self, place: str) -> None:
        """Ask for a page by the name of its place."""
        self.place = place
        self.went.emit(place)

    def say(self, notice: Notice) -> None:
        """Tell the person something, in the bar above the page."""
        self.said.emit(notice)

    def fail(self, error: Exception) -> None:
        """Explain what the person can put right; write down what only we can."""
        if isinstance(error, UserError):
            self.say(notice_of(error, self.copy_wanted.emit))
            return
        logging.getLogger(__name__).error("unexpected: %s", type(error).__name__)
        report(error, self.places.logs)
        self.say(UNEXPECTED)

    def open_lesson(self, lesson: str) -> None:
        """Open a lesson beside its workbench."""
        self.lesson = lesson
        self.go("lesson")
        self.lesson_chosen.emit()

    def import_file(self, path: Path) -> None:
        """Show how a file would be read."""
        self.importing = path
        self.go("import")
        self.file_chosen.emit()

    def show_project(
        self, keeper: "Keeper", just_read: "tuple[Table, RawTable] | None" = None
    ) -> None:
        """Put a project on the workbench; the one before it is closed, with all of it on disk.

        `just_read` spares reading again what has been read a moment ago.
        """
        self.tasks.cancel()
        if self.session:
            self.session.keeper.close()
        session: Session = later("app.ui.session:Session")(keeper, self.tasks, just_read)
        self.session = session
        remembered: Remembered = later("app.ui.remembered:Remembered")(self.places.decisions)
        session.remembered = remembered
        if path := getattr(keeper, "path", None):
            self.change_settings(recent=self.settings.opened(path))
        session.failed.connect(self.fail)
        self.session_changed.emit()
        session.refresh()

    def close(self) -> None:
        """End what is under way; everything acknowledged is on disk already."""
        self.waking.close()
        self.tasks.close()
        self.garbage.close()
        if "catalogue" in vars(self):
            self.catalogue.close()
        if "study" in vars(self):  # nobody may have asked for it
            self.study.close()
        if self.session:
            self.session.keeper.close()
