"""A page that is read from top to bottom: one column in the middle, scrolled as a whole."""

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import msg
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller

WIDEST = 860


class ScrollPage(Page):
    """Pages add their parts to `body`."""

    def __init__(self) -> None:
        super().__init__()
        inside, middle = Flowing(), Panel()
        middle.setMaximumWidth(theme().px(WIDEST))
        self.body = middle.column((0, 0, 0, 0), 12)
        row = inside.row((32, 24, 32, 24), 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        area = Scroller(inside, str(msg("Page")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
