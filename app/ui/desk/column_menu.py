"""The menu of a column: to see less of it, to put it in order, and every step it can take."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.steps.sort_rows import SortRows
from app.i18n import Message, msg
from app.ui.desk.menus import add_steps
from app.ui.desk.worker import Worker

FROM_SMALLEST = (
    msg("Sort from smallest to largest (a step)"),
    msg("Sort from largest to smallest (a step)"),
)
FROM_OLDEST = (
    msg("Sort from oldest to newest (a step)"),
    msg("Sort from newest to oldest (a step)"),
)
FROM_A = (msg("Sort from A to Z (a step)"), msg("Sort from Z to A (a step)"))


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
        self._add_place(hands, view.table.columns.index(column))
        self.addSeparator()
        add_steps(self, column, view.table, hands.begin)

    def _add_place(self, hands: Worker, place: int) -> None:
        """Add what can be done with the column as a piece of the sheet."""
        work, frozen = hands.work, hands.desk.grid.frozen
        new = self.addMenu(str(msg("Insert a column")))
        new.addAction(str(msg("To the left…")), partial(work.insert_column, place, left=True))
        new.addAction(str(msg("To the right…")), partial(work.insert_column, place, left=False))
        self.addAction(str(msg("Write another name…")), partial(work.rename_column, place))
        if frozen and frozen.count == place + 1:
            self.addAction(str(msg("Freeze no column")), partial(frozen.freeze, 0))
        elif frozen:
            self.addAction(str(msg("Freeze up to here")), partial(frozen.freeze, place + 1))


def sort_words(kind: Kind) -> tuple[Message, Message]:
    """Say the two orders of a column as people say them of its kind."""
    if kind in NUMERIC:
        return FROM_SMALLEST
    return FROM_OLDEST if kind in MOMENTS else FROM_A
