"""What is in a column: words, figures, suggestions, its facet, and the facets that stay."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import Message, msg
from app.ui.desk.facet import Facet
from app.ui.desk.facet_book import FacetBook
from app.ui.desk.facet_look import FacetLook, Sight
from app.ui.desk.facts import Facts
from app.ui.desk.pinned_facets import PinnedFacets
from app.ui.desk.said_panel import SaidPanel
from app.ui.desk.suggestion_list import SuggestionList
from app.ui.desk.value_list import ValueList
from app.ui.grid.kinds import KINDS
from app.ui.view import View
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text


class ColumnPanel(Panel):
    """The panel at the right of the grid; it asks for filters and hands on suggestions."""

    menu_wanted = Signal()
    pin_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("surface", "left")
        self.column_name = ""
        self.title, self._kinds = OneLine("", 14, "ink"), QHBoxLayout()
        self.more = Button("", "quiet", icon="more", name=str(msg("More about this column")))
        self.back = Button("←", "quiet", name=str(msg("Back to the table")))
        self.back.setToolTip(str(msg("Back to the table")))
        self.facts, self.said, self.offered = Facts(), SaidPanel(), SuggestionList()
        self.facet, self.pinned = Facet(), PinnedFacets()
        self.pin = Button(str(msg("Fix this filter")), "toggle")
        self.pin.setCheckable(True)
        self.pin.setToolTip(str(msg("It stays in sight when you go to another column")))
        self._nothing, self._body = self._make_hint(), self._make_body()
        layout = self.column((0, 0, 0, 0))
        layout.addWidget(self._nothing)
        layout.addWidget(self._body, 1)
        self._body.hide()
        self.back.hide()
        self.more.clicked.connect(self.menu_wanted)
        self.pin.clicked.connect(lambda: self.pin_wanted.emit(self.column_name))

    @property
    def values(self) -> ValueList:
        """The values of the column the person is in."""
        return self.facet.values

    def show_sight(self, sight: Sight, book: FacetBook) -> None:
        """Show what is in a column, the filter on it, and what could be done."""
        self._nothing.hide()
        self._body.show()
        profile = sight.profile
        self.column_name = profile.column
        self.title.setText(profile.column)
        self._show_kind(KINDS[profile.kind].words)
        self.facts.show_profile(profile)
        self.said.show_said(sight.whole.said)
        self.facet.show_look(sight.facet)
        self.show_offered(sight, book)

    def show_offered(self, sight: Sight, book: FacetBook) -> None:
        """Show what could be done, but for what was refused; and whether the facet is fixed."""
        name = sight.profile.column
        found = [one for one in sight.whole.found if (name, one.kind) not in book.refused]
        self.offered.show_found(name, found)
        self.pin.setChecked(book.has(name))
        words = msg("Fixed filter") if book.has(name) else msg("Fix this filter")
        self.pin.setText(str(words))
        self.pin.setAccessibleName(str(words))

    def show_pinned(self, book: FacetBook, looks: Mapping[str, FacetLook], view: View) -> None:
        """Show the facets that stay."""
        self.pinned.show_book(book, looks, self.column_name, view)

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part of the panel into sight."""
        self._body.ensureWidgetVisible(part, 0, 0)
        self._body.verticalScrollBar().setValue(part.y())

    def _show_kind(self, words: Message) -> None:
        while (item := self._kinds.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._kinds.addWidget(Chip(str(words), "plain"))

    def _make_hint(self) -> Panel:
        hint = Panel()
        words = Text(str(msg("Choose a column to see what is in it.")), tone="muted")
        hint.column((16, 16, 16, 16)).addWidget(words.wrapped())
        return hint

    def _make_body(self) -> Scroller:
        inside = Panel()
        column = inside.column()
        for part in (self._head(), self.said, self.offered, self._pin_row()):
            column.addWidget(part)
        column.addWidget(self.facet)
        column.addWidget(self.pinned)
        column.addStretch()
        return Scroller(inside)

    def _pin_row(self) -> Panel:
        row = Panel()
        line = row.row((16, 10, 16, 0))
        line.addWidget(Text(str(msg("Filter")), 12, "muted", strong=True), 1)
        line.addWidget(self.pin)
        return row

    def _head(self) -> Panel:
        head = Panel("", "bottom", inner=True)
        column = head.column((16, 12, 10, 12), 8)
        title = QHBoxLayout()
        title.setSpacing(8)
        self.title.setProperty("strong", True)
        title.addWidget(self.back)
        title.addWidget(self.title, 1)
        title.addLayout(self._kinds)
        title.addWidget(self.more)
        column.addLayout(title)
        column.addWidget(self.facts)
        return head
