"""Looking for datasets: the search, where it comes from, and what was found."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.catalogue.dataset import Dataset
from app.catalogue.freshness import freshness
from app.catalogue.searching import choices, search
from app.i18n import Message, msg, plural
from app.ui.catalogue.result_row import ResultRow
from app.ui.catalogue.search_part import SearchPart
from app.ui.catalogue.state_part import StatePart
from app.ui.open_data.catalogue import Catalogue
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

AT_ONCE = 20


class ResultsView(Panel):
    """`chosen` names the dataset that is to be seen whole."""

    chosen = Signal(str)
    page_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue, self._browsing = catalogue, catalogue.browsing
        self._shown, self.rows = AT_ONCE, list[ResultRow]()
        self.state, self.search = StatePart(self._browsing, catalogue.host), SearchPart()
        self.left_out = Text("", 12, "muted").wrapped()
        self.count, self.more = Text("", 12, "muted", strong=True).wrapped(), Button("", "ghost")
        self._list, self._parts = QVBoxLayout(), Panel()
        self.empty, self.nothing = _empty(), _nothing()
        self._lay()
        self.search.changed.connect(self._begin_again)
        self.search.asked.connect(self._ask)
        self.more.clicked.connect(self._show_more)
        self.empty.acted.connect(self._browsing.bring_whole)
        self.empty.other.connect(self.file_wanted)
        self.nothing.acted.connect(lambda: self._ask(self.search.wanted.words))
        self.nothing.other.connect(self.search.forget)
        self.state.page_wanted.connect(self.page_wanted)
        self.state.file_wanted.connect(self.file_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Draw what is known now."""
        now = self._browsing
        self.state.refresh()
        self.empty.setVisible(now.is_empty and not now.asking and now.problem is None)
        self._parts.setVisible(not now.is_empty)
        self.left_out.setText(str(_left_out(now.more)))
        self.left_out.setVisible(now.more > 0)
        self.search.show_choices(choices(now.kept.datasets))
        self.draw()

    def draw(self) -> None:
        """Draw the rows of what answers."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = search(self._browsing.kept.datasets, self.search.wanted)
        self.rows = [self._row(one) for one in found[: self._shown]]
        for row in self.rows:
            self._list.addWidget(row)
        for one, other in pairwise((self.search.clear, *self.rows, self.more)):
            self.setTabOrder(one, other)
        left = len(found) - len(self.rows)
        self.count.setText(str(plural("One dataset", "{count} datasets", count=len(found))))
        self.count.setVisible(bool(found))
        self.nothing.setVisible(not found)
        more = plural("Show one more", "Show {count} more", count=min(left, AT_ONCE))
        self.more.setText(str(more))
        self.more.setVisible(left > 0)

    def _lay(self) -> None:
        column, inside = self.column((0, 0, 0, 0), 10), self._parts.column((0, 0, 0, 0), 8)
        self._list.setSpacing(6)
        inside.addWidget(self.search)
        counted = QHBoxLayout()
        counted.addWidget(self.count, 1)
        counted.addWidget(self.search.clear)
        inside.addLayout(counted)
        inside.addWidget(self.left_out)
        inside.addLayout(self._list)
        inside.addWidget(self.more)
        inside.addWidget(self.nothing)
        for part in (self.state, self._parts, self.empty):
            column.addWidget(part)

    def _row(self, dataset: Dataset) -> ResultRow:
        mark, stale = self._mark(dataset)
        row = ResultRow(dataset, mark, stale=stale)
        row.clicked.connect(lambda: self.chosen.emit(dataset.name))
        return row

    def _mark(self, dataset: Dataset) -> tuple[Message | None, bool]:
        fetching = self._catalogue.fetching
        here = [(one, found) for one in dataset.resources if (found := fetching.here(one.id))]
        if any(freshness(found.facts, one).stale for one, found in here):
            return msg("There is a new version"), True
        return (msg("Downloaded"), False) if here else (None, False)

    def _begin_again(self) -> None:
        self._shown = AT_ONCE
        self.draw()

    def _show_more(self) -> None:
        first = len(self.rows)
        self._shown += AT_ONCE
        self.draw()
        if first < len(self.rows):
            self.rows[first].setFocus()

    def _ask(self, words: str) -> None:
        if words:
            self._browsing.search(words)
        else:
            self._browsing.bring_whole()


def _left_out(more: int) -> Message:
    return plural(
        "The site found one more that did not come: search for something narrower.",
        "The site found {count} more that did not come: search for something narrower.",
        count=more,
    )


def _empty() -> EmptyState:
    return EmptyState(
        "datasets",
        str(msg("The open data of the City, to search here")),
        str(
            msg(
                "The catalogue is brought once, when you say so: a few seconds of internet."
                " After that it stays here and you search in it without a connection."
            )
        ),
        str(msg("Bring the catalogue")),
        str(msg("Open a file I downloaded…")),
    )


def _nothing() -> EmptyState:
    return EmptyState(
        "search",
        str(msg("Nothing of what is kept has that")),
        str(msg("It may be new, or be called something else. The site can be asked too.")),
        str(msg("Search in the site")),
        str(msg("Clear the search")),
    )
