"""A list of values to tick with the mouse or with the keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QMenu

from app.analysis.value_listing import Listing
from app.i18n import msg
from app.ui.desk.value_model import ValueModel, shown
from app.ui.desk.value_paint import ValuePaint, row_height, tick_room

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ValueView(QListView):
    """Space ticks, Enter asks for the value alone, letters go to a value.

    `ticked` and `alone` carry the text of the value, None for the empty cells.
    """

    ticked = Signal(object)
    alone = Signal(object)

    def __init__(self, most_seen: int) -> None:
        super().__init__()
        self._most_seen = most_seen
        self.values = ValueModel()
        self._paint = ValuePaint(self.values)
        self.setModel(self.values)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)

    def show_listing(self, listing: Listing) -> None:
        """Show the values, with the keyboard where it was."""
        row = self.currentIndex().row()
        self.setAccessibleName(str(msg("Values of “{column}”", column=listing.column)))
        words = msg("Space ticks a value, Enter leaves it alone, letters go to a value.")
        self.setAccessibleDescription(str(words))
        self.values.show_listing(listing)
        if row >= 0 and listing.values and not self.currentIndex().isValid():
            self.setCurrentIndex(self.values.index(min(row, len(listing.values) - 1)))
        self._fit()

    def go_first(self) -> None:
        """Stand in the first value, with the keyboard."""
        self.setCurrentIndex(self.values.index(0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, key = self.currentIndex(), Qt.Key(event.key())
        if key == Qt.Key.Key_Space and here.isValid():
            self.ticked.emit(self.values.value(here).text)
        elif key in ENTER and here.isValid():
            self.alone.emit(self.values.value(here).text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            on_tick = event.position().x() < tick_room()
            (self.ticked if on_tick else self.alone).emit(self.values.value(index).text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            menu = self.menu_of(index)
            menu.exec(event.globalPos())
            menu.deleteLater()

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a value."""
        value, menu = self.values.value(index), QMenu(self)
        menu.addAction(str(msg("Tick only this one")), lambda: self.alone.emit(value.text))
        words = msg("Take the tick off") if value.on else msg("Tick it")
        menu.addAction(str(words), lambda: self.ticked.emit(value.text))
        menu.addAction(str(msg("Copy")), lambda: QApplication.clipboard().setText(shown(value)))
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.values.rowCount():
            self.setCurrentIndex(self.values.index(0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "values"):
            self._fit()

    def _fit(self) -> None:
        rows = min(self.values.rowCount(), self._most_seen)
        self.setFixedHeight(rows * row_height())
        self.setVisible(rows > 0)
