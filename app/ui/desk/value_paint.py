"""One value of a list: a tick, the value over a bar, and a count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.analysis.value_listing import ListedValue
from app.ui.desk.value_model import ValueModel, counted, shown
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.bar import paint_bar

SIDE, GAP, PAD, BAR, EDGE = 14, 9, 5, 4, 3
WORDS, COUNT = 13, 12
Index = QModelIndex | QPersistentModelIndex


class ValuePaint(QStyledItemDelegate):
    """Paints the rows; one that is not ticked is grey, and its box is empty."""

    def __init__(self, model: ValueModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        value, box = self._model.value(index), QRect(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme().color("bg"))
        self._tick(painter, box, on=value.on)
        room = box.adjusted(tick_room(), 0, -EDGE, 0)
        room.setRight(room.right() - self._count(painter, room, value) - theme().px(GAP))
        self._words(painter, room, value)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().color("ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    @staticmethod
    def _tick(painter: QPainter, box: QRect, *, on: bool) -> None:
        side = theme().px(SIDE)
        left, top = box.left() + EDGE + 0.5, box.center().y() - side / 2 + 0.5
        tick = QRectF(left, top, side - 1, side - 1)
        painter.setPen(QPen(theme().color("accent" if on else "control"), 1))
        painter.setBrush(theme().color("accent" if on else "surface"))
        painter.drawRoundedRect(tick, 3, 3)
        if on:
            paint_icon(painter, "tick", tick.adjusted(2, 2, -2, -2), theme().tokens.on_accent)

    def _count(self, painter: QPainter, room: QRect, value: ListedValue) -> int:
        """Paint the count and return the width that all of them need."""
        font, others = theme().font(COUNT), self._model.listing.others
        painter.setFont(font)
        painter.setPen(theme().color("muted"))
        ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, ends, counted(value, others=others))
        return QFontMetrics(font).horizontalAdvance(self._widest())

    def _widest(self) -> str:
        listing = self._model.listing
        texts = (counted(value, others=listing.others) for value in listing.values)
        return max(texts, key=len, default="")

    def _words(self, painter: QPainter, room: QRect, value: ListedValue) -> None:
        metrics = QFontMetrics(theme().font(WORDS))
        line = room.adjusted(0, theme().px(PAD) - 1, 0, 0)
        line.setHeight(metrics.height())
        painter.setFont(theme().font(WORDS))
        painter.setPen(theme().color("ink" if value.on else "muted"))
        cut = metrics.elidedText(shown(value), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, cut)
        bar = QRectF(room.left(), line.bottom() + 2, room.width(), theme().px(BAR))
        self._bar(painter, bar, value)

    def _bar(self, painter: QPainter, bar: QRectF, value: ListedValue) -> None:
        """Paint the rows that are in, and those that other filters leave out as a thinner line."""
        listing = self._model.listing
        most = max((one.everywhere for one in listing.values), default=1) or 1
        token = "accent" if value.on else "control"
        paint_bar(painter, bar, [])
        if listing.others:
            thin = bar.height() / 3
            every = bar.adjusted(0, thin, 0, -thin)
            every.setWidth(bar.width() * value.everywhere / most)
            painter.fillRect(every, theme().color(token))
        paint_bar(painter, bar, [(value.count / most, token)], track="")


def tick_room() -> int:
    """Return how far from the left a click still falls on the tick."""
    return EDGE + theme().px(SIDE) + theme().px(GAP)


def row_height() -> int:
    """Return how high a row is."""
    return QFontMetrics(theme().font(WORDS)).height() + theme().px(BAR) + 2 * theme().px(PAD)
