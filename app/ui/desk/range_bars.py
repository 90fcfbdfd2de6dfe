"""A histogram or a timeline with two handles: what is between them is the range."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.analysis.range_look import RangeLook
from app.analysis.range_scale import FINE, Scale
from app.ui.desk.bar_paint import Bars, paint_bars
from app.ui.desk.handle import SIZE, Handle
from app.ui.desk.range_words import bar_words, end_words
from app.ui.theme import theme

HEIGHT = 54
LOW, HIGH = range(2)


class RangeBars(QWidget):
    """`moved` says the bounds while a handle moves, `chosen` when it is let go.

    A click on a bar takes it alone; a drag takes those it goes over.
    """

    moved = Signal(str, str)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: RangeLook | None = None
        self._scale, self._bars = Scale((0.0, 1.0)), Bars()
        self._bounds, self._pressed = ["", ""], -1
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
        self._look, self._scale = look, scale
        self._bars = Bars(look.bars(scale), look.all_bars(scale))
        self.update()

    def show_bounds(self, low: str, high: str) -> None:
        """Put the handles where a range is; an empty bound is the end of the bars."""
        self._bounds = [low, high]
        self._place_handles()

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(HEIGHT) + theme().px(SIZE) // 2 + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room = QPainter(self), self._room()
        first, last = self._places()
        paint_bars(painter, room, self._bars, first, last)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        left, right = (room.left() + place * room.width() for place in (first, last))
        painter.drawRect(QRectF(left, room.bottom() - 0.5, right - left, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_handles()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._look:
            at = self._bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.words_of(at), self)
            return True
        return super().event(event)

    def words_of(self, at: int) -> str:
        """Say what a bar is, and how many rows it has."""
        if self._look is None:
            return ""
        return str(bar_words(self._look, self._scale, at, self._bars.here[at]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._bar_at(event.position().x())
            self._take(self._pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed >= 0:
            self._take(self._bar_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._pressed >= 0:
            self._pressed = -1
            self.chosen.emit()

    def _take(self, at: int) -> None:
        first, last = sorted((self._pressed, at))
        ends = first / self._scale.bars, (last + 1) / self._scale.bars
        self._move([self._bound(LOW, ends[LOW]), self._bound(HIGH, ends[HIGH])])

    def _step(self, end: int, steps: int) -> None:
        """Move a handle until its bound is another: a step may be less than a day."""
        small, start = steps / (FINE * self._scale.bars), self._places()[end]
        place, bound = start, self._bounds[end]
        while bound == self._bounds[end] and 0 <= place <= 1:
            place += small
            bound = self._bound(end, place)
        self._set(end, bound)
        self.chosen.emit()

    def _jump(self, end: int, way: int) -> None:
        at_own_end = (way > 0) == (end == HIGH)
        self._set(end, "" if at_own_end else self._meeting(end))
        self.chosen.emit()

    def _drag(self, end: int, x: float) -> None:
        room = self._room()
        self._set(end, self._bound(end, (x - room.left()) / max(1.0, room.width())))

    def _set(self, end: int, bound: str) -> None:
        bounds = list(self._bounds)
        bounds[end] = bound
        first, last = self._places(bounds)
        if first > last:
            bounds[end] = self._meeting(end)
        self._move(bounds)

    def _meeting(self, end: int) -> str:
        """Return the bound at which a handle meets the other one."""
        place = self._places()[1 - end]
        return self._bound(end, place)

    def _move(self, bounds: list[str]) -> None:
        self._bounds = bounds
        self._place_handles()
        self.moved.emit(*bounds)

    def _bound(self, end: int, place: float) -> str:
        at_end = place <= 0 if end == LOW else place >= 1
        if at_end or self._look is None:
            return ""
        return self._look.bound(self._scale.value(place), end=end == HIGH)

    def _places(self, bounds: list[str] | None = None) -> tuple[float, float]:
        low, high = bounds or self._bounds
        look, scale = self._look, self._scale
        first = scale.place(look.value(low)) if look and low else 0.0
        last = scale.place(look.value(high, end=True)) if look and high else 1.0
        return first, last

    def _place_handles(self) -> None:
        room, steps = self._room(), self._scale.bars * FINE
        for end, (handle, place) in enumerate(zip(self.handles, self._places(), strict=True)):
            handle.resize(handle.sizeHint())
            x = room.left() + place * room.width() - handle.width() / 2
            handle.move(round(x), round(room.bottom() - handle.height() / 2 + 0.5))
            words = end_words(self._look, self._bounds[end], last=end == HIGH)
            handle.say(str(words), round(place * steps), steps)
        self.update()

    def _room(self) -> QRectF:
        side = theme().px(SIZE) / 2
        return QRectF(side, 0, self.width() - 2 * side, theme().px(HEIGHT))

    def _bar_at(self, x: float) -> int:
        room = self._room()
        along = (x - room.left()) / max(1.0, room.width())
        return min(max(int(along * self._scale.bars), 0), self._scale.bars - 1)
