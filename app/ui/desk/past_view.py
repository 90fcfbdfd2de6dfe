"""The table as it was at a step, or would be in another branch: to be looked at only."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 560


class PastView(Panel):
    """Lies over everything of the desk that could change the table; Esc goes back to it.

    `beside` stays in sight at its left: the recipe.
    """

    closed = Signal()
    taken = Signal()

    def __init__(self, over: QWidget, beside: QWidget) -> None:
        super().__init__("surface")
        self._over, self._beside = over, beside
        self.setParent(over)
        self.words, self.grid = Text(strong=True).wrapped(), Grid()
        self.back = Button(str(msg("Go back to the end")))
        self.back.setToolTip("Esc")
        self.take = Button(str(msg("Go on from here")))
        self.grid.setAccessibleName(str(msg("The table at that step, to look at only")))
        buttons, bar = Panel(), Panel("warn", "bottom")
        row = buttons.row((0, 0, 0, 0), 8)
        for button in (self.take, self.back):
            row.addWidget(button)
        bar.column((16, 8, 16, 8)).addWidget(Turning(self.words, buttons, NARROW))
        layout = self.column()
        layout.addWidget(bar)
        layout.addWidget(self.grid, 1)
        self.back.clicked.connect(self.closed)
        self.take.clicked.connect(self.taken)
        over.installEventFilter(self)
        beside.installEventFilter(self)
        self.hide()

    def look(self, table: Table, words: Message, *, branch: bool) -> None:
        """Show a table, and say which one it is; that of a branch can be gone on with."""
        self.grid.show_table(grid_table(table))
        self.words.setText(str(words))
        self.take.setVisible(branch)
        self.back.setText(str(msg("Go back") if branch else msg("Go back to the end")))
        self.back.setAccessibleName(self.back.text())
        self._place()
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move}
        if event.type() in moved:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        left = self._beside.geometry().right() + 1 if self._beside.isVisibleTo(self._over) else 0
        self.setGeometry(self._over.rect().adjusted(left, 0, 0, 0))
