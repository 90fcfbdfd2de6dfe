"""Gráficos: from a question to a chart that can be published."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from app.analysis.chart import Chart, charts
from app.analysis.charts.bars import BarChart
from app.analysis.drawing import Drawing, renewed
from app.i18n import msg
from app.records import from_record
from app.ui.chart_store import PART, ChartBook, book_of
from app.ui.notice import Notice
from app.ui.pages.chart_drawing import start_drawing
from app.ui.pages.chart_making import new_chart, of_kind, with_changes, with_highlight, with_source
from app.ui.pages.chart_source import whole_of
from app.ui.pages.charts_layout import ChartsLayout
from app.ui.session import Session
from app.ui.view import View

SOON = 250  # milliseconds after the last key


def gone(bring_back: Callable[[], None]) -> Notice:
    """Say that a chart was taken out, and offer it back."""
    words, back = msg("The chart was taken out of the project."), msg("Bring it back")
    return Notice(words, action=back, act=bring_back, tone="ok")


class ChartsTab(ChartsLayout):
    """Draws the chart that is looked at whenever its answers or the table change."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.book = book_of(session.keeper.part(PART))
        self._view: View | None = None
        self._draft: Chart | None = None
        self._is_old = False  # the picture, while nobody looks at it
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read_answers)
        self._connect()
        if session.view:
            self._see(session.view)

    def begin_with(self, record: Mapping[str, Any]) -> None:
        """Add the chart that a record describes, and look at it."""
        chart = with_source(from_record(charts, record), self._session.origin)
        untouched = self.book.charts == (self._draft,)
        self._take(lambda book: (book.remove() if untouched else book).add(chart))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._read_answers()

    def _connect(self) -> None:
        self._session.view_changed.connect(self._see)
        self.answers.changed.connect(self._soon.start)
        self.answers.kind_wanted.connect(self._take_kind)
        self.review.fix_wanted.connect(self._take_chart)
        self.stage.picked.connect(self._highlight)
        strip, take = self.strip, self._take
        strip.chosen.connect(lambda place: take(lambda book: book.go(place)))
        strip.add.clicked.connect(lambda: take(lambda book: book.add(self._new())))
        strip.duplicate.clicked.connect(lambda: take(ChartBook.duplicate))
        strip.delete.clicked.connect(self._delete)

    def _see(self, view: View) -> None:
        before, self._view = self._view, view
        self._begin()
        if before is None or before.table.kinds != view.table.kinds:
            self._ask()
        self._draw()

    def _begin(self) -> None:
        """Propose a chart where there is none; it is kept when something is answered."""
        if self.book.current is None and self._view:
            self._draft = self._new()
            self.book = self.book.add(self._draft)

    def _new(self) -> Chart:
        return new_chart(BarChart, self._view, self._session.origin)

    def _read_answers(self) -> None:
        self._soon.stop()
        chart, now = self.answers.value(), self.book.current
        if chart is not None and chart != now and self._view:
            self._keep(self.book.put(chart))
            self._draw()

    def _take(self, change: Callable[[ChartBook], ChartBook]) -> None:
        """Go on with other charts: one added, taken out, or another one looked at."""
        if self._soon.isActive():
            self._read_answers()
        self._keep(change(self.book))
        self._begin()
        self._ask()
        self._draw()

    def _take_chart(self, chart: Chart) -> None:
        """Go on with other answers to the same questions; what is being typed stays."""
        now, typed = self.book.current, self.answers.value()
        if now is None or typed is None:
            return
        self._soon.stop()
        made = with_changes(typed, now, chart)
        self._keep(self.book.put(made))
        self.answers.fill(made)
        self._draw()

    def _take_kind(self, cls: type[Chart]) -> None:
        view = self._view
        if view and not isinstance(self.book.current, cls):
            self._take(lambda book: book.put(of_kind(cls, book.charts[book.here], view.table)))

    def _delete(self) -> None:
        before = self.book
        self._take(ChartBook.remove)
        self.bar.say(gone(partial(self._take, lambda _book: before)))

    def _highlight(self, name: str) -> None:
        if self.book.current and self.drawing.plot:
            self._take_chart(with_highlight(self.book.current, self.drawing.plot, name))

    def _keep(self, book: ChartBook) -> None:
        self.book = book
        self._session.set_part(PART, book.records())
        self.strip.show_book(book)

    def _ask(self) -> None:
        self.strip.show_book(self.book)
        if self.book.current and self._view:
            self.answers.show_chart(self.book.current, self._view.table)

    def _draw(self) -> None:
        self._is_old = not self.isVisible()
        if self.book.current and self._view and not self._is_old:
            start_drawing(self._session, self.book.current, self._view, self._show)

    def _show(self, drawing: Drawing) -> None:
        chart, before = self.book.current, self.drawing
        self.show_drawing(drawing, str(whole_of(self._view)) if self._view else "")
        if chart and (again := renewed(chart, before, drawing)):
            self._take_chart(again)
