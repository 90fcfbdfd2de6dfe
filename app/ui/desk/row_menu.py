"""The menu of the number of a row: the clipboard, and what can be done with the chosen rows."""

from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import msg
from app.ui.desk.cell_work import CellWork
from app.ui.desk.menus import add_row_steps
from app.ui.desk.row_choices import add_row_choices
from app.ui.desk.worker import Worker


class RowMenu(QMenu):
    """Made anew each time it is opened, for the rows that are chosen."""

    def __init__(self, parent: QWidget, hands: Worker, cells: CellWork) -> None:
        super().__init__(parent)
        self.addAction(str(msg("Copy")), cells.copy)
        self.addAction(str(msg("Paste")), cells.paste)
        add_row_choices(self, hands)
        if hands.session.view:
            self.addSeparator()
            more = self.addMenu(str(msg("More about rows")))
            add_row_steps(more, hands.session.view.table, hands.begin)
