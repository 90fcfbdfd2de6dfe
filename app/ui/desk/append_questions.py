"""What the append assistant asks: which tables, and whether to say where each row comes from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.analysis.table import Table
from app.i18n import count_text, msg
from app.ui.desk.emptied import empty
from app.ui.widgets.button import Button
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick


class AppendQuestions(Panel):
    """A tick for each table of the project."""

    changed = Signal()
    add_wanted = Signal(object)

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ticks: dict[str, Tick] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.add = Button(str(msg("Add a table…")), "link")
        self.told = Tick(str(msg("Say which file each row comes from")))
        self.source, self.own = QLineEdit(source), QLineEdit()
        self.source.setAccessibleName(str(msg("Name of that column")))
        self.own.setAccessibleName(str(msg("What it says of the rows of this table")))
        self._lay_out()
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.add))
        self.told.toggled.connect(self._toggle)

    def _lay_out(self) -> None:
        column = self.column((16, 14, 16, 14), 6)
        column.addWidget(Text(str(msg("Tables whose rows go below")), strong=True).wrapped())
        column.addLayout(self._list)
        column.addWidget(self.add)
        column.addSpacing(10)
        column.addWidget(self.told)
        for line in (self.source, self.own):
            column.addWidget(Text(line.accessibleName(), 12, "muted").wrapped())
            column.addWidget(line)
            line.textChanged.connect(self.changed)
        column.addStretch()

    def offer(self, table: Table, wanted: tuple[str, ...] | None) -> None:
        """Offer the tables there are; what is new since the last time is ticked."""
        before = {name: tick.isChecked() for name, tick in self.ticks.items()}
        empty(self._list)
        self.ticks = {}
        for name, other in table.beside.items():
            on = name in wanted if wanted is not None else before.get(name, bool(before) or None)
            alone = len(table.beside) == 1
            tick = self.ticks[name] = Tick(name, on=alone if on is None else on)
            tick.toggled.connect(self.changed)
            rows = msg("{rows} rows", rows=count_text(len(other)))
            self._list.addWidget(tick)
            self._list.addWidget(OneLine(str(rows), 11))

    def fill(self, source: str, own: str) -> None:
        """Put in the answers of a step that was done."""
        self.told.setChecked(bool(source))
        if source:
            self.source.setText(source)
            self.own.setText(own)

    def read(self) -> tuple[str, ...]:
        """Return the tables that are ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def source_name(self) -> tuple[str, str]:
        """Return the column that says where each row comes from, and what it says of ours."""
        source = self.source.text().strip() if self.told.isChecked() else ""
        return (source, self.own.text().strip()) if source else ("", "")

    def _toggle(self) -> None:
        self.source.setEnabled(self.told.isChecked())
        self.own.setEnabled(self.told.isChecked())
        self.changed.emit()
