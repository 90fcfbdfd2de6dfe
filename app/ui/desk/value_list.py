"""The values of a column: how often each, to tick, to search and to put in order."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.conditions.one_of import OneOf
from app.analysis.value_listing import Listing
from app.i18n import count_text, msg, plural
from app.ui.desk.ticks import inverted, only, toggled
from app.ui.desk.value_view import ValueView
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import Text

SOON, SEEN = 120, 12
FEW = 8  # values: fewer need no search


class ValueList(Panel):
    """`asked` carries the condition that was ticked, None for no filter; `sought` asks for a list.

    The values come from outside: `sought` says which letters they must hold, and whether they
    go by name.
    """

    asked = Signal(object)
    sought = Signal(str, bool)

    def __init__(self, most_seen: int = SEEN) -> None:
        super().__init__()
        self.listing = Listing("")
        self.search = SearchField(str(msg("Search for a value…")))
        self.by_name = Button(str(msg("A-Z")), "toggle", name=str(msg("Put the values by name")))
        self.by_name.setToolTip(str(msg("By name, and not by how many rows")))
        self.by_name.setCheckable(True)
        self.view = ValueView(most_seen)
        self.rest, self._soon = Text("", 12, "muted").wrapped(), QTimer(self, singleShot=True)
        self._soon.setInterval(SOON)
        self.every, self.none, self.invert, self.these = (
            Button("", "link"), Button(str(msg("None of these")), "link"),
            Button(str(msg("Invert")), "link"), Button("", "link"),
        )  # fmt: skip
        self._lay()
        self._connect()

    def show_listing(self, listing: Listing) -> None:
        """Show the values of another column, or of the same one under other filters."""
        if self.listing.column != listing.column:
            self._begin()
        self.listing = listing
        self.view.show_listing(listing)
        found, searching = len(listing.values), bool(self.search.text())
        self.these.setVisible(searching and found > 0 and not listing.left)
        words = plural("Only this one", "Only these {count}", count=found)
        self._name(self.these, str(words))
        self._name(self.every, str(msg("All")))
        self._say_rest()

    def look_for(self, search: str, *, by_name: bool) -> None:
        """Set the letters looked for and the order, without asking."""
        self.search.setText(search)
        self.by_name.setChecked(by_name)

    def _begin(self) -> None:
        self._soon.stop()
        self.search.clear()
        self.by_name.setChecked(False)
        self.view.scrollToTop()

    def _say_rest(self) -> None:
        left, found = self.listing.left, len(self.listing.values)
        if left:
            words = plural(
                "and one more: search for it", "and {many} more: search for one",
                count=left, many=count_text(left),
            )  # fmt: skip
            self.rest.setText(str(words))
        elif not found:
            nothing = msg("No value has those letters.") if self.search.text() else msg("No value.")
            self.rest.setText(str(nothing))
        self.rest.setVisible(bool(left) or not found)

    def _lay(self) -> None:
        top, bulk = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        bulk.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.by_name)
        for button in (self.every, self.none, self.invert, self.these):
            bulk.addWidget(button)
        bulk.addStretch()
        column = self.column((16, 12, 16, 12), 6)
        column.addLayout(top)
        column.addLayout(bulk)
        column.addWidget(self.view)
        column.addWidget(self.rest)
        self.these.hide()
        self.rest.hide()

    def _connect(self) -> None:
        self.search.textEdited.connect(self._soon.start)
        self.search.returnPressed.connect(self.view.go_first)
        self._soon.timeout.connect(self._seek)
        self.by_name.clicked.connect(self._seek)
        self.view.ticked.connect(self._tick)
        self.view.alone.connect(self._alone)
        self.every.clicked.connect(lambda: self.asked.emit(None))
        self.none.clicked.connect(lambda: self.asked.emit(OneOf(self.listing.column)))
        self.invert.clicked.connect(self._invert)
        self.these.clicked.connect(self._only_these)

    def _seek(self) -> None:
        self.sought.emit(self.search.text().strip(), self.by_name.isChecked())

    def _tick(self, text: str | None) -> None:
        one = self.listing
        self.asked.emit(toggled(one.condition, one.column, text, one.inside))

    def _alone(self, text: str | None) -> None:
        self.asked.emit(only(self.listing.condition, self.listing.column, text))

    def _invert(self) -> None:
        one = self.listing
        self.asked.emit(inverted(one.condition, one.column, one.inside))

    def _only_these(self) -> None:
        texts = tuple(value.text for value in self.listing.values if value.text is not None)
        self.asked.emit(OneOf(self.listing.column, texts))

    @staticmethod
    def _name(button: Button, words: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
