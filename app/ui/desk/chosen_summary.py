"""Follows what is chosen in a grid, and says what it adds up to."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.desk.chosen_figures import Figures, figures_of
from app.ui.grid.chosen import chosen
from app.ui.grid.grid import Grid
from app.ui.session import Session

SOON = 120  # milliseconds: while the mouse drags there is no hurry


class ChosenSummary(QObject):
    """`told` carries the words, nothing when a single cell is chosen."""

    told = Signal(str)

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self._grid, self._session = grid, session
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        self.words = ""
        grid.chosen_changed.connect(self._soon.start)

    def look(self) -> None:
        """Add up what is chosen now."""
        ranges = [(one.top(), one.bottom(), one.left(), one.right()) for one in chosen(self._grid)]
        cells = sum((bottom - top + 1) * (right - left + 1) for top, bottom, left, right in ranges)
        if cells < 2:  # noqa: PLR2004 - a cell by itself is read where it is
            self._session.tasks.cancel_named("figures")
            self._say("")
            return
        table = self._grid.table_model.table
        self._session.tasks.run(
            lambda progress: figures_of(table, ranges, progress),
            done=self._show, failed=self._session.failed.emit, replaces="figures",
        )  # fmt: skip

    def _show(self, found: Figures) -> None:
        self._say(" · ".join(map(str, found.words())))

    def _say(self, words: str) -> None:
        if words != self.words:
            self.words = words
            self.told.emit(words)
