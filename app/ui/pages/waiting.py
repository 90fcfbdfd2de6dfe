"""What is seen for a moment after the start, until the first page can be made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import msg
from app.ui.page import Page
from app.ui.widgets.text import Text


class Waiting(Page):
    """Says that the rest is on its way."""

    def __init__(self) -> None:
        super().__init__()
        words = Text(str(msg("One moment: the rest is on its way…")), tone="muted")
        QVBoxLayout(self).addWidget(words, 0, Qt.AlignmentFlag.AlignCenter)
