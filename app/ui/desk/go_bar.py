"""The bar to go to a row by its number and to a column by its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class GoBar(Panel):
    """Asks where to go; whoever hears it goes there, or says why not."""

    wanted = Signal(str, str)  # the number of a row, the name of a column
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "bottom", inner=True)
        self.row_field = _field(msg("Row…"))
        self.column_field = _field(msg("Column…"))
        self.in_view = Button(str(msg("Count the rows in sight")), "toggle")
        self.in_view.setCheckable(True)
        self.trouble = Text("", 12, "bad").wrapped()
        go, close = (
            Button(str(msg("Go"))),
            Button("", "quiet", icon="close", name=str(msg("Close"))),
        )
        fields, column = Panel(), self.column((12, 6, 12, 6), 4)
        row = fields.row((0, 0, 0, 0), 6)
        row.addWidget(self.row_field, 1)
        row.addWidget(self.column_field, 2)
        for button in (self.in_view, go, close):
            row.addWidget(button)
        column.addWidget(fields)
        column.addWidget(self.trouble)
        go.clicked.connect(self._ask)
        close.clicked.connect(self.closed)
        self.hide()

    def open(self, columns: list[str], row: str) -> None:
        """Show the bar, with the keyboard in it."""
        completer = QCompleter(columns, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.column_field.setCompleter(completer)
        self.column_field.clear()
        self.say(None)
        self.row_field.setText(row)
        self.show()
        self.row_field.setFocus()
        self.row_field.selectAll()

    def say(self, trouble: Message | None) -> None:
        """Say why it is not possible to go there."""
        self.trouble.setText(str(trouble or ""))
        self.trouble.setVisible(trouble is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif Qt.Key(event.key()) in ENTERS:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.wanted.emit(self.row_field.text().strip(), self.column_field.text().strip())


def _field(words: Message) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(str(words))
    field.setAccessibleName(str(words))
    return field
