"""Looking at the quality of the table of a session, away from the window's thread."""

from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.analysis.metadata_card import Card, card_of
from app.analysis.recipe import Recipe
from app.analysis.table import Table
from app.analysis.table_check import Checked, Source, check_table
from app.progress import Progress
from app.ui.session import Session

WORK = "quality"
CARD = "metadata_card"
QUICK = 1.5  # seconds: what takes no longer is looked at again without asking


class Looking(QObject):
    """Says what is found; knows whether it is still about the table on the screen."""

    progressed = Signal(int, int)
    began = Signal()
    found = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.result: Checked | None = None
        self._about: tuple[object, object] = (None, None)
        self._began_at = 0.0
        self.seconds = 0.0
        self.is_working = False

    @property
    def is_old(self) -> bool:
        """Whether the table or its card changed since, or nothing was looked at yet."""
        view = self._session.view
        return view is not None and self._about != (view.table, self._card())

    @property
    def is_quick(self) -> bool:
        """Whether the last look took so little that another needs no asking."""
        return self.seconds <= QUICK

    @property
    def card(self) -> Card:
        """The card of the table, empty when nobody began it."""
        return card_of(self._card() or {})

    def keep_card(self, card: Card) -> None:
        """Keep the answers with the project."""
        self._session.set_part(CARD, card.to_record())

    def look(self) -> None:
        """Look again; what was under way is left."""
        view = self._session.view
        if view is None:
            return
        self._about = (view.table, self._card())
        self._began_at, self.is_working = monotonic(), True
        self.began.emit()
        work = partial(self._work, view.table, self._session.recipe, self._card())
        self._session.tasks.run(work, done=self._done, failed=self._failed, replaces=WORK)

    def stop(self) -> None:
        """Give up; whatever was found before stays."""
        self._session.tasks.cancel_named(WORK)
        self._give_up()

    def _work(self, table: Table, recipe: Recipe, kept: Any, progress: Progress) -> Checked:
        raw = self._session.keeper.raw(recipe.reading.dialect)
        card = None if kept is None else card_of(kept)
        origin, has_steps = self._session.origin, bool(recipe.steps)
        source = Source(table, raw, recipe.reading, origin, has_steps, card)

        def report(done: int, total: int) -> None:
            progress(done, total)
            self.progressed.emit(done, total)

        return check_table(source, report)

    def _done(self, result: Checked) -> None:
        self.seconds, self.is_working = monotonic() - self._began_at, False
        self.result = result
        self.found.emit(result)

    def _failed(self, error: Exception) -> None:
        self._give_up()
        self._session.failed.emit(error)

    def _give_up(self) -> None:
        self.is_working, self._about = False, (None, None)
        self.stopped.emit()

    def _card(self) -> Any:
        return self._session.keeper.part(CARD)
