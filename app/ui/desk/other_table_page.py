"""A table that stands beside: to look at, to give another name, to change and to take out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.condition import Condition
from app.analysis.other_table import OtherTable
from app.analysis.recipe_tables import other_table, with_name
from app.analysis.runner import Run
from app.analysis.table import Table
from app.analysis.value_listing import ListWish
from app.errors import UserError
from app.i18n import msg
from app.ui.bench import rows_of
from app.ui.desk.column_panel import ColumnPanel
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.facet_book import FacetBook
from app.ui.desk.facet_look import KeptColumns, Sight, sight_of
from app.ui.desk.other_table_head import OtherTableHead
from app.ui.desk.tables_strip import TablesStrip
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.session import Session
from app.ui.theme import theme
from app.ui.view import View
from app.ui.widgets.empty_state import EmptyState

COLUMN, LEAST, NAME = 264, 380, 200
LOOK = "other column"
NO_BOOK = FacetBook.of(None)


@dataclass(frozen=True, eq=False)
class Looked:
    """What was found in a column, and the rows the filters leave."""

    sight: Sight
    view: View


class OtherTablePage(CoverPage):
    """Read only; a filter here is a way of looking, and nothing is kept of it."""

    newer_wanted = Signal(object)
    out_wanted = Signal(str)

    def __init__(self, session: Session, name: str, main: str) -> None:
        super().__init__()
        self._session, self._name, self._main = session, name, main
        self.conditions: tuple[Condition, ...] = ()
        self._columns, self._wishes = KeptColumns(), dict[str, ListWish]()
        self._seen: tuple[Condition, ...] = ()  # those the rows on the grid answer to
        self.strip, self.grid, self.column = TablesStrip(), Grid(), ColumnPanel()
        self.head = OtherTableHead(name)
        self.nothing = EmptyState("warn", str(msg("This table is not in the project file")),
                                  str(msg("Change it for its file, above.")))  # fmt: skip
        _lay_out(self)
        self._connect()
        self.setFocusProxy(self.grid)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.column.setFixedWidth(theme().px(COLUMN))
        room = self.width() >= theme().px(COLUMN + LEAST)
        self.column.setVisible(room and self.table is not None)

    def leave(self) -> None:
        self._session.tasks.cancel_named(LOOK)

    @property
    def table(self) -> Table | None:
        """The table as it stands beside; None when it was never kept."""
        view = self._session.view
        return view.run.table.beside.get(self._name) if view else None

    def _connect(self) -> None:
        self._session.recipe_changed.connect(self._follow)
        self._session.view_changed.connect(self._show)
        self.grid.column_entered.connect(lambda _place: self._look())
        self.column.facet.asked.connect(self._filter)
        self.column.facet.sought.connect(self._seek)
        self.head.field.returnPressed.connect(self._rename)
        self.head.field.editingFinished.connect(self._rename)
        self.head.newer.clicked.connect(lambda: self.newer_wanted.emit(self._kept()))
        self.head.out.clicked.connect(lambda: self.out_wanted.emit(self._name))
        self.head.back.clicked.connect(self.closed)

    def _kept(self) -> OtherTable | None:
        return other_table(self._session.recipe, self._name)

    def _follow(self) -> None:
        """A table that is gone is not looked at any more."""
        if self._kept() is None:
            self.closed.emit()

    def _rename(self) -> None:
        new = self.head.field.text().strip()
        if new == self._name or self._kept() is None:
            return
        try:
            recipe = with_name(self._session.recipe, self._name, new)
        except UserError as error:
            self.head.field.setText(self._name)
            self._session.failed.emit(error)
            return
        self._name = new
        self._session.change(recipe)

    def _show(self) -> None:
        kept, table = self._kept(), self.table
        names = [one.name for one in self._session.recipe.tables]
        here = names.index(self._name) + 1 if self._name in names else 0
        self.strip.show_tables([self._main, *names], here)
        self.grid.setVisible(table is not None)
        self.nothing.setVisible(table is None)
        if kept and table is not None:
            self.head.words.setText(str(msg(
                "{rows} rows and {columns} columns · {file} · only to look at",
                rows=len(table), columns=len(table.columns), file=kept.file,
            )))  # fmt: skip
            self._seen = ()
            self.grid.show_table(grid_table(table))
            if not self.grid.currentIndex().isValid():
                self.grid.setCurrentIndex(self.grid.table_model.index(0, 0))
            self._look()

    def _filter(self, column: str, asked: Condition | None) -> None:
        others = tuple(one for one in self.conditions if one.column != column)
        self.conditions = others if asked is None else (*others, asked)
        self._look()

    def _seek(self, column: str, search: str, by_name: bool) -> None:  # noqa: FBT001 - a signal's
        self._wishes[column] = ListWish(search=search, by_name=by_name)
        self._look()

    def _look(self) -> None:
        table, asked, columns = self.table, self.conditions, self._columns
        place = max(0, self.grid.currentIndex().column())
        if table is None or place >= len(table.columns):
            return
        column = table.columns[place]
        wish = self._wishes.get(column, ListWish())
        self._session.tasks.run(
            lambda _progress: _looked(columns, view_of(table, asked), column, wish),
            done=self._show_column, failed=self._session.failed.emit, replaces=LOOK,
        )  # fmt: skip

    def _show_column(self, looked: Looked) -> None:
        self.column.show_sight(looked.sight, NO_BOOK)
        if self.table is not None and self._seen != looked.view.conditions:
            self._seen = looked.view.conditions
            self.grid.show_table(grid_table(looked.view.table, looked.view.rows))


def _lay_out(page: OtherTablePage) -> None:
    layout, body = QVBoxLayout(page), QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    body.setSpacing(0)
    page.column.more.hide()  # nothing is done here, and nothing kept
    page.column.offered.hide()
    page.column.pin.hide()
    for part in (page.grid, page.nothing):
        body.addWidget(part, 1)
    body.addWidget(page.column)
    layout.addWidget(page.strip)
    layout.addWidget(page.head)
    layout.addLayout(body, 1)


def view_of(table: Table, asked: tuple[Condition, ...]) -> View:
    """Return a table that no recipe made, seen through some filters."""
    return View(Run(table, ()), asked, rows_of(table, asked))


def _looked(columns: KeptColumns, view: View, column: str, wish: ListWish) -> Looked:
    return Looked(sight_of(columns, view, column, wish), view)
