"""What the join assistant asks: the other table, the keys, which rows, and which columns come."""

from PySide6.QtCore import Signal

from app.analysis.join_keys import KeyProposal
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.key_pairs import KeyPairs
from app.ui.desk.rows_to_keep import RowsToKeep
from app.ui.desk.table_choice import TableChoice
from app.ui.widgets.column_list import ColumnList
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick


class JoinQuestions(Panel):
    """`changed` tells every answer but those of the keys and the table, which have their own."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = TableChoice(str(msg("The other table")))
        self.keys, self.rows = KeyPairs(), RowsToKeep()
        self.told = Tick(str(msg("Add a column that says it")), on=False)
        self.told.setToolTip(str(msg("A column that says in which of the tables each row is")))
        self._columns: ColumnList | None = None
        self._names = Text("", 11, "muted").wrapped()
        self._label = Text(str(msg("Columns to bring")), strong=True)
        self._list = self.column((16, 14, 16, 14), 14)
        for part in (self.choice, self.keys, self.rows, self.told, self._label, self._names):
            self._list.addWidget(part)
        self._list.addStretch()
        self.rows.changed.connect(self._rows_changed)
        self.told.toggled.connect(self.changed)
        self._see(seen=False)

    def offer(self, table: Table, other: Table, keys: KeyProposal) -> None:
        """Offer what another table has, with the keys that were proposed."""
        self.keys.offer(table, other, keys.pairs, keys.compare)
        theirs = {its for _, its in keys.pairs}
        self._offer_columns(other, tuple(one for one in other.columns if one not in theirs))
        self._see(seen=True)

    def fill(self, table: Table, other: Table, done: JoinTables) -> None:
        """Put in the answers of a step that was done."""
        self.keys.offer(table, other, done.keys, done.compare)
        self._offer_columns(other, tuple(done.brought(other)))
        self.rows.write(done.how)
        self.told.setChecked(bool(done.origin))
        self._see(seen=True)

    def bring(self) -> tuple[str, ...]:
        """Return the columns that were ticked; refuse to bring none."""
        ticked = self._columns.read() if self._columns else ()
        if not ticked and self.rows.read() != "anti":
            raise UserError(
                msg("No column of the other table is ticked."),
                msg("Tick the ones to bring, at the left."),
            )
        return ticked

    def show_names(self, names: dict[str, str]) -> None:
        """Say which columns will be called otherwise, because we have one of that name."""
        told = [str(msg("“{column}” will be called “{name}”.", column=old, name=new))
                for old, new in names.items() if old != new]  # fmt: skip
        self._names.setText(" ".join(told))
        self._names.setVisible(bool(told))

    def _offer_columns(self, other: Table, marked: tuple[str, ...]) -> None:
        if self._columns:
            self._list.removeWidget(self._columns)
            self._columns.hide()
            self._columns.deleteLater()
        self._columns = ColumnList(other.columns, all_marked=False)
        self._columns.setAccessibleName(str(msg("Columns to bring")))
        self._columns.write(marked)
        self._columns.changed.connect(self.changed)
        self._list.insertWidget(self._list.indexOf(self._names), self._columns)

    def _rows_changed(self) -> None:
        self._see(seen=True)
        self.changed.emit()

    def _see(self, *, seen: bool) -> None:
        brings = seen and self.rows.read() != "anti"
        self.keys.setVisible(seen)
        self.rows.setVisible(seen)
        self._label.setVisible(brings)
        self.told.setVisible(brings and self.rows.read() != "inner")
        self._names.setVisible(brings and bool(self._names.text()))
        if self._columns:
            self._columns.setVisible(brings)
