"""The note of a step: why it was done, for whoever reads the recipe later."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
LEAST, TALL = 48, 150


class NotePanel(Panel):
    """Stands where the column is; Ctrl+Enter keeps the note, Esc leaves it as it was."""

    kept = Signal(str)
    closed = Signal()

    def __init__(self, number: int, sentence: str, note: str) -> None:
        super().__init__("surface", "left")
        self.field = QPlainTextEdit(note)
        self.field.setTabChangesFocus(True)
        self.field.setMaximumHeight(TALL)
        self.field.setMinimumHeight(LEAST)
        self.field.setAccessibleName(str(msg("Why did you do this step?")))
        self.field.setPlaceholderText(str(msg("Whoever reads the recipe will see it.")))
        self.keep = Button(str(msg("Keep the note")), "primary")
        layout = self.column()
        layout.addWidget(self._head(number))
        layout.addWidget(self._middle(sentence), 1)
        layout.addWidget(self._foot())
        self.keep.clicked.connect(self._keep)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep, context=HERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.kept.emit(self.field.toPlainText().strip())

    def _head(self, number: int) -> Panel:
        head = Panel("", "bottom")
        row = head.row((16, 11, 10, 11), 8)
        title = msg("Note of step {number}", number=number)
        row.addWidget(Text(str(title), 14, strong=True).wrapped(), 1)
        close = Button("", "quiet", icon="close", name=str(msg("Close (Esc)")))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return head

    def _middle(self, sentence: str) -> Panel:
        middle = Panel()
        column = middle.column((16, 14, 16, 14), 8)
        column.addWidget(Text(sentence, tone="muted").wrapped())
        column.addSpacing(4)
        column.addWidget(Text(str(msg("Why did you do this step?")), 12, "muted").wrapped())
        column.addWidget(self.field, 1)
        column.addWidget(Text(str(msg("Ctrl+Enter keeps it")), 11, "muted").wrapped())
        column.addStretch()
        return middle

    def _foot(self) -> Panel:
        foot = Panel("", "top", inner=True)
        row = foot.row((16, 10, 16, 10), 8)
        cancel = Button(str(msg("Cancel")))
        cancel.clicked.connect(self.closed)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.keep)
        return foot
