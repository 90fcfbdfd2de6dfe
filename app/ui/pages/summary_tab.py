"""Resumen: how many and how much of each thing, and what is in one column."""

import csv
import io
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent

from app.analysis.chart_answers import first_answers
from app.analysis.charts.bars import BarChart
from app.analysis.profile import Profile, profile
from app.analysis.summary import SummaryResult, compute
from app.analysis.summary_form import GroupAnswers
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress
from app.ui.notice import Notice
from app.ui.pages.chart_source import scope_of
from app.ui.pages.summary_answers import Answers
from app.ui.pages.summary_layout import SummaryLayout
from app.ui.session import Session
from app.ui.view import View

SOON = 200  # milliseconds after the last change
Result = SummaryResult | Profile


class SummaryTab(SummaryLayout):
    """Works out what is asked whenever the answers or the table change."""

    chart_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: View | None = None
        self._is_old = False  # the result, while nobody looks at it
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._work)
        session.view_changed.connect(self._see)
        self.answers.changed.connect(self._soon.start)
        self.copy.clicked.connect(self._copy)
        self.chart.clicked.connect(self._want_chart)
        if session.view:
            self._see(session.view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._work()

    def _see(self, view: View) -> None:
        before, self._view = self._view, view
        if before is None or before.table.kinds != view.table.kinds:
            self._ask(view)
        self._work()

    def _ask(self, view: View) -> None:
        now = self.answers.value()
        if now is None:
            by = first_answers(BarChart, view.table).get("category", "")
            self.answers.ask(view.table, GroupAnswers, {"by": by})
        else:
            self.answers.ask(view.table, type(now), dict(vars(now)))

    def _work(self) -> None:
        view, answers = self._view, self.answers.value()
        self._is_old = not self.isVisible()
        if view is None or answers is None or self._is_old:
            return
        self._session.tasks.run(
            partial(_result, view, answers),
            done=self._show, failed=self._fail, replaces="summary",
        )  # fmt: skip

    def _show(self, result: Result) -> None:
        view = self._view
        if view is None:
            return
        seen = scope_of(view)
        scope = [] if seen is None else [seen]
        if isinstance(result, SummaryResult):
            self.show_groups(result, scope)
        else:
            self.show_column(result, scope)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.explain(error)
        else:
            self._session.failed.emit(error)

    def _copy(self) -> None:
        out = io.StringIO()
        csv.writer(out, delimiter="\t", lineterminator="\n").writerows(self.texts())
        QGuiApplication.clipboard().setText(out.getvalue())
        words = msg("The result was copied: paste it in a spreadsheet or a document.")
        self.bar.say(Notice(words, tone="ok"))

    def _want_chart(self) -> None:
        answers = self.answers.value()
        if answers and self._view:
            self.chart_wanted.emit(answers.chart(self._view.table))


def _result(view: View, answers: Answers, _progress: Progress) -> Result:
    if isinstance(answers, GroupAnswers):
        return compute(view.table, answers.summary, view.rows)
    found = profile(view.table, answers.column, view.rows)
    _ = found.values, found.lengths, found.earliest  # worked out here, not in the window
    return found
