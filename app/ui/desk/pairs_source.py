"""Pairs of texts taken from a table of the project: what is there, and what it should say."""

from PySide6.QtCore import Signal

from app.analysis.row_keys import written_texts
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.desk.asking import Asking, chosen, offer
from app.ui.desk.table_choice import TableChoice
from app.ui.widgets.button import Button

MOST = 500  # pairs taken from a table: all of them stay in the recipe


class PairsSource(Asking):
    """`taken` carries the pairs, and what to say when they are not all those of the table."""

    taken = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.list.setContentsMargins(0, 0, 0, 0)
        self.tables = TableChoice(str(msg("Take the pairs from a table")))
        self.list.addWidget(self.tables)
        self.old = self.column_box(msg("Column with what is there"))
        self.new = self.column_box(msg("Column with what it should say"))
        self.take = Button(str(msg("Take its pairs")))
        self.list.addWidget(self.take)
        self._table: Table | None = None
        self.tables.changed.connect(self._offer)
        self.take.clicked.connect(self._take)

    def offer_tables(self, table: Table) -> None:
        """Offer the tables there are."""
        self._table = table
        self.tables.offer(table)
        self._offer()

    def _offer(self) -> None:
        other = self._table.beside.get(self.tables.name) if self._table else None
        for part in (self.old, self.new, self.take):
            part.setEnabled(other is not None)
        if other is not None:
            offer(self.old, other.columns)
            offer(self.new, other.columns, chosen(self.new) or (*other.columns, "")[1])

    def _take(self) -> None:
        """Take the pairs of the table, each once."""
        other = self._table.beside.get(self.tables.name) if self._table else None
        if other is None:
            return
        few = other.with_rows(other.frame.head(MOST))
        olds = written_texts(few, chosen(self.old)).to_pylist()
        news = written_texts(few, chosen(self.new)).to_pylist()
        found = {old: new for old, new in zip(olds, news, strict=True) if old and new is not None}
        self.taken.emit(tuple(found.items()), _left_out(few, other))


def _left_out(few: Table, other: Table) -> Message | None:
    if len(few) == len(other):
        return None
    return msg("Only the first {count} rows of {rows} were taken.",
               count=len(few), rows=len(other))  # fmt: skip
