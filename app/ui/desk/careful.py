"""Changes of a recipe that say what they would break before they are made."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.analysis.breakage import Broken, breakage
from app.analysis.recipe import Recipe
from app.analysis.table import Table
from app.i18n import Message, msg, plural
from app.ui.desk.panel_message import PanelMessage
from app.ui.desk.step_words import FIRST_STEP
from app.ui.notice import nothing
from app.ui.session import Session

TOLD = 3


class Careful(QObject):
    """Makes a change at once when it breaks nothing; otherwise the panel asks first."""

    def __init__(self, session: Session, message: PanelMessage) -> None:
        super().__init__(message)
        self._session, self._message = session, message
        session.recipe_changed.connect(self._forget)  # which ends with the window, unlike a lambda

    def change(self, after: Recipe, then: Callable[[], None] = nothing) -> None:
        """Change the recipe; `then` is done once it has been."""
        before = self._session.recipe
        self._message.hide()

        def decide(found: tuple[Broken, ...]) -> None:
            if self._session.recipe is not before:  # something else was done meanwhile
                return
            if found:
                self._message.ask(_title(found), _lines(found), make)
            else:
                make()

        def make() -> None:
            self._session.change(after)
            then()

        def look(start: Table) -> None:
            self._session.tasks.run(
                lambda _progress: breakage(before, after, start),
                done=decide, failed=self._session.failed.emit, replaces="careful",
            )  # fmt: skip

        self._session.table_before(0, look, before, "start")

    def _forget(self, _recipe: Recipe) -> None:
        self._message.hide()


def _title(found: tuple[Broken, ...]) -> Message:
    return plural(
        "This would leave a step that cannot be done",
        "This would leave {count} steps that cannot be done",
        count=len(found),
    )


def _lines(found: tuple[Broken, ...]) -> list[Message]:
    lines = [
        msg("Step {number}: {why}", number=one.index + FIRST_STEP, why=one.why)
        for one in found[:TOLD]
    ]
    if len(found) > TOLD:
        lines.append(plural("And one more.", "And {count} more.", count=len(found) - TOLD))
    return lines
