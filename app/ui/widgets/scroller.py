"""An area that scrolls, without a frame of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroller(QScrollArea):
    """With a `name`, it takes the keyboard: the arrows scroll what is only there to be read.

    Where there are controls inside, the keyboard goes to them and they are brought into sight.
    """

    def __init__(self, inside: QWidget | None = None, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        takes = Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(takes)
        if inside:
            self.setWidget(inside)
