"""Boxes to choose from and to count in, which a turn of the wheel does not change by accident."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox

ROOM, LONGEST, SHORTEST = 8, 15, 6


class ChoiceBox(QComboBox):
    """One of several; whoever scrolls the panel passes over it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(LONGEST)

    def shrink(self) -> None:
        """Take the width there is: long answers are cut in the box, and whole in its list."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)

    def showPopup(self) -> None:
        view = self.view()
        wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + ROOM
        room = self.screen().availableGeometry().width()
        view.setMinimumWidth(min(max(self.width(), wanted), room // 2))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberBox(QSpinBox):
    """A whole number; whoever scrolls the panel passes over it."""

    def __init__(self, minimum: int = 0, maximum: int = 1_000_000) -> None:
        super().__init__(minimum=minimum, maximum=maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(ROOM, 0, 0, 0)  # a style sheet gives it no room of its own

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
