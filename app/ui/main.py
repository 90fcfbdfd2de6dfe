"""Opens the window."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QLibraryInfo, QRect, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from app.crash import install_excepthook
from app.i18n import msg, use_language
from app.log import set_up_logging
from app.paths import Places
from app.store.settings import SettingsFile
from app.ui.later import load_the_rest
from app.ui.notice import UNEXPECTED, Notice
from app.ui.open_work import OpenWork
from app.ui.pages.all_pages import bring_often
from app.ui.program import Program
from app.ui.theme import use_theme
from app.ui.window import Window

FIRST_SIZE = (1280, 720)
QUIET = 300  # milliseconds to look at the first page


class Screen:
    """The one window there is; another is made when the language changes."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self._app, self._program = app, program
        self._words = QTranslator(app)  # of Qt's own buttons
        self.window = self._make()
        program.window_outdated.connect(self._again)

    def _make(self) -> Window:
        settings = self._program.settings
        use_language(settings.language)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._app.removeTranslator(self._words)
        if self._words.load(f"qtbase_{settings.language}", folder):
            self._app.installTranslator(self._words)
        window = Window(self._program)
        window.resize(*FIRST_SIZE)
        if settings.window:
            window.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        keep_inside(window, window.screen().availableGeometry())
        return window

    def _again(self) -> None:
        old = self.window
        place = old.saveGeometry()
        self.window = self._make()
        self.window.restoreGeometry(place)
        self.window.show()
        old.leave()
        old.deleteLater()


def keep_inside(window: QWidget, room: QRect) -> None:
    """Make a window no larger than the screen, and put it where all of it is seen."""
    window.resize(window.size().boundedTo(room.size()))
    place = window.geometry()
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    window.setGeometry(place)


def open_window(path: Path | None = None, profile: Path | None = None) -> int:
    """Run the program until its window is closed; `path` is opened at once."""
    places = Places.of(profile)
    set_up_logging(places.logs)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - for the type checker
    settings = SettingsFile(places.settings)
    use_theme(app, settings.value.theme, settings.value.scale)
    program = Program(places, settings)
    program.waking.hold()
    install_excepthook(places.logs, lambda _report: program.say(UNEXPECTED))
    screen = Screen(app, program)
    _show(screen, program)
    _watch(app, screen, program)
    if path:
        program.waking.when_awake(lambda: screen.window.opening.open(path))
    try:
        return app.exec()
    finally:
        program.close()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _show(screen: Screen, program: Program) -> None:
    """Show the window, and bring behind it what it needs to work."""
    program.waking.after_paint(screen.window, load_the_rest, program.fail)
    program.waking.when_awake(lambda: QTimer.singleShot(QUIET, bring_often))
    program.waking.when_awake(lambda: _tell_damage(program))
    screen.window.show()


def _watch(app: QApplication, screen: Screen, program: Program) -> None:
    """Offer the project of a run that ended by itself, and note the one that is open now."""
    work = OpenWork(program.places.personal)
    left = work.begin()
    app.aboutToQuit.connect(work.end)
    program.session_changed.connect(lambda: work.note(open_project(program)))
    if left:
        notice = recovered(left, lambda: screen.window.opening.open(left))
        program.waking.when_awake(lambda: program.say(notice))


def open_project(program: Program) -> Path | None:
    """Return the file of the project on the workbench."""
    return getattr(program.session.keeper, "path", None) if program.session else None


def recovered(project: Path, reopen: Callable[[], None]) -> Notice:
    """Say that nothing was lost, with a button that goes on from there."""
    todo = msg(
        "The program closed by itself last time. “{name}” is whole, up to the last thing you did.",
        name=project.stem,
    )
    return Notice(msg("We recovered your work."), todo, msg("Go on with it"), reopen, tone="ok")


def _tell_damage(program: Program) -> None:
    """Say that the log of progress could not be read, and where it is now."""
    if aside := program.study.damaged:
        what = msg("The record of your progress was damaged and a new one was begun.")
        todo = msg("The old one is in {path}. Your projects are untouched.", path=str(aside))
        program.say(Notice(what, todo))
