"""The most frequent values of a column, to tick and to search."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.condition import Condition
from app.analysis.profile import Profile, ValueCount
from app.analysis.reading.folded import folded
from app.i18n import msg, plural
from app.ui.desk.ticks import lets_in, only, toggled
from app.ui.desk.value_row import ValueRow
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import Text

FIRST, MORE = 20, 60
SOON = 120


class ValueList(Panel):
    """`asked` carries the condition that was ticked, None for no filter."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._profile: Profile | None = None
        self._condition: Condition | None = None
        self._most = FIRST
        self.rows: list[ValueRow] = []
        self.search = SearchField(str(msg("Search for a value…")))
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        column = self.column((16, 12, 16, 12))
        column.addWidget(self.search)
        column.addSpacing(8)
        column.addLayout(self._body)
        self.search.textEdited.connect(self._soon.start)
        self._soon.timeout.connect(self._draw)

    def show_profile(self, profile: Profile, condition: Condition | None) -> None:
        """Show the values of another column, or of the same one under another filter."""
        if not self._profile or self._profile.column != profile.column:
            self.search.clear()
            self._most = FIRST
        self._profile, self._condition = profile, condition
        self._draw()

    def _draw(self) -> None:
        profile = self._profile
        if profile is None:
            return
        self._empty()
        wanted = folded(self.search.text())
        found = [value for value in profile.values if wanted in folded(value.shown)]
        most = max((value.count for value in found), default=1)
        if profile.blank and not wanted:
            most = max(most, profile.blank)
        for value in found[: self._most]:
            self._add(value.shown, value, most)
        if profile.blank and not wanted:
            blank = ValueCount("", str(msg("(empty)")), profile.blank)
            self._add(blank.shown, None, most, blank.count)
        self._end(len(found))

    def _add(self, shown: str, value: ValueCount | None, most: int, count: int = 0) -> None:
        count = value.count if value else count
        text = value.text if value else None
        row = ValueRow(shown, count, 0.97 * count / most, on=lets_in(self._condition, text))
        column = self._profile.column if self._profile else ""
        row.ticked.connect(lambda _on: self.asked.emit(toggled(self._condition, column, text)))
        row.alone.connect(lambda: self.asked.emit(only(self._condition, column, text)))
        self.rows.append(row)
        self._body.addWidget(row)

    def _end(self, found: int) -> None:
        left = found - self._most
        if self._condition is not None:
            every = Button(str(msg("See every value again")), "link")
            every.clicked.connect(lambda: self.asked.emit(None))
            self._body.addWidget(every)
        if left > 0:
            words = plural("See the one that is left", "See the {count} that are left", count=left)
            more = Button(str(words), "link")
            more.clicked.connect(self._show_more)
            self._body.addWidget(more)
        if not found and self.search.text():
            self._body.addWidget(Text(str(msg("No value has those letters.")), 12, "muted"))

    def _show_more(self) -> None:
        self._most += MORE
        self._draw()

    def _empty(self) -> None:
        self.rows = []
        while (item := self._body.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
