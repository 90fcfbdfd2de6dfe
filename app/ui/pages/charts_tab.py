"""Gráficos: from a question to a chart that can be published."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from app.analysis.chart import Chart, charts
from app.analysis.chart_answers import first_answers, kept_answers
from app.analysis.charts.bars import BarChart
from app.analysis.drawing import Drawing, Scene, prepare
from app.i18n import msg
from app.records import from_record
from app.ui.chart_store import PART, ChartBook, book_of
from app.ui.notice import Notice
from app.ui.pages.chart_source import scope_of, source_line, whole_of
from app.ui.pages.charts_layout import ChartsLayout
from app.ui.pages.picture_saving import ask_and_save, copy
from app.ui.session import Session
from app.ui.view import View

SOON = 250  # milliseconds after the last key


class ChartsTab(ChartsLayout):
    """Draws the chart that is looked at whenever its answers or the table change."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.book = book_of(session.keeper.part(PART))
        self.drawing = Drawing(None)
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
        untouched = self.book.charts == (self._draft,)
        book = ChartBook(foreign=self.book.foreign) if untouched else self.book
        self._take(book.add(self._sourced(from_record(charts, record))))

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
        strip = self.strip
        strip.chosen.connect(lambda place: self._take(self.book.go(place)))
        strip.add.clicked.connect(lambda: self._take(self.book.add(self._new(BarChart))))
        strip.duplicate.clicked.connect(self._duplicate)
        strip.delete.clicked.connect(self._delete)
        strip.copy.clicked.connect(self._copy)
        strip.png.clicked.connect(lambda: self._save("png"))
        strip.svg.clicked.connect(lambda: self._save("svg"))

    def _see(self, view: View) -> None:
        before, self._view = self._view, view
        self._begin()
        if before is None or before.table.kinds != view.table.kinds:
            self._ask()
        self._draw()

    def _begin(self) -> None:
        """Propose a chart where there is none; it is kept when something is answered."""
        if self.book.current is None and self._view:
            self._draft = self._new(BarChart)
            self.book = self.book.add(self._draft)

    def _read_answers(self) -> None:
        self._soon.stop()
        chart, now = self.answers.value(), self.book.current
        if chart is not None and chart != now and self._view:
            self._keep(self.book.put(chart))
            self._draw()

    def _take(self, book: ChartBook) -> None:
        """Go on with other charts: one added, taken out, or another one looked at."""
        self._keep(book)
        self._begin()
        self._ask()
        self._draw()

    def _take_chart(self, chart: Chart) -> None:
        """Go on with other answers to the same questions."""
        self._keep(self.book.put(chart))
        self.answers.fill(chart)
        self._draw()

    def _take_kind(self, cls: type[Chart]) -> None:
        now = self.book.current
        if now and self._view and type(now) is not cls:
            kept = kept_answers(cls, now, self._view.table)
            answers = first_answers(cls, self._view.table) | kept | {"alt": ""}
            self._take(self.book.put(cls(**answers)))

    def _new(self, cls: type[Chart]) -> Chart:
        answers = first_answers(cls, self._view.table) if self._view else {}
        return self._sourced(cls(**answers))

    def _sourced(self, chart: Chart) -> Chart:
        return replace(chart, source=chart.source or source_line(self._session.origin))

    def _duplicate(self) -> None:
        if self.book.current:
            self._take(self.book.add(self.book.current))

    def _delete(self) -> None:
        before = self.book
        self._take(self.book.remove())
        self.bar.say(
            Notice(
                msg("The chart was taken out of the project."),
                action=msg("Bring it back"),
                act=lambda: self._take(before),
                tone="ok",
            )
        )

    def _highlight(self, name: str) -> None:
        chart = self.book.current
        if chart and self.drawing.plot and name in getattr(self.drawing.plot.main, "names", ()):
            self._take_chart(replace(chart, highlight="" if chart.highlight == name else name))

    def _keep(self, book: ChartBook) -> None:
        self.book = book
        self._session.set_part(PART, book.records())
        self.strip.show_book(book)

    def _ask(self) -> None:
        self.strip.show_book(self.book)
        if self.book.current and self._view:
            self.answers.show_chart(self.book.current, self._view.table)

    def _draw(self) -> None:
        chart, view = self.book.current, self._view
        self._is_old = not self.isVisible()
        if chart is None or view is None or self._is_old:
            return
        source = source_line(self._session.origin)
        scene = Scene(view.table, view.rows, scope_of(view), source)
        self._session.tasks.run(
            lambda progress: prepare(chart, scene, progress),
            done=self._show, failed=self._session.failed.emit, replaces="drawing",
        )  # fmt: skip

    def _show(self, drawing: Drawing) -> None:
        renewed = self._renewed(drawing)
        self.drawing = drawing
        if renewed:
            self._take_chart(renewed)
            return
        self.stage.show_drawing(drawing, str(whole_of(self._view)) if self._view else "")
        self.review.show_drawing(drawing)
        self.strip.count_findings(len(drawing.findings))
        self.strip.let_save(allowed=drawing.plot is not None)

    def _renewed(self, drawing: Drawing) -> Chart | None:
        """Return the chart with the words that were written for it, as they would be now."""
        chart, old, new = self.book.current, self.drawing.written, drawing.written
        if chart is None:
            return None
        ours = {name for name, words in old.items() if words and getattr(chart, name) == words}
        stale = {name: new[name] for name in ours & set(new) if new[name] != old[name]}
        return replace(chart, **stale) if stale else None

    def _copy(self) -> None:
        if self.drawing.plot:
            self.bar.say(copy(self.drawing.plot, self.stage.size_of(self.drawing.plot)))

    def _save(self, ending: str) -> None:
        if plot := self.drawing.plot:
            notice = ask_and_save(self, plot, self.stage.size_of(plot), ending)
            if notice:
                self.bar.say(notice)
