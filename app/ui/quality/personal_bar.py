"""What seems personal in a table, said before the table leaves: never in the way of who goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.analysis.personal_data import PersonalFinding
from app.analysis.table import Table
from app.i18n import msg
from app.ui.quality.giving import giving
from app.ui.quality.personal_list import PersonalList
from app.ui.widgets.button import Button
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

NARROW, SHARE = 700, 3


class PersonalBar(Panel):
    """A bar with what was found, and the buttons that go on; hidden otherwise."""

    accepted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("warn", "bottom")
        self.list = PersonalList()
        self.words = Text(size=14, strong=True).wrapped()
        self.go_on, close = Button(str(msg("Export it as it is"))), Button(str(msg("Cancel")))
        buttons, inside = Panel(), Flowing()
        row = buttons.row()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self.go_on)
        self._inside = inside
        column = inside.column((20, 10, 20, 10), 8)
        column.addWidget(giving(self.words, buttons, NARROW, (1, 0)))
        column.addWidget(self.list)
        self.area = Scroll(inside)
        self.column().addWidget(self.area)
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
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of what there is to say, and leave room for the table."""
        layout = self._inside.layout()
        width = self.width() - self.area.verticalScrollBar().sizeHint().width()
        wanted = layout.totalHeightForWidth(max(1, width)) if layout else 0
        self.area.setFixedHeight(max(1, min(wanted, self.window().height() // SHARE)))
