"""One of a few choices, one under the other: an icon, a word, and what it is for."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.icons import paint_icon
from app.ui.theme import REGULAR, SEMIBOLD, theme

ICON, PAD, GAP = 20, 10, 10
ROOMY, COMPACT = 7, 5
WORDS, HINT = 13, 11


class ChoiceRow(QAbstractButton):
    """A button that stays pressed while it is the one chosen; arrows go to the next."""

    def __init__(self, words: str, hint: str, icon: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._hint, self._icon = hint, icon
        self._hover = self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, *, compact: bool) -> None:
        """Leave out what it is for, where there is little room; the tooltip has it."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(theme().font(WORDS)).height()
        if not self._compact:
            lines += QFontMetrics(theme().font(HINT)).height()
        room = theme().px(COMPACT if self._compact else ROOMY)
        return QSize(theme().px(160), lines + 2 * room)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent_soft" if on else "bg"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        side = theme().px(ICON)
        box = QRectF(theme().px(PAD), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, box, theme().tokens.accent if on else theme().tokens.ink)
        self._write(painter, theme().px(PAD + ICON + GAP), on=on)

    def _write(self, painter: QPainter, left: int, *, on: bool) -> None:
        fonts = theme().font(WORDS, SEMIBOLD if on else REGULAR), theme().font(HINT)
        heights = [QFontMetrics(font).height() for font in fonts]
        lines = heights[:1] if self._compact else heights
        top = (self.height() - sum(lines)) // 2
        tokens = ("accent" if on else "ink", "muted")
        words = zip(fonts, (self.text(), self._hint), tokens, lines, strict=False)
        for font, text, token, high in words:
            room = QRect(left, top, self.width() - left - 4, high)
            painter.setFont(font)
            painter.setPen(theme().color(token))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._cut(font, text, room))
            top += high

    @staticmethod
    def _cut(font: QFont, text: str, room: QRect) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
