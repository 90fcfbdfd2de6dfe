"""A link that opens the list of functions, and closes it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.formula.writing import Language
from app.analysis.table import Table
from app.i18n import msg
from app.ui.formula.function_list import FunctionList
from app.ui.widgets.button import Button
from app.ui.widgets.in_sight import bring_in_sight
from app.ui.widgets.panel import Panel


class ListToggle(Panel):
    """The list is made the first time it is asked for."""

    inserted = Signal(str)

    def __init__(self, table: Table, language: Language) -> None:
        super().__init__()
        self._table, self._language = table, language
        self.button = Button(str(msg("List of functions")), "link")
        self.list: FunctionList | None = None
        self._column = self.column(spacing=4)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        self._column.addLayout(row)
        self.button.clicked.connect(self._turn)

    def _turn(self) -> None:
        if self.list is None:
            self.list = FunctionList(self._table, self._language)
            self.list.inserted.connect(self.inserted)
            self._column.addWidget(self.list)
            self.list.hide()
        self.list.setVisible(self.list.isHidden())
        closed = self.list.isHidden()
        self.button.setText(str(msg("List of functions") if closed else msg("Close the list")))
        self.button.setAccessibleName(self.button.text())
        if not closed:
            self.list.search.setFocus()
            QTimer.singleShot(0, self._see)  # once it has its place

    def _see(self) -> None:
        if self.list is not None:
            bring_in_sight(self.list, self.list.search)
