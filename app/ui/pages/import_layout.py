"""Where the parts of the import panel stand."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import msg
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

LEFT, LEAST = 360, 200


def stacked(page: QWidget, head: QWidget, *bodies: QWidget) -> None:
    """Put the head over whichever body is seen."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    for body in bodies:
        layout.addWidget(body, 1)


def head_of(words: OneLine, cancel: Button, accept: Button) -> Panel:
    """Put what was understood at the left, and the two ways on at the right."""
    head = Panel("surface", "bottom")
    row = head.row((20, 10, 16, 10), 8)
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(Text(str(msg("This is what we understood")), 15, strong=True))
    texts.addWidget(words)
    row.addLayout(texts, 1)
    row.addWidget(cancel)
    row.addWidget(accept)
    return head


class ImportBody(Panel):
    """The decisions at the left, to be scrolled, and the first rows at the right.

    With large text in a small window the rows give their room to the decisions.
    """

    def __init__(self, dialect: QWidget, columns: QWidget, grid: QWidget) -> None:
        super().__init__()
        self._left, self._grid, inside = Panel("surface", "right"), grid, Panel()
        column = inside.column()
        column.addWidget(dialect)
        column.addWidget(columns)
        column.addStretch()
        self._left.column().addWidget(Scroller(inside))
        row = self.row((0, 0, 0, 0), 0)
        row.addWidget(self._left)
        row.addWidget(grid, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, room = theme().px(LEFT), self.width()
        both = room >= left + theme().px(LEAST)
        self._grid.setVisible(both)
        self._left.setFixedWidth(left if both else max(room, 1))
