"""The menu of a cell: its value, the clipboard, its rows and its column."""

from PySide6.QtWidgets import QMenu, QWidget

from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.i18n import msg, plural
from app.ui.desk.cell_work import CellWork
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.menus import add_row_steps
from app.ui.desk.row_choices import add_row_choices
from app.ui.desk.worker import Worker

LONGEST = 28  # letters of a value


class CellMenu(QMenu):
    """Made anew each time it is opened, for one cell and the rows that are chosen."""

    def __init__(self, parent: QWidget, hands: Worker, cells: CellWork) -> None:
        super().__init__(parent)
        self._hands = hands
        self._add_value()
        self.addSeparator()
        for words, work, keys in (
            (msg("Cut"), cells.cut, "Ctrl+X"),
            (msg("Copy"), cells.copy, "Ctrl+C"),
            (msg("Copy with the names of the columns"), cells.copy_with_headers, "Ctrl+Shift+C"),
            (msg("Paste"), cells.paste, "Ctrl+V"),
            (msg("Fill down"), cells.fill.down, "Ctrl+D"),
            (msg("Fill to the right"), cells.fill.right, "Ctrl+R"),
            (msg("Empty the chosen cells"), cells.clear, str(msg("Del"))),
        ):
            self.addAction(f"{words}\t{keys}", work)
        self.addSeparator()
        self.addMenu(ColumnMenu(self, hands, hands.here))
        gone = hands.work.chosen_columns()
        if len(gone) < hands.desk.grid.table_model.columnCount():
            words = plural("Remove the column", "Remove the {count} columns", count=len(gone))
            self.addAction(str(words), hands.work.delete_columns)
        rows = self.addMenu(str(msg("Rows")))
        if hands.session.view:
            add_row_steps(rows, hands.session.view.table, hands.begin)
        add_row_choices(rows, hands)

    def _add_value(self) -> None:
        hands, column = self._hands, self._hands.here
        values = self._value()
        if values is None:
            return
        blank, ask = not values, hands.session.filter_column
        shown = _short(str(hands.desk.grid.currentIndex().data() or msg("(empty)")))
        only, without = OneOf(column, values, blank=blank), NoneOf(column, values, blank=blank)
        self.addAction(str(msg("See only “{value}”", value=shown)), lambda: ask(column, only))
        self.addAction(str(msg("Hide “{value}”", value=shown)), lambda: ask(column, without))

    def _value(self) -> tuple[str, ...] | None:
        """Return the text of the cell; nothing inside when it is empty, None without a cell."""
        view, grid = self._hands.session.view, self._hands.desk.grid
        if view is None or not grid.currentIndex().isValid():
            return None
        place = grid.table_model.table.position(grid.currentIndex().row())
        found = view.table.texts(self._hands.here).iat[place]
        return (found,) if isinstance(found, str) and found else ()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
