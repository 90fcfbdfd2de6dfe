"""The column the person is in: looked at away from the window's thread, shown in its panel."""

from PySide6.QtCore import QObject

from app.analysis.suggestions import Suggestion
from app.analysis.value_listing import ListWish
from app.progress import Progress
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.desk import Desk
from app.ui.desk.facet_book import PART, FacetBook
from app.ui.desk.facet_look import FacetLook, KeptColumns, Sight, facet_of, sight_of
from app.ui.desk.following import Following
from app.ui.desk.hands import Hands
from app.ui.desk.offers import Offers
from app.ui.session import Session
from app.ui.view import View


class ColumnSight(QObject):
    """Follows the grid, and answers the column panel."""

    def __init__(self, desk: Desk, session: Session, hands: Hands) -> None:
        super().__init__(desk)
        self._desk, self._session, self._hands = desk, session, hands
        self._columns, self._offers = KeptColumns(), Offers(desk, session, hands)
        self._following = Following(self, session)
        self._sight: Sight | None = None
        self._looks: dict[str, FacetLook] = {}
        self._wishes: dict[str, ListWish] = {}
        self.book = FacetBook.of(session.keeper.part(PART))
        self._connect()

    def look_again(self) -> None:
        """Look at the column the person is in and at the fixed facets, as they are now."""
        view, column = self._session.view, self._here()
        if view is None or column not in view.table.kinds:
            return
        if column != self._desk.column.column_name:
            self._wishes.pop(self._desk.column.column_name, None)
        wish = self._wishes.get(column, ListWish())
        self._session.tasks.run(
            lambda _progress: sight_of(self._columns, view, column, wish),
            done=self._show, failed=self._session.failed.emit, replaces="column",
        )  # fmt: skip
        self._look_at_pinned(view, column)

    def _here(self) -> str:
        """Return the column the person is in; where no row is left, the one they were in."""
        shown, view = self._desk.column.column_name, self._session.view
        if view is not None and not view.shown and shown in view.table.kinds:
            return shown
        return self._hands.here

    def pin(self, column: str) -> None:
        """Fix the facet of a column, or let go of it."""
        has = self.book.has(column)
        self._keep(self.book.without_pin(column) if has else self.book.with_pin(column))

    def pin_here(self) -> None:
        """Fix the facet of the column the person is in, or let go of it."""
        self.pin(self._here())

    def offer_again(self) -> None:
        """Offer for the column the person is in what was refused."""
        self._keep(self.book.offering_again(self._here()))

    def _look_at_pinned(self, view: View, here: str) -> None:
        names = [one.column for one in self.book.pinned if not one.folded]
        asked = [name for name in names if name != here and name in view.table.kinds]

        def look(progress: Progress) -> dict[str, FacetLook]:
            found = {}
            for done, name in enumerate(asked):
                progress(done, len(asked))
                kept = self._columns.column(view.table, name)
                found[name] = facet_of(kept, view, self._wishes.get(name, ListWish()))
            return found

        if self.book.pinned:
            self._session.tasks.run(
                look, done=self._show_pinned, failed=self._session.failed.emit, replaces="facets"
            )

    def _show(self, sight: Sight) -> None:
        self._sight = sight
        self._desk.column.show_sight(sight, self.book)
        self._draw_pinned()

    def _show_pinned(self, looks: dict[str, FacetLook]) -> None:
        self._looks = looks
        self._draw_pinned()

    def _draw_pinned(self) -> None:
        if view := self._session.view:
            self._desk.column.show_pinned(self.book, self._looks, view)

    def _keep(self, book: FacetBook) -> None:
        self._session.set_part(PART, book.part())

    def _part_changed(self, name: str, value: object) -> None:
        if name != PART:
            return
        self.book = FacetBook.of(value)
        if self._sight:
            self._desk.column.show_offered(self._sight, self.book)
        self.look_again()

    def _want(self, column: str, what: str) -> None:
        self._keep(self.book.folding(column) if what == "fold" else self.book.without_pin(column))

    def _seek(self, column: str, search: str, by_name: bool) -> None:  # noqa: FBT001 - a signal's
        self._wishes[column] = ListWish(search=search, by_name=by_name)
        self.look_again()

    def _refuse(self, suggestion: Suggestion) -> None:
        self._keep(self.book.refusing(self._desk.column.column_name, suggestion.kind))

    def _menu(self) -> None:
        menu = ColumnMenu(self._desk, self._hands, self._desk.column.column_name)
        more = self._desk.column.more
        menu.exec(more.mapToGlobal(more.rect().bottomLeft()))
        menu.deleteLater()

    def _connect(self) -> None:
        panel, session = self._desk.column, self._session
        self._desk.grid.column_entered.connect(lambda _place: self.look_again())
        for facets in (panel.facet, panel.pinned):
            facets.asked.connect(session.filter_column)
            facets.sought.connect(self._seek)
        panel.pinned.wanted.connect(self._want)
        panel.pinned.swapped.connect(lambda one, other: self._keep(self.book.moved(one, other)))
        panel.pin_wanted.connect(self.pin)
        panel.menu_wanted.connect(self._menu)
        panel.offered.refused.connect(self._refuse)
        session.part_changed.connect(self._part_changed)
