"""The corner of the chosen cells, dragged to write them again or to go on with a series."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QTableView

from app.ui.grid.chosen import chosen_block
from app.ui.theme import theme

SIDE, NEAR = 7, 4


class FillHandle(QObject):
    """Paints the corner over the cells, and follows the mouse that takes it."""

    dragged = Signal(QRect, QRect)  # the cells it began with, and all it covers now

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid = grid
        self._source = QRect()  # of cells, while it is dragged
        self._target = QRect()
        self.is_on = False
        for part in (grid, grid.viewport()):
            part.installEventFilter(self)

    def switch_on(self) -> None:
        """Offer the corner: the table can be written in."""
        self.is_on = True
        self._grid.viewport().setMouseTracking(True)

    def box(self) -> QRect:
        """Return where the corner is in the view; nowhere when several ranges are chosen."""
        block = chosen_block(self._grid) if self.is_on else None
        if block is None or block.bottom() >= self._grid.model().rowCount():
            return QRect()
        last = self._rect(QRect(block.bottomRight(), block.bottomRight()))
        side = theme().px(SIDE)
        return QRect(last.right() - side + 2, last.bottom() - side + 2, side, side)

    def paint(self) -> None:
        """Paint the corner, and where the drag would write."""
        box = self.box()
        if not box.isValid():
            return
        painter = QPainter(self._grid.viewport())
        painter.fillRect(box, theme().color("surface"))
        painter.fillRect(box.adjusted(1, 1, -1, -1), theme().color("accent"))
        if self._target.isValid():
            painter.setPen(QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(self._rect(self._target).adjusted(1, 1, -2, -2))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return self._give_up(event)
        if not self.is_on or not isinstance(event, QMouseEvent):
            return False
        return self._follow(event)

    def _follow(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            return self._press(event)
        if event.type() == QEvent.Type.MouseMove:
            return self._move(event.position().toPoint())
        return event.type() == QEvent.Type.MouseButtonRelease and self._release()

    def _give_up(self, event: QKeyEvent) -> bool:
        """Leave the drag without writing; say whether there was one."""
        if event.key() != Qt.Key.Key_Escape or not self._source.isValid():
            return False
        self._source = self._target = QRect()
        self._grid.viewport().update()
        return True

    def _press(self, event: QMouseEvent) -> bool:
        block = chosen_block(self._grid)
        if block is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if not self._is_near(event.position().toPoint()):
            return False
        self._source = self._target = block
        return True

    def _is_near(self, point: QPoint) -> bool:
        box = self.box()
        return box.isValid() and box.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(point)

    def _move(self, point: QPoint) -> bool:
        if not self._source.isValid():
            cross = Qt.CursorShape.CrossCursor
            view = self._grid.viewport()
            view.setCursor(cross) if self._is_near(point) else view.unsetCursor()
            return False
        self._target = self._reached(point)
        self._grid.viewport().update()
        return True

    def _release(self) -> bool:
        source, target = self._source, self._target
        self._source = self._target = QRect()
        if not source.isValid():
            return False
        self._grid.viewport().update()
        if target != source:
            self.dragged.emit(source, target)
        return True

    def _reached(self, point: QPoint) -> QRect:
        """Return the cells the mouse covers: longer down, up or to a side, never two ways."""
        inside = self._grid.viewport().rect().adjusted(1, 1, -1, -1)
        near = QPoint(
            min(max(point.x(), inside.left()), inside.right()),
            min(max(point.y(), inside.top()), inside.bottom()),
        )
        index = self._grid.indexAt(near)
        if not index.isValid():
            return self._source
        self._grid.scrollTo(index)
        here, source = QPoint(index.column(), index.row()), self._source
        down = max(here.y() - source.bottom(), source.top() - here.y(), 0)
        across = max(here.x() - source.right(), source.left() - here.x(), 0)
        if down >= across:
            return source.united(QRect(source.left(), here.y(), 1, 1))
        return source.united(QRect(here.x(), source.top(), 1, 1))

    def _rect(self, cells: QRect) -> QRect:
        model = self._grid.model()
        first = self._grid.visualRect(model.index(cells.top(), cells.left()))
        last = self._grid.visualRect(model.index(cells.bottom(), cells.right()))
        return first.united(last)
