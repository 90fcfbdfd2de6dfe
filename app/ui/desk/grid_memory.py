"""How a person left the table: widths and columns that stay in sight, kept with the project."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from app.ui.grid.grid import Grid
from app.ui.session import Session

PART = "grid"
SOON = 600  # milliseconds: a drag of the mouse is kept once


class GridMemory(QObject):
    """Brings the looks of a grid back, and keeps them when they change."""

    def __init__(self, grid: Grid, session: Session) -> None:
        super().__init__(grid)
        self._grid, self._session = grid, session
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.keep)
        self._bring(session.keeper.part(PART))
        grid.widths.changed.connect(self._soon.start)
        if grid.frozen:
            grid.frozen.changed.connect(self._soon.start)

    def keep(self) -> None:
        """Keep the looks now."""
        frozen = self._grid.frozen.count if self._grid.frozen else 0
        self._session.set_part(PART, {"frozen": frozen, "widths": self._grid.widths.chosen})

    def _bring(self, kept: object) -> None:
        if not isinstance(kept, Mapping):
            return
        frozen, widths = kept.get("frozen"), kept.get("widths")
        if isinstance(frozen, int) and self._grid.frozen:
            self._grid.frozen.freeze(max(0, frozen))
        if isinstance(widths, Mapping):
            known = {str(name): one for name, one in widths.items() if isinstance(one, int | float)}
            self._grid.widths.choose(known)
