"""Bringing a history of OpenRefine: pasted, or from a file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from app.analysis.openrefine_history.history import Imported, read_history
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.page_head import PageHead
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class OpenRefinePage(CoverPage):
    """Ctrl+Enter goes on, Esc goes back to the table."""

    read = Signal(object)  # what was read: `Imported`
    file_wanted = Signal()

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self.text, self.wrong = QPlainTextEdit(), Text(tone="bad").wrapped()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(str(msg("The history of OpenRefine")))
        self.text.setPlaceholderText('[\n  {\n    "op": "core/text-transform",\n    …')
        self.go, self.file = Button(str(msg("Go on")), "primary"), Button(str(msg("Open a file…")))
        self.go.setToolTip("Ctrl+Enter")
        cancel = Button(str(msg("Cancel")), "ghost")
        self.head = PageHead(cancel, self.file, self.go)
        self.head.say(
            str(msg("Bring a history of OpenRefine")),
            str(msg("In OpenRefine choose Undo/Redo, Extract, and paste here the text shown.")),
        )
        self._lay_out()
        cancel.clicked.connect(self.closed)
        self.file.clicked.connect(self.file_wanted)
        self.go.clicked.connect(self.enter)
        self.text.textChanged.connect(self.wrong.hide)
        self.setFocusProxy(self.text)

    def open(self, path: Path) -> None:
        """Put the text of a file, and read it."""
        try:
            self.text.setPlainText(path.read_text("utf-8-sig"))
        except (OSError, UnicodeError):
            self._say(UserError(msg("“{name}” cannot be read.", name=path.name),
                                msg("Check the name and the folder.")))  # fmt: skip
        else:
            self.enter()

    def enter(self) -> None:
        """Read what was pasted."""
        try:
            found: Imported = read_history(self.text.toPlainText(), self._table)
        except UserError as error:
            self._say(error)
        else:
            self.read.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTER and CONTROL in event.modifiers():
            self.enter()
        else:
            super().keyPressEvent(event)

    def _say(self, error: UserError) -> None:
        self.wrong.setText(f"{error.what} {error.todo}")
        self.wrong.show()
        self.text.setFocus()

    def _lay_out(self) -> None:
        middle = Panel()
        column = middle.column((20, 14, 20, 16), 8)
        column.addWidget(self.wrong)
        column.addWidget(self.text, 1)
        self.wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(middle, 1)
