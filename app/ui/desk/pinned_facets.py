"""The facets that stay, one under the other, whatever column the person is in."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.i18n import msg
from app.ui.desk.facet_book import FacetBook
from app.ui.desk.facet_look import FacetLook
from app.ui.desk.pinned_facet import PinnedFacet
from app.ui.view import View
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class PinnedFacets(Panel):
    """Shows the facets of a book; the one of the column the person is in stands above already.

    `wanted` carries a column and what is asked of its facet; `swapped` two columns.
    """

    asked = Signal(str, object)
    sought = Signal(str, str, bool)
    wanted = Signal(str, str)
    swapped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("", "top", inner=True)
        self.facets: dict[str, PinnedFacet] = {}
        self._title = Text(str(msg("Fixed filters")), 12, "muted", strong=True)
        self._title.setContentsMargins(16, 12, 16, 2)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = self.column()
        column.addWidget(self._title)
        column.addLayout(self._list)
        self.hide()

    def show_book(
        self, book: FacetBook, looks: Mapping[str, FacetLook], here: str, view: View
    ) -> None:
        """Show the facets in the order of the book."""
        names = [one.column for one in book.pinned if one.column != here]
        folded = {one.column: one.folded for one in book.pinned}
        for gone in [name for name in self.facets if name not in names]:
            self._take_out(self.facets.pop(gone))
        for place, name in enumerate(names):
            facet = self.facets.get(name) or self._make(name)
            if self._list.indexOf(facet) != place:
                self._list.removeWidget(facet)
                self._list.insertWidget(place, facet)
            facet.show_state(view, folded=folded[name])
            if name in looks:
                facet.facet.show_look(looks[name])
            facet.show_ways(up=place > 0, down=place < len(names) - 1)
        self.setVisible(bool(names))

    def _make(self, name: str) -> PinnedFacet:
        facet = self.facets[name] = PinnedFacet(name)
        facet.facet.asked.connect(self.asked)
        facet.facet.sought.connect(self.sought)
        facet.wanted.connect(self._want)
        return facet

    def _take_out(self, facet: PinnedFacet) -> None:
        self._list.removeWidget(facet)
        facet.hide()
        facet.deleteLater()

    def _want(self, column: str, what: str) -> None:
        names = [self._name_at(place) for place in range(self._list.count())]
        other = names.index(column) + {"up": -1, "down": 1}.get(what, 0)
        if what in {"up", "down"} and 0 <= other < len(names):
            self.swapped.emit(column, names[other])
        else:
            self.wanted.emit(column, what)

    def _name_at(self, place: int) -> str:
        item = self._list.itemAt(place)
        widget = item.widget() if item else None
        return widget.name if isinstance(widget, PinnedFacet) else ""
