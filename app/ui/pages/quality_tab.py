"""Calidad: what is wrong with the table, why it matters, and one click that puts it right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from app.analysis.check import Severity
from app.analysis.step import Step
from app.analysis.table_check import Checked, Problem
from app.ui.program import Program
from app.ui.quality.aside import PART, parted
from app.ui.quality.card_page import CardPage
from app.ui.quality.head import all_well
from app.ui.quality.layout import QualityLayout
from app.ui.quality.looking import CARD, Looking
from app.ui.quality.open_problem import OpenProblem
from app.ui.quality.personal_gate import do_with_undo
from app.ui.quality.problem_card import ProblemCard
from app.ui.quality.saving import Saving
from app.ui.session import Session
from app.ui.view import View


class QualityTab(QualityLayout):
    """Looks when it is seen, and again when the table changed."""

    counted = Signal(int)  # errors
    compare_wanted = Signal()

    def __init__(self, program: Program, session: Session) -> None:
        super().__init__()
        self._program, self._session = program, session
        self.looking = Looking(session, self)
        self.open = OpenProblem(program, session, self)
        self.shown: tuple[Problem, ...] = ()
        self._connect(self.looking)
        for part in (self.head, self.filters):
            part.hide()  # until there is something to say
        self.side.show_card(self.looking.card)
        self.saving = Saving(program, session, self.looking)
        self.side.offer(self.saving.ways(self))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._changed()

    def look_again(self) -> None:
        """Look now, however long it takes."""
        self.looking.look()

    def fill_card(self) -> None:
        """Ask what is known of the data."""
        page = CardPage(self.looking.card)
        page.kept.connect(self.looking.keep_card)
        self.cover(page)

    def _connect(self, looking: Looking) -> None:
        looking.began.connect(self.status.show_work)
        looking.progressed.connect(self._progress)
        looking.stopped.connect(self.status.show_stopped)
        looking.found.connect(self._found)
        self.status.stopped.connect(looking.stop)
        self.status.wanted.connect(looking.look)
        self.filters.changed.connect(self._show)
        self.list.opened.connect(self._press)
        self.people.chosen.connect(self._do)
        self.side.edit.clicked.connect(self.fill_card)
        self.side.compare.clicked.connect(self.compare_wanted)
        self._session.view_changed.connect(self._changed)
        self._session.part_changed.connect(self._part)

    def _do(self, step: Step) -> None:
        do_with_undo(self._program, self._session, step)

    def _changed(self, _view: View | None = None) -> None:
        """Look again by itself when it is quick; otherwise say that the table changed."""
        if not self.isVisible() or not self.looking.is_old:
            return
        if self.looking.is_quick:
            self.looking.look()
        else:
            self.status.show_old()

    def _part(self, name: str, _value: object) -> None:
        if name == PART:
            self._show()
        elif name == CARD:
            self.side.show_card(self.looking.card)
            self._changed()

    def _progress(self, done: int, total: int) -> None:
        if self.looking.is_working:
            self.status.show_progress(done, total)

    def _found(self, _result: Checked) -> None:
        for part in (self.head, self.filters):
            part.show()
        self.status.hide()
        self._show()
        self._changed()  # it may have changed meanwhile

    def _show(self) -> None:
        result = self.looking.result
        if result is None:
            return
        mine, away = parted(result.problems, self._session.keeper.part(PART) or {})
        self.head.show_result(result, mine)
        self.filters.count(mine, len(away))
        aside = self.filters.aside.isChecked()
        self.shown = tuple(filter(self.filters.lets_in, away if aside else mine))
        self.list.show_problems(self.shown, aside=aside)
        self.show_personal(result)
        self.show_well(None if mine or aside else all_well(result))
        self.none.setVisible(bool(away if aside else mine) and not self.shown)
        self.counted.emit(sum(one.finding.severity is Severity.ERROR for one in mine))
        card = self.list.card_of(self.open.key) or next(iter(self.list.cards), None)
        if card:
            self._press(card)

    def _press(self, card: ProblemCard) -> None:
        """Open a card, or close it when it is the one that is open."""
        was_open = card.body is not None
        for other in self.list.cards:
            if other.body:
                other.close_body()
        if self.looking.result and not was_open:
            self.open.open(card, self.looking.result.table)
