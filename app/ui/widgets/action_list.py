"""The actions that answer what is typed in the search of the top bar."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.i18n import msg
from app.ui.actions import Action, found
from app.ui.theme import theme

MOST, WIDTH = 9, 380
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ActionList(QListWidget):
    """Opens under a field; the keyboard stays in the field."""

    def __init__(self, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self._field, self._window = field, window
        self.offer: Callable[[], list[Action]] = list
        self._shown: list[Action] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(str(msg("Actions found")))
        self.itemClicked.connect(lambda item: self._do(self.row(item)))
        field.textEdited.connect(self.refresh)
        field.installEventFilter(self)
        self.hide()

    def refresh(self) -> None:
        """Find the actions for what is typed now."""
        self._shown = list(found(self.offer(), self._field.text()))[:MOST]
        self.clear()
        for action in self._shown:
            keys = f"    {action.shortcut}" if action.shortcut else ""
            QListWidgetItem(f"{action.text}{keys}", self)
        if not self._shown:
            nothing = QListWidgetItem(str(msg("No action has that name")), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if isinstance(event, QFocusEvent):
            self._focus(arrived=event.type() == QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        return False

    def _focus(self, *, arrived: bool) -> None:
        if arrived:
            self.refresh()
        else:
            self.hide()

    def _key(self, key: Qt.Key) -> bool:
        if key in MOVES:
            self.setCurrentRow((self.currentRow() + MOVES[key]) % max(1, self.count()))
        elif key in ENTER:
            self._do(self.currentRow())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _do(self, row: int) -> None:
        action = self._shown[row] if 0 <= row < len(self._shown) else None
        self._leave()
        if action:
            action.run()

    def _leave(self) -> None:
        self._field.clear()
        self._field.clearFocus()
        self.hide()

    def _place(self) -> None:
        width = max(theme().px(WIDTH), self._field.width())
        corner = self._field.mapTo(self._window, QPoint(self._field.width() - width, 0))
        height = self.count() * max(self.sizeHintForRow(0), 24) + 2 * self.frameWidth() + 10
        self.setGeometry(corner.x(), corner.y() + self._field.height() + 4, width, height)
