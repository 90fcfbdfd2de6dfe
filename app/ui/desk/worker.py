"""What the menus ask of whoever does what is chosen in them."""

from typing import Any, Protocol

from app.analysis.step import Step
from app.ui.desk.desk import Desk
from app.ui.desk.grid_work import GridWork
from app.ui.session import Session


class Worker(Protocol):
    """Works on one session through one desk."""

    desk: Desk
    session: Session
    work: GridWork

    @property
    def here(self) -> str:
        """The column the person is in."""

    def begin(self, cls: type[Step], start: dict[str, Any]) -> None:
        """Open the form of a new step, or do it when it asks nothing."""

    def group_similar(self, column: str) -> None:
        """Look for values of a column that are written in several ways."""

    def look_for(self, column: str) -> None:
        """Go to a column, and to the search of its values."""
