"""Opens the help of what has the keyboard, beside it, and gives the keyboard back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from app.help.lesson_titles import lessons
from app.help.shelf import INDEX
from app.ui.actions import Action
from app.ui.frame import Frame
from app.ui.help.drawer import HelpDrawer
from app.ui.help.keyboard import give_back, is_there
from app.ui.help.keys_page import keys_page
from app.ui.help.topics import topic_of
from app.ui.program import Program
from app.ui.theme import theme

WIDTH, MOST = 400, 0.55  # pixels, and part of the window


class Helper(QObject):
    """One drawer over one frame. It stands at the right, or at the left of what it is about."""

    def __init__(self, program: Program, frame: Frame, offer: Callable[[], list[Action]]) -> None:
        super().__init__(frame)
        self._program, self._frame = program, frame
        self._asked: QWidget | None = None
        self.drawer = HelpDrawer(lambda: keys_page(offer()))
        self.drawer.setParent(frame)
        self.drawer.hide()
        self.drawer.closed.connect(self.close)
        self.drawer.lesson_wanted.connect(self._open_lesson)
        frame.installEventFilter(self)

    def open(self, name: str = "") -> None:
        """Open a page, or the one about what has the keyboard."""
        focus = QApplication.focusWidget()
        inside = focus is not None and (focus is self.drawer or self.drawer.isAncestorOf(focus))
        if not inside:
            self._asked = focus
        page = self._frame.page
        self.drawer.open(name or topic_of(focus) or topic_of(page) or INDEX)
        self._place()
        self.drawer.show()
        self.drawer.raise_()
        self.drawer.search.setFocus()

    def close(self) -> None:
        """Put the help away; whoever had the keyboard has it again."""
        if not self.drawer.isHidden():
            self.drawer.hide()
            give_back(self._asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _open_lesson(self, name: str) -> None:
        self.close()
        lesson = lessons().get(name)
        if lesson and lesson.is_available:
            self._program.open_lesson(name)
        else:
            self._program.go("course")

    def _place(self) -> None:
        frame = self._frame
        left = frame.rail.width()
        width = min(theme().px(WIDTH), round((frame.width() - left) * MOST))
        top = frame.top_bar.height()
        height = frame.height() - top - frame.status_line.height()
        right = frame.width() - width
        self.drawer.setGeometry(left if self._would_cover(right) else right, top, width, height)
        self.drawer.at_right = self.drawer.x() == right
        self.drawer.update()

    def _would_cover(self, right: int) -> bool:
        """Say whether what the help is about stands wholly where the drawer would."""
        asked = self._asked
        if asked is None or not is_there(asked) or not self._frame.isAncestorOf(asked):
            return False
        return asked.mapTo(self._frame, QPoint()).x() >= right - asked.width() // 2
