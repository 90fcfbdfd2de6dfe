"""The menus of a desk: made when they are opened, for the place the person is at."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from app.ui.desk.cell_menu import CellMenu
from app.ui.desk.cell_work import CellWork
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.menus import add_row_steps
from app.ui.desk.row_choices import add_row_choices
from app.ui.desk.worker import Worker


class OpenedMenus(QObject):
    """Answers the buttons over the grid, and whoever asks for a menu in it."""

    def __init__(self, worker: Worker, cells: CellWork) -> None:
        super().__init__(worker.desk)
        self._worker, self._cells = worker, cells
        tools, grid = worker.desk.tools, worker.desk.grid
        tools.column_button.clicked.connect(self._drop_column)
        tools.rows_button.clicked.connect(self._drop_rows)
        grid.menu_wanted.connect(self._open)

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
        if row >= 0:
            menu: QMenu = CellMenu(desk, self._worker, self._cells)
        else:
            name = desk.grid.table_model.column(column).name
            menu = ColumnMenu(desk, self._worker, name)
        menu.exec(place)
        menu.deleteLater()
