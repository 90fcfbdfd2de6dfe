"""The menu of a column: to see less of it, to put it in order, and every step it can take."""

from PySide6.QtWidgets import QMenu, QWidget

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.steps.sort_rows import SortRows
from app.i18n import Message, msg
from app.ui.desk.menus import add_steps
from app.ui.desk.worker import Worker

FROM_SMALLEST = (msg("Sort from smallest to largest"), msg("Sort from largest to smallest"))
FROM_OLDEST = (msg("Sort from oldest to newest"), msg("Sort from newest to oldest"))
FROM_A = (msg("Sort from A to Z"), msg("Sort from Z to A"))


class ColumnMenu(QMenu):
    """Made anew each time it is opened, for one column."""

    def __init__(self, parent: QWidget, hands: Worker, column: str) -> None:
        super().__init__(parent)
        self.setTitle(str(msg("Column “{column}”", column=column)))
        view = hands.session.view
        if view is None or column not in view.table.kinds:
            return
        self.addAction(str(msg("Filter by this column")), lambda: hands.look_for(column))
        up, down = sort_words(view.table.kinds[column])
        self.addAction(str(up), lambda: hands.session.add(SortRows(column)))
        self.addAction(str(down), lambda: hands.session.add(SortRows(column, descending=True)))
        alike = self.addAction(str(msg("Group similar values…")))
        alike.triggered.connect(lambda: hands.group_similar(column))
        alike.setEnabled(view.table.is_text(column))
        self.addSeparator()
        add_steps(self, column, view.table, hands.begin)


def sort_words(kind: Kind) -> tuple[Message, Message]:
    """Say the two orders of a column as people say them of its kind."""
    if kind in NUMERIC:
        return FROM_SMALLEST
    return FROM_OLDEST if kind in MOMENTS else FROM_A
