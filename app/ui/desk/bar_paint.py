"""The bars of a histogram or a timeline, with those of the range filled and the rest hollow."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.theme import theme

LOOKS = {"in": ("accent", ""), "out": ("surface", "control"), "all": ("accent_soft", "accent_line")}
LEAST = 2.0  # pixels: a bar with one row is seen


@dataclass(frozen=True)
class Bars:
    """Rows of each bar under the other filters, and all of them."""

    here: tuple[int, ...] = ()
    everywhere: tuple[int, ...] = ()


def paint_bars(painter: QPainter, room: QRectF, bars: Bars, first: float, last: float) -> None:
    """Paint the bars; the range goes from `first` to `last`, from 0 to 1.

    A bar without rows has no line under it, so that a gap is seen.
    """
    most = max(bars.everywhere, default=0) or 1
    width = room.width() / max(1, len(bars.here))
    gap = 1.0 if width >= 3 else 0.0  # noqa: PLR2004 - thinner bars would vanish
    for at, (here, every) in enumerate(zip(bars.here, bars.everywhere, strict=True)):
        middle = (at + 0.5) / len(bars.here)
        left = room.left() + at * width
        inside = first <= middle <= last
        if every:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("line"))
            painter.drawRect(QRectF(left, room.bottom(), width - gap, 1))
            _paint_bar(painter, _box(room, left, width - gap, every / most), "all")
        if here:
            look = "in" if inside else "out"
            _paint_bar(painter, _box(room, left, width - gap, here / most), look)


def _box(room: QRectF, left: float, width: float, share: float) -> QRectF:
    height = max(LEAST, (room.height() - 1) * share)
    return QRectF(left, room.bottom() - height, width, height)


def _paint_bar(painter: QPainter, box: QRectF, look: str) -> None:
    fill, edge = LOOKS[look]
    painter.setBrush(theme().color(fill))
    painter.setPen(QPen(theme().color(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0) if edge else box)
