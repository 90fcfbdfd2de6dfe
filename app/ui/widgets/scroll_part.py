"""A part of a page that is read from top to bottom, in the middle of the room there is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import theme
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll

WIDEST = 860


class ScrollPart(Scroll):
    """Its parts go into `body`; what is left of the height stays empty below."""

    def __init__(self, *parts: QWidget) -> None:
        inside, middle = Flowing(), Panel()
        super().__init__(inside)
        middle.setMaximumWidth(theme().px(WIDEST))
        self.body: QVBoxLayout = middle.column((0, 0, 0, 0), 12)
        row = inside.row((32, 20, 32, 24), 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch()
