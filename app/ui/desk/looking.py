"""Looking at the table as it was at a step, or as a branch has it, without changing anything."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.analysis.recipe import Recipe
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.desk.choosing import NOWHERE
from app.ui.desk.desk import Desk
from app.ui.desk.past_view import PastView
from app.ui.desk.step_words import FIRST_STEP
from app.ui.session import Session


class Looking(QObject):
    """Ends by itself as soon as the recipe changes or a form opens."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self.desk, self._session = desk, session
        self.past = PastView(desk, desk.recipe)
        self._branch, self._wanted = NOWHERE, False
        desk.recipe.asked.connect(self._asked)
        desk.side.currentChanged.connect(lambda _place: self.end())
        session.recipe_changed.connect(self._changed)
        self.past.closed.connect(self.end)
        self.past.taken.connect(self._take)

    def at_step(self, place: int) -> None:
        """Show the table after a step; the last one is where we are already."""
        recipe = self._session.recipe
        steps = len(recipe.entries)
        if place >= steps - 1:
            self.end()
            return
        number = msg(
            "You are looking at step {number} of {all}",
            number=place + FIRST_STEP, all=steps + 1,
        )  # fmt: skip
        self._bring(recipe, place + 1, number, NOWHERE)
        self.desk.recipe.steps.show_seen(place)
        self.desk.recipe.steps.reached.emit(self.desk.recipe.rows[place + 1])

    def at_branch(self, end: int, name: Message) -> None:
        """Show the table as a branch has it."""
        recipe = self._session.history.nodes[end].value
        words = msg("You are looking at what you left aside: {name}", name=name)
        self._bring(recipe, len(recipe.entries), words, end)

    def end(self) -> None:
        """Go back to the table as it is."""
        self._wanted = False
        if self.past.isHidden():
            self.desk.recipe.steps.show_seen()
            return
        focus = QApplication.focusWidget()
        keyboard = focus is not None and self.past.isAncestorOf(focus)
        self._close(enabled=True)
        self.past.hide()
        self.desk.recipe.steps.show_seen()
        if keyboard:
            self.desk.grid.setFocus()

    def _bring(self, recipe: Recipe, index: int, words: Message, branch: int) -> None:
        self._wanted = True

        def show(table: Table) -> None:
            if self._wanted:
                self._branch = branch
                self.past.look(table, words, branch=branch != NOWHERE)
                self._close(enabled=False)

        self._session.table_before(index, show, recipe)

    def _close(self, *, enabled: bool) -> None:
        """What is under the past takes no keyboard."""
        for part in (self.desk.grid.parentWidget(), self.desk.side):
            if part:
                part.setEnabled(enabled)

    def _take(self) -> None:
        if self._branch != NOWHERE:
            self._session.undo(self._branch)

    def _changed(self, _recipe: Recipe) -> None:
        self.end()

    def _asked(self, what: str, place: int) -> None:
        if what == "see":
            self.at_step(place)
        elif what == "end":
            self.end()
