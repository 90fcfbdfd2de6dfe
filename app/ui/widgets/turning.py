"""Two parts side by side, or one under the other where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.theme import theme

Side = QBoxLayout.Direction


class Turning(QWidget):
    """`narrow` is the width, at the usual size of the text, under which the parts are stacked.

    `shares` says how they divide the room between them while they stand side by side.
    """

    def __init__(
        self, first: QWidget, second: QWidget, narrow: int, shares: tuple[int, int] = (1, 0)
    ) -> None:
        super().__init__()
        self._narrow = narrow
        self._box = QBoxLayout(Side.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        for part, share in zip((first, second), shares, strict=True):
            self._box.addWidget(part, share)

    @property
    def is_stacked(self) -> bool:
        """Whether the second part is under the first."""
        return self._box.direction() == Side.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(self._narrow)
        self._box.setDirection(Side.TopToBottom if narrow else Side.LeftToRight)
