"""Where the parts of the import panel stand."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.i18n import msg
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

LEFT = 360


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


def body_of(dialect: QWidget, columns: QWidget, grid: QWidget) -> Panel:
    """Put the decisions at the left, to be scrolled, and the first rows at the right."""
    body, left, inside = Panel(), Panel("surface", "right"), Panel()
    column = inside.column((0, 0, 0, 0), 0)
    column.addWidget(dialect)
    column.addWidget(columns)
    column.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    left.column().addWidget(area)
    left.setFixedWidth(theme().px(LEFT))
    row = body.row((0, 0, 0, 0), 0)
    row.addWidget(left)
    row.addWidget(grid, 1)
    return body
