"""A way out as a link that takes as many lines as its words need."""

from PySide6.QtWidgets import QVBoxLayout

from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text


class WayButton(RowButton):
    """Plain words in the colour of what can be pressed."""

    def __init__(self, words: str, size: int = 12) -> None:
        super().__init__()
        self.setAccessibleName(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(Text(words, size, "accent").wrapped())
