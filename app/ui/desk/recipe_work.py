"""What a person does with the steps of a recipe, and what is told about it."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.analysis.expectation import Expectation, Verdict, verdicts
from app.analysis.rearranged import Places, duplicated, moved_together, switched, taken_out
from app.analysis.recipe import Recipe
from app.analysis.recipe_change import told_change
from app.i18n import Message, msg
from app.ui.desk.careful import Careful
from app.ui.desk.desk import Desk
from app.ui.desk.toast import Toast
from app.ui.session import Session
from app.ui.view import View


class RecipeWork(QObject):
    """Rearranges the recipe, judges what is expected of it, and says what was just done."""

    def __init__(self, desk: Desk, session: Session, careful: Careful) -> None:
        super().__init__(desk)
        self._session, self._panel, self._careful = session, desk.recipe, careful
        self.toast = Toast(desk.grid.parentWidget() or desk)
        self._last, self._nodes = session.recipe, len(session.history.nodes)
        self._told: Message | None = None
        self._panel.rearranged.connect(self._rearrange)
        self._panel.repaired.connect(session.change)
        self._panel.unexpected.connect(self._expect_no_more)
        session.recipe_changed.connect(self._changed)
        session.view_changed.connect(self._shown)
        self.toast.undone.connect(session.undo)

    def _rearrange(self, what: str, places: Places, gap: int) -> None:
        recipe = self._session.recipe
        if not places or max(places) >= len(recipe.entries):
            return
        if what == "remove":
            self._careful.change(taken_out(recipe, places))
        elif what == "switch":
            self._careful.change(switched(recipe, places))
        elif what == "duplicate":
            self._careful.change(duplicated(recipe, places))
        elif what in {"up", "down", "move"}:
            self._careful.change(moved_together(recipe, places, gap))

    def _expect_no_more(self, place: int) -> None:
        recipe = self._session.recipe
        left = (*recipe.expectations[:place], *recipe.expectations[place + 1 :])
        self._session.change(replace(recipe, expectations=left))

    def _changed(self, recipe: Recipe) -> None:
        grown = len(self._session.history.nodes) > self._nodes
        before, self._last = self._last, recipe
        self._nodes = len(self._session.history.nodes)
        self._told = told_change(before, recipe) if grown else None
        self.toast.hide()
        self._panel.show_expected([(one, None) for one in recipe.expectations])

    def _shown(self, view: View) -> None:
        self._judge(view)
        if self._told:
            self.toast.say(_with_effect(self._told, self._session.recipe, view))
            self._told = None

    def _judge(self, view: View) -> None:
        asked = self._session.recipe.expectations
        if not asked:
            self._panel.show_expected([])
            return
        self._session.tasks.run(
            lambda _progress: verdicts(asked, view.table),
            done=self._show_judged, failed=self._session.failed.emit, replaces="verdicts",
        )  # fmt: skip

    def _show_judged(self, judged: tuple[tuple[Expectation, Verdict], ...]) -> None:
        if tuple(one for one, _ in judged) == self._session.recipe.expectations:
            self._panel.show_expected(judged)


def _with_effect(told: Message, recipe: Recipe, view: View) -> Message:
    """Say how much the last step did, when it is the one that was added."""
    effect = view.run.effects[-1] if view.run.effects else None
    if effect and recipe.entries and told == recipe.entries[-1].step.sentence():
        return msg("Done: {effect}", effect=effect.words())
    return told
