"""A view of a table that says for what a menu is wanted, with the mouse or with the keyboard."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.ui.grid.pointed import pointed


class MenuView(QTableView):
    """Answers for its headers too, and for whatever lies over the cells."""

    menu_wanted = Signal(int, int, QPoint)  # row (-1 a header), column (-1 a row number), place
    menu_asked = Signal()  # with the keyboard, for what is chosen

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit()
        else:
            self._ask(event.globalPos())

    def open_menus_of(self, *views: QAbstractItemView) -> None:
        """Answer the mouse in other views too."""
        for view in views:
            place_of = view.viewport().mapToGlobal
            view.customContextMenuRequested.connect(
                lambda place, place_of=place_of: self._ask(place_of(place))
            )

    def _ask(self, place: QPoint) -> None:
        if found := pointed(self, place):
            self.menu_wanted.emit(*found, place)
