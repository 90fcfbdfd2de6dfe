"""What becomes of a suggestion: its preview, and the step or the page it leads to."""

from PySide6.QtCore import QObject

from app.analysis.recipe import do
from app.analysis.step import Step, steps
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
            self._begin(suggestion)
        elif step is not None:
            self._do(step, suggestion)

    def _begin(self, suggestion: Suggestion) -> None:
        self._hands.begin(steps[suggestion.step_kind], dict(suggestion.arguments))

    def _do(self, step: Step, suggestion: Suggestion) -> None:
        """Do the step; when it cannot be done as it is, its form says why and asks."""
        view = self._session.view
        if view is not None:
            self._session.tasks.run(
                lambda _progress: do(step, view.table),
                done=lambda _table: self._session.add(step),
                failed=lambda _error: self._begin(suggestion),
                replaces="suggestion taken",
            )

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
