"""The menus of a desk: made when they are opened, for the place the person is at."""

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QApplication, QMenu

from app.analysis.kind import Kind
from app.analysis.profile import ValueCount, profile
from app.ui.desk.cell_menu import CellMenu
from app.ui.desk.cell_work import CellWork
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.menus import add_row_steps
from app.ui.desk.row_choices import add_row_choices
from app.ui.desk.row_menu import RowMenu
from app.ui.desk.value_menu import ValueMenu
from app.ui.desk.worker import Worker

MOST_VALUES = 14


class OpenedMenus(QObject):
    """Answers the buttons over the grid, and whoever asks for a menu in it."""

    def __init__(self, worker: Worker, cells: CellWork) -> None:
        super().__init__(worker.desk)
        self._worker, self._cells = worker, cells
        tools, grid = worker.desk.tools, worker.desk.grid
        tools.column_button.clicked.connect(self._drop_column)
        tools.rows_button.clicked.connect(self._drop_rows)
        grid.menu_wanted.connect(self._open)
        grid.menu_asked.connect(self._open_chosen)
        grid.values_wanted.connect(self._offer_values)

    def _drop_column(self) -> None:
        desk = self._worker.desk
        desk.tools.drop(ColumnMenu(desk, self._worker, self._worker.here), desk.tools.column_button)

    def _drop_rows(self) -> None:
        desk = self._worker.desk
        menu = QMenu(desk)
        if view := self._worker.session.view:
            add_row_steps(menu, view.table, self._worker.begin)
        add_row_choices(menu, self._worker)
        desk.tools.drop(menu, desk.tools.rows_button)

    def _open(self, row: int, column: int, place: QPoint) -> None:
        desk = self._worker.desk
        if column < 0:
            if not desk.grid.selectionModel().isRowSelected(row):
                desk.grid.selectRow(row)
            menu: QMenu = RowMenu(desk, self._worker, self._cells)
        elif row >= 0:
            menu = CellMenu(desk, self._worker, self._cells)
        else:
            name = desk.grid.table_model.column(column).name
            menu = ColumnMenu(desk, self._worker, name)
        menu.exec(place)
        menu.deleteLater()

    def _open_chosen(self) -> None:
        """Open with the keyboard the menu of what is chosen: a column, rows or cells."""
        grid = self._worker.desk.grid
        here, chosen = grid.currentIndex(), grid.selectionModel()
        if not here.isValid() or QApplication.activePopupWidget():
            return  # the menu key is heard twice on some systems
        box, view = grid.visualRect(here), grid.viewport()
        if chosen.isColumnSelected(here.column()):
            self._open(-1, here.column(), view.mapToGlobal(QPoint(box.left(), 0)))
        elif chosen.isRowSelected(here.row()):
            self._open(here.row(), -1, view.mapToGlobal(QPoint(0, box.bottom())))
        else:
            self._open(here.row(), here.column(), view.mapToGlobal(box.bottomLeft()))

    def _offer_values(self, here: QModelIndex) -> None:
        """Offer the most frequent values of the column, to write one in the cell."""
        column = here.column()
        name = self._worker.desk.grid.table_model.column(column).name
        view, session = self._worker.session.view, self._worker.session
        if view is None or name not in view.table.kinds:
            return
        row, table, kind = here.row(), view.table, view.table.kinds[name]
        session.tasks.run(
            lambda _progress: profile(table, name).values[:MOST_VALUES],
            done=lambda values: self._drop_values((row, column), values, kind),
            failed=session.failed.emit, replaces="values",
        )  # fmt: skip

    def _drop_values(
        self, cell: tuple[int, int], values: tuple[ValueCount, ...], kind: Kind
    ) -> None:
        grid = self._worker.desk.grid
        here = grid.table_model.index(*cell)
        if here.isValid() and here == grid.currentIndex():
            menu = ValueMenu(grid, values, kind)
            menu.chosen.connect(lambda text: grid.table_model.typed.emit(*cell, text))
            menu.exec(grid.viewport().mapToGlobal(grid.visualRect(here).bottomLeft()))
            menu.deleteLater()
