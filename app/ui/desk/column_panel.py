"""What is in a column: figures, a suggestion, its shape, and its most frequent values."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.condition import Condition
from app.analysis.profile import Profile
from app.analysis.suggestions import Suggestion
from app.i18n import Message, msg
from app.ui.desk.facts import Facts
from app.ui.desk.range_filter import RangeFilter
from app.ui.desk.shape import Shape
from app.ui.desk.suggestion_card import SuggestionCard
from app.ui.desk.value_list import ValueList
from app.ui.grid.kinds import KINDS
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

MOST_SUGGESTIONS = 3


class ColumnPanel(Panel):
    """The panel at the right of the grid; it asks for filters and hands on suggestions."""

    filter_wanted = Signal(str, object)
    suggestion_taken = Signal(object)
    menu_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "left")
        self.column_name = ""
        self.title, self._kinds = OneLine("", 14, "ink"), QHBoxLayout()
        self.more = Button("", "quiet", icon="more", name=str(msg("More about this column")))
        self.facts, self.shape = Facts(), Shape()
        self.range, self.values = RangeFilter(), ValueList()
        self._suggestions = QVBoxLayout()
        self._suggestions.setSpacing(0)
        self._hint = Text(str(msg("Choose a column to see what is in it.")), tone="muted").wrapped()
        self._body = self._make_body()
        layout = self.column((0, 0, 0, 0))
        hint = Panel()
        hint.column((16, 16, 16, 16)).addWidget(self._hint)
        self._nothing = hint
        layout.addWidget(hint)
        layout.addWidget(self._body, 1)
        self._body.hide()
        self.values.asked.connect(self._ask)
        self.range.asked.connect(self._ask)
        self.more.clicked.connect(self.menu_wanted)

    def show_profile(
        self, profile: Profile, condition: Condition | None, found: Sequence[Suggestion]
    ) -> None:
        """Show what is in a column, the filter on it, and what could be done."""
        self._nothing.hide()
        self._body.show()
        self.column_name = profile.column
        self.title.setText(profile.column)
        self._show_kind(KINDS[profile.kind].words)
        self.facts.show_profile(profile)
        self.shape.show_spread(profile.histogram)
        self.range.show_column(profile.column, profile.kind, condition)
        self.values.show_profile(profile, condition)
        self._show_suggestions(found)

    def _ask(self, condition: Condition | None) -> None:
        self.filter_wanted.emit(self.column_name, condition)

    def _show_kind(self, words: Message) -> None:
        _clear(self._kinds)
        self._kinds.addWidget(Chip(str(words), "plain"))

    def _show_suggestions(self, found: Sequence[Suggestion]) -> None:
        _clear(self._suggestions)
        for place, suggestion in enumerate(found[:MOST_SUGGESTIONS]):
            card = SuggestionCard(suggestion, brief=place > 0)
            card.taken.connect(self.suggestion_taken)
            self._suggestions.addWidget(card)

    def _make_body(self) -> Scroller:
        inside = Panel()
        column = inside.column()
        column.addWidget(self._head())
        column.addLayout(self._suggestions)
        column.addWidget(self.range)
        column.addWidget(self.values)
        column.addStretch()
        return Scroller(inside)

    def _head(self) -> Panel:
        head = Panel("", "bottom", inner=True)
        column = head.column((16, 12, 10, 12), 8)
        title = QHBoxLayout()
        title.setSpacing(8)
        self.title.setProperty("strong", True)
        title.addWidget(self.title, 1)
        title.addLayout(self._kinds)
        title.addWidget(self.more)
        column.addLayout(title)
        column.addWidget(self.facts)
        column.addWidget(self.shape)
        return head


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
