"""The drawer of help: a search, a page, the way back; it covers a side and blocks nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from app.help import shelf
from app.help.page import KEYS, HelpPage
from app.i18n import language_in_use, msg
from app.ui.help.found_pages import FoundPages
from app.ui.help.view import HelpView
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import Text

DRESSED = {QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HelpDrawer(Panel):
    """Shows one page at a time and remembers those before it."""

    closed = Signal()
    lesson_wanted = Signal(str)

    def __init__(self, make_keys: Callable[[], HelpPage]) -> None:
        super().__init__()
        self.at_right = True  # which side of the window it stands at
        self._make_keys = make_keys
        self._way: list[str] = []
        self.setProperty("help", shelf.INDEX)
        self.search = SearchField(str(msg("Search the help")))
        self.found = FoundPages()
        self.back = Button(str(msg("Back")), "ghost")
        self.view: HelpView | None = None
        self._pages = Scroller(name=str(msg("Help")))
        self._lay_out()
        self.search.textChanged.connect(self.found.look_for)
        self.search.returnPressed.connect(lambda: self.found.open_row(0))
        self.found.chosen.connect(self._choose)
        self.back.clicked.connect(self.go_back)

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._way[-1] if self._way else ""

    def open(self, name: str) -> None:
        """Show a page, or the index where there is no such page."""
        if name != self.name:
            self._way.append(name)
        self._show()

    def go_back(self) -> None:
        """Show the page before this one."""
        if len(self._way) > 1:
            self._way.pop()
        self._show()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in DRESSED:  # the style sheet takes this away each time
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self.rect()
        painter.fillRect(room, theme().color("surface"))
        painter.setPen(theme().color("control"))
        side = room.left() if self.at_right else room.right()
        painter.drawLine(side, room.top(), side, room.bottom())
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Down and self.search.hasFocus() and self.found.isVisible():
            self.found.setFocus()
        elif key not in ENTER:  # or the form behind the drawer would take it
            super().keyPressEvent(event)
        event.accept()

    def _lay_out(self) -> None:
        head = Panel("", "bottom")
        row = head.row((8, 8, 10, 8), 6)
        close = Button("", "quiet", icon="close", name=str(msg("Close the help (Esc)")))
        close.clicked.connect(self.closed)
        row.addWidget(Text(str(msg("Help")), 14, strong=True))
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(close)
        row.setContentsMargins(16, 8, 10, 8)
        top = Panel()
        top.column((16, 10, 16, 4), 6).addWidget(self.search)
        top.layout().addWidget(self.found)  # type: ignore[union-attr] # it has the one just made
        column = self.column()
        column.addWidget(head)
        column.addWidget(top)
        column.addWidget(self._pages, 1)

    def _show(self) -> None:
        page = self._make_keys() if self.name == KEYS else shelf.page(self.name, language_in_use())
        self.search.clear()
        self.back.setVisible(len(self._way) > 1)
        self.view = HelpView(page.text)
        self.view.setAccessibleName(page.title)
        later = Qt.ConnectionType.QueuedConnection  # the page that says it goes away with it
        self.view.anchorClicked.connect(self._follow, later)
        inside = Flowing()
        column = inside.column((16, 8, 16, 20), 0)
        column.addWidget(self.view)
        column.addStretch()
        self._pages.setWidget(inside)
        self._pages.setAccessibleName(page.title)

    def _choose(self, name: str) -> None:
        self.open(name)
        self._pages.setFocus()

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "lesson":
            self.lesson_wanted.emit(url.path())
        else:
            self.open(url.path())
