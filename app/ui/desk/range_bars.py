"""A histogram or a timeline with two handles: what is between them is the range."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.analysis.range_look import RangeLook
from app.analysis.range_scale import Scale
from app.ui.desk.bar_paint import Bars, paint_bars
from app.ui.desk.handle import SIZE, Handle
from app.ui.desk.range_state import HIGH, RangeState
from app.ui.desk.range_words import bar_words, end_words
from app.ui.theme import theme

HEIGHT = 54


class RangeBars(QWidget):
    """`moved` says the bounds while a handle moves, `chosen` when it is let go.

    A click on a bar takes it alone; a drag takes those it goes over.
    """

    moved = Signal(str, str)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state, self._bars, self._pressed = RangeState(), Bars(), -1
        self.handles = Handle(), Handle()
        for end, handle in enumerate(self.handles):
            handle.setParent(self)
            handle.stepped.connect(lambda steps, end=end: self._step(end, steps))
            handle.jumped.connect(lambda way, end=end: self._jump(end, way))
            handle.dragged.connect(lambda x, end=end: self._drag(end, x))
            handle.let_go.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_look(self, look: RangeLook, scale: Scale) -> None:
        """Draw the bars of a column."""
        self._state = replace(self._state, look=look, scale=scale)
        self._bars = Bars(look.bars(scale), look.all_bars(scale))
        self.update()

    def show_bounds(self, low: str, high: str) -> None:
        """Put the handles where a range is; an empty bound is the end of the bars."""
        self._state = replace(self._state, bounds=(low, high))
        self._place_handles()

    def words_of(self, at: int) -> str:
        """Say what a bar is, and how many rows it has."""
        look = self._state.look
        rows = self._bars.here[at] if look else 0
        return str(bar_words(look, self._state.scale, at, rows)) if look else ""

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(HEIGHT) + theme().px(SIZE) // 2 + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room = QPainter(self), self._room()
        first, last = self._state.places
        paint_bars(painter, room, self._bars, first, last)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        left, right = (room.left() + place * room.width() for place in (first, last))
        painter.drawRect(QRectF(left, room.bottom() - 0.5, right - left, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_handles()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            words = self.words_of(self._bar_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._bar_at(event.position().x())
            self._move(self._state.over(self._pressed, self._pressed))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed >= 0:
            self._move(self._state.over(self._pressed, self._bar_at(event.position().x())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._pressed >= 0:
            self._pressed = -1
            self.chosen.emit()

    def _step(self, end: int, steps: int) -> None:
        self._move(self._state.stepped(end, steps))
        self.chosen.emit()

    def _jump(self, end: int, way: int) -> None:
        self._move(self._state.jumped(end, way))
        self.chosen.emit()

    def _drag(self, end: int, x: float) -> None:
        room = self._room()
        place = (x - room.left()) / max(1.0, room.width())
        self._move(self._state.with_end(end, self._state.bound(end, place)))

    def _move(self, state: RangeState) -> None:
        self._state = state
        self._place_handles()
        self.moved.emit(*state.bounds)

    def _place_handles(self) -> None:
        room, state = self._room(), self._state
        for end, (handle, place) in enumerate(zip(self.handles, state.places, strict=True)):
            handle.resize(handle.sizeHint())
            x = room.left() + place * room.width() - handle.width() / 2
            handle.move(round(x), round(room.bottom() - handle.height() / 2 + 0.5))
            words = end_words(state.look, state.bounds[end], last=end == HIGH)
            handle.say(str(words), round(place * state.steps), state.steps)
        self.update()

    def _room(self) -> QRectF:
        side = theme().px(SIZE) / 2
        return QRectF(side, 0, self.width() - 2 * side, theme().px(HEIGHT))

    def _bar_at(self, x: float) -> int:
        room, bars = self._room(), self._state.scale.bars
        along = (x - room.left()) / max(1.0, room.width())
        return min(max(int(along * bars), 0), bars - 1)
