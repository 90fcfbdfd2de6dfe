"""What seems personal in a table, said before the table leaves: never in the way of who goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.analysis.personal_data import PersonalFinding
from app.analysis.table import Table
from app.i18n import msg
from app.ui.quality.personal_list import PersonalList
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW, TALLEST = 760, 250


class PersonalBar(Panel):
    """A bar with what was found, and the buttons that go on; hidden otherwise."""

    accepted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("warn", "bottom")
        self.list = PersonalList()
        self.words = Text(size=14, strong=True).wrapped()
        self.go_on, close = Button(str(msg("Export it as it is"))), Button(str(msg("Cancel")))
        buttons, inside = Panel(), Panel()
        row = buttons.row()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self.go_on)
        self.area = Scroll(inside)
        inside.column((0, 0, 8, 0)).addWidget(self.list)
        column = self.column((20, 10, 20, 10), 8)
        column.addWidget(Turning(self.words, buttons, NARROW, (1, 0)))
        column.addWidget(self.area)
        self.go_on.clicked.connect(self.accepted)
        close.clicked.connect(self.closed)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def show_findings(self, findings: tuple[PersonalFinding, ...], table: Table) -> None:
        """Say what was found; when nothing is left, only that it can go on."""
        if findings:
            self.words.setText(str(msg("This table seems to have personal data")))
        else:
            self.words.setText(str(msg("No personal data is left to be seen")))
        words = msg("Export it as it is") if findings else msg("Export")
        self.go_on.setText(str(words))
        self.go_on.setAccessibleName(str(words))
        self.list.show_findings(findings, table)
        self.area.setVisible(bool(findings))
        self.show()
        self.list.adjustSize()
        wanted = self.list.sizeHint().height() + 4
        self.area.setFixedHeight(min(wanted, theme().px(TALLEST)))
