"""When each move of the history was made, and the branches taken off the list."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QObject

from app.analysis.history_walk import fork, moves
from app.analysis.recipe import Recipe
from app.analysis.recipe_change import differences, told_change
from app.i18n import Message, plural
from app.ui.session import Session

PART, REMEMBERED = "moments", 60
TIME, DAY = "%H:%M", "%d/%m/%Y"


class Moments(QObject):
    """Kept with the project, in a part of its own; the history itself forgets nothing."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        kept = session.keeper.part(PART) or {}
        self._when = {int(node): str(at) for node, at in kept.get("when", {}).items()}
        self._gone: set[int] = set(kept.get("gone", ()))
        self._nodes = len(session.history.nodes)
        session.recipe_changed.connect(self._look)

    def branches(self) -> tuple[int, ...]:
        """Return the ends of the ways left aside, the newest first."""
        found = [end for end in self._session.history.branches() if end not in self._gone]
        return tuple(reversed(found))

    def take_off(self, end: int, *, back: bool = False) -> None:
        """Take a branch off the list, or put it back."""
        self._gone = self._gone - {end} if back else self._gone | {end}
        self._keep()

    def when(self, node: int) -> str:
        """Say when a move was made; empty when that was not written down."""
        if node not in self._when:
            return ""
        at = datetime.fromisoformat(self._when[node])
        today = at.date() == datetime.now().astimezone().date()
        return at.strftime(TIME) if today else f"{at.strftime(DAY)} {at.strftime(TIME)}"

    def told(self, node: int) -> Message:
        """Say what a move did."""
        nodes = self._session.history.nodes
        return told_change(nodes[nodes[node].parent].value, nodes[node].value)

    def named(self, end: int) -> Message:
        """Name a branch by what was done in it and not in this line."""
        history = self._session.history
        there, shared = history.nodes[end].value, history.nodes[fork(history, end)].value
        more = differences(there, shared)
        if not more:
            return told_change(shared, there)
        if len(more) == 1:
            return more[0].step.sentence()
        return plural(
            "{sentence} And one more step.", "{sentence} And {count} more steps.",
            count=len(more) - 1, sentence=more[0].step.sentence(),
        )  # fmt: skip

    def _look(self, _recipe: Recipe) -> None:
        history = self._session.history
        if len(history.nodes) > self._nodes:
            self._nodes = len(history.nodes)
            now = datetime.now().astimezone().isoformat(timespec="seconds")
            self._when[history.here] = now
            self._keep()

    def _keep(self) -> None:
        kept = {str(node): self._when[node] for node in self._worth() if node in self._when}
        self._session.set_part(PART, {"when": kept, "gone": sorted(self._gone)})

    def _worth(self) -> Iterator[int]:
        history = self._session.history
        yield from moves(history, REMEMBERED)
        yield from history.ahead
        yield from history.branches()
