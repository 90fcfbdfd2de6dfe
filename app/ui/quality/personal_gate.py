"""Before a table leaves: what personal data it has, and whether the person goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.analysis.personal_data import PersonalFinding, personal_findings
from app.analysis.step import Step
from app.i18n import msg
from app.ui.notice import Notice, nothing
from app.ui.program import Program
from app.ui.quality.personal_bar import PersonalBar
from app.ui.session import Session
from app.ui.view import View

Seen = frozenset[tuple[str, str]]


class PersonalGate(QObject):
    """Looks for personal data before an export; a person who said to go on is not asked again."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.bar = PersonalBar()
        self.setParent(self.bar)  # it hears of no project once the bar is gone
        self._program = program
        self._go_on: Callable[[], None] = nothing
        self._found: Seen = frozenset()
        self._accepted: Seen = frozenset()
        self.bar.list.chosen.connect(self._do)
        self.bar.accepted.connect(self._accept)
        self.bar.closed.connect(self.bar.hide)
        program.session_changed.connect(self._begin)
        self._begin()

    def ask(self, go_on: Callable[[], None]) -> None:
        """Call `go_on` when there is nothing personal, or once the person says so."""
        self._go_on = go_on
        self._look(first=True)

    def _begin(self) -> None:
        """Begin with another project: nothing was said of its data."""
        self.bar.hide()
        self._accepted = frozenset()
        if session := self._program.session:
            session.view_changed.connect(self._again)

    def _again(self, _view: View) -> None:
        if self.bar.isVisible():
            self._look(first=False)

    def _look(self, *, first: bool) -> None:
        session = self._program.session
        if session is None or session.view is None:
            return
        table = session.view.table

        def show(findings: tuple[PersonalFinding, ...]) -> None:
            grave = tuple(one for one in findings if one.severity != "low")
            self._found = frozenset((one.column, one.sort) for one in grave)
            if first and self._found <= self._accepted:
                self._go_on()
            else:
                self.bar.show_findings(grave, table)
                self.bar.go_on.setFocus()

        session.tasks.run(
            lambda _progress: personal_findings(table),
            done=show, failed=self._program.fail, replaces="personal",
        )  # fmt: skip

    def _accept(self) -> None:
        self._accepted |= self._found
        self.bar.hide()
        self._go_on()

    def _do(self, step: Step) -> None:
        if session := self._program.session:
            do_with_undo(self._program, session, step)


def do_with_undo(program: Program, session: Session, step: Step) -> None:
    """Do a step, and offer the way back."""
    session.add(step)
    words = msg("Done: {what}", what=step.sentence())
    program.say(Notice(words, None, msg("Undo"), session.undo, tone="ok"))
