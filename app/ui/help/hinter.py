"""Explains each part the first time the keyboard comes to it; settings keep what was explained."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.frame import Frame
from app.ui.help.hints import HINTS, hint_for
from app.ui.help.keyboard import give_back
from app.ui.help.topics import topic_of
from app.ui.program import Program


class Hinter(QObject):
    """Follows the keyboard inside one frame."""

    def __init__(self, program: Program, frame: Frame) -> None:
        super().__init__(frame)
        self._program, self._frame, self._bar = program, frame, frame.hint_bar
        self._shown = ""
        self._before: QWidget | None = None  # who had the keyboard before the card
        self._bar.understood.connect(self._understand)
        self._bar.refused.connect(self._refuse)
        self._bar.more_wanted.connect(lambda: program.help_wanted.emit(self._shown))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._frame.isAncestorOf(now) or self._bar.isAncestorOf(now):
            return
        self._before = now
        name = hint_for(topic_of(now))
        settings = self._program.settings
        if not name or not settings.hints or name in settings.hints_seen:
            self._bar.hide()
        elif name != self._shown or self._bar.isHidden():
            self._shown = name
            self._bar.show_hint(HINTS[name])

    def _understand(self) -> None:
        seen = self._program.settings.hints_seen
        if self._shown not in seen:
            self._program.change_settings(hints_seen=(*seen, self._shown))
        self._go_away()

    def _refuse(self) -> None:
        self._program.change_settings(hints=False)
        self._go_away()

    def _go_away(self) -> None:
        """Hide the card; who had the keyboard has it again."""
        focus = QApplication.focusWidget()
        if focus is not None and self._bar.isAncestorOf(focus):
            give_back(self._before)
        self._bar.hide()
