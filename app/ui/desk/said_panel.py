"""What a column holds, in plain sentences, and how their numbers were counted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.analysis.what_is_here import Said
from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class SaidPanel(Panel):
    """Two or three sentences; a button tells under each how it was counted."""

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self._said: tuple[Said, ...] = ()
        self.how = Button(str(msg("How is it counted?")), "link")
        self.how.setCheckable(True)
        self.how.clicked.connect(self._draw)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Text(str(msg("What is here?")), 12, "muted", strong=True), 1)
        head.addWidget(self.how)
        column = self.column((16, 8, 16, 10), 4)
        column.addLayout(head)
        column.addLayout(self._lines)

    def show_said(self, said: Sequence[Said]) -> None:
        """Show the sentences of another column."""
        if tuple(said) != self._said:
            self._said = tuple(said)
            self._draw()

    def _draw(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for one in self._said:
            self._lines.addWidget(Text(str(one.sentence), 12).wrapped())
            if self.how.isChecked():
                self._lines.addWidget(Text(str(one.how), 11, "muted").wrapped())
