"""What becomes of a suggestion: its preview, and the step or the page it leads to."""

from PySide6.QtCore import QObject

from app.analysis.step import steps
from app.analysis.suggestions import Suggestion
from app.ui.desk.desk import Desk
from app.ui.desk.hands import Hands
from app.ui.desk.suggestion_card import SuggestionCard
from app.ui.previewing import preview_of
from app.ui.session import Session
from app.ui.view import Preview


class Offers(QObject):
    """Answers the suggestions of the column panel."""

    def __init__(self, desk: Desk, session: Session, hands: Hands) -> None:
        super().__init__(desk)
        self._desk, self._session, self._hands = desk, session, hands
        offered = desk.column.offered
        offered.taken.connect(self._take)
        offered.peeked.connect(self._peek)

    def _take(self, suggestion: Suggestion) -> None:
        """Do it; with a filter on, the form asks to which rows."""
        step = suggestion.step()
        if suggestion.page == "join_alike":
            self._hands.alike_wanted.emit(self._desk.column.column_name, -1)
        elif step is not None and self._session.conditions:
            self._hands.begin(steps[suggestion.step_kind], dict(suggestion.arguments))
        elif step is not None:
            self._session.add(step)

    def _peek(self, card: SuggestionCard) -> None:
        """Work out what it would change; the card may be gone when that is known."""
        view, step, offered = self._session.view, card.suggestion.step(), self._desk.column.offered
        if view is None or step is None:
            return

        def show(preview: Preview) -> None:
            if card in offered.cards:
                card.show_preview(preview)

        def fail(error: Exception) -> None:
            if card in offered.cards:
                card.show_error(error)

        self._session.tasks.run(
            lambda _progress: preview_of(step, view.table),
            done=show, failed=fail, replaces=f"suggestion {card.suggestion.kind}",
        )  # fmt: skip
