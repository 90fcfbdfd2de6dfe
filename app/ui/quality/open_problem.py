"""The one finding that is open: what its fix would do, and what its buttons do."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.analysis.check import Fix
from app.analysis.fix_words import fix_words
from app.analysis.table import Table
from app.analysis.table_check import Problem
from app.errors import UserError
from app.i18n import Message, msg
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.quality.aside import PART, is_aside, with_aside, without_aside
from app.ui.quality.fixing import can_be_done_here, do_fix, try_fix
from app.ui.quality.problem_body import ProblemBody
from app.ui.quality.problem_card import ProblemCard
from app.ui.session import Session
from app.ui.view import Preview


class OpenProblem(QObject):
    """Opens a card and does what is asked in it; every change goes through the session."""

    cell_wanted = Signal(int, str)  # the label of a row, and a column
    alike_wanted = Signal(str)

    def __init__(self, program: Program, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._program, self.session = program, session
        self.key = ""

    def open(self, card: ProblemCard, table: Table) -> None:
        """Show all of a problem, and begin to work out what its fix would do."""
        problem, self.key = card.problem, card.problem.key
        body = ProblemBody(problem, table, self._lesson(problem), aside=card.aside)
        column = problem.finding.column
        body.cell_wanted.connect(lambda label: self.cell_wanted.emit(label, column))
        body.fixed.connect(partial(self._fix, problem))
        body.put_aside.connect(partial(self._put_aside, problem))
        body.decided.connect(partial(self._decide, problem))
        body.taught.connect(lambda: self._program.open_lesson(problem.lesson))
        card.open_with(body)
        fix = problem.finding.fix
        if fix and can_be_done_here(fix):
            self._try(card, body, fix)

    def _try(self, card: ProblemCard, body: ProblemBody, fix: Fix) -> None:
        def show(preview: Preview) -> None:
            if card.body is body:  # nobody closed it meanwhile
                body.show_preview(preview)

        def fail(error: Exception) -> None:
            if not isinstance(error, UserError):
                self.session.failed.emit(error)
            elif card.body is body:
                body.preview.show_error(error)

        try_fix(self.session, fix, show, fail)

    def _fix(self, problem: Problem) -> None:
        fix = problem.finding.fix
        if fix is None:
            return
        do_fix(self.session, fix)
        self._say(msg("Done: {what}", what=fix_words(fix)), self.session.undo)

    def _put_aside(self, problem: Problem) -> None:
        """Keep with the project that it is no problem, or that it is one after all."""
        aside = self.session.keeper.part(PART) or {}
        back = is_aside(problem, aside)
        change = without_aside if back else with_aside
        self.session.set_part(PART, change(aside, problem))
        words = msg("It counts again.") if back else msg("Put aside: it is no problem here.")
        self._say(words, lambda: self.session.set_part(PART, aside))

    def _decide(self, problem: Problem) -> None:
        fix = problem.finding.fix
        if fix and can_be_done_here(fix):
            self.alike_wanted.emit(problem.finding.column)
        else:
            self._program.go("import_again")

    def _lesson(self, problem: Problem) -> str:
        """Return the title of the lesson that teaches it; empty when it is not installed."""
        found = (one for one in self._program.study.course.available if one.id == problem.lesson)
        return next((one.title(self._program.settings.language) for one in found), "")

    def _say(self, words: Message, undo: Callable[[], None]) -> None:
        self._program.say(Notice(words, None, msg("Undo"), undo, tone="ok"))
