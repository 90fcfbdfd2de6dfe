"""The pages of help that answer what is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.help import shelf
from app.i18n import language_in_use, msg

NAME = Qt.ItemDataRole.UserRole


class FoundPages(QListWidget):
    """Hidden while nothing is typed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(str(msg("Pages found")))
        self.itemActivated.connect(lambda item: self.open_row(self.row(item)))
        self.itemClicked.connect(lambda item: self.open_row(self.row(item)))
        self.hide()

    def look_for(self, wanted: str) -> None:
        """Find the pages for what is typed, the best first."""
        self.clear()
        for entry in shelf.search(wanted, language_in_use()):
            QListWidgetItem(entry.title, self).setData(NAME, entry.name)
        if not self.count():
            nothing = QListWidgetItem(str(msg("No page says that")), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setVisible(bool(wanted.strip()))

    def open_row(self, row: int) -> None:
        """Choose one of them, if it is a page."""
        name = self.item(row).data(NAME) if 0 <= row < self.count() else None
        if name:
            self.chosen.emit(name)
