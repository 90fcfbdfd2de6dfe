"""A page that covers the desk while something is decided that needs room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class CoverPage(QWidget):
    """Covers recipe, grid and column until it says `closed`."""

    closed = Signal()

    def leave(self) -> None:
        """Let go of work under way: nobody waits for it any more."""
