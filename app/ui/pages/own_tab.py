"""The part of Datos with what is mine, and the ways of bringing more that open over it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.bringing.address_view import AddressView
from app.ui.bringing.folder_view import FolderView
from app.ui.bringing.pasting import paste
from app.ui.dialogs import ask_folder
from app.ui.opening import Opening
from app.ui.pages.own_data import OwnData
from app.ui.program import Program
from app.ui.widgets.scroll_part import ScrollPart


class OwnTab(QStackedWidget):
    """One thing is seen at a time: what is mine, a folder, or an address."""

    practice_wanted = Signal()

    def __init__(self, program: Program, opening: Opening) -> None:
        super().__init__()
        self._program, self._opening = program, opening
        self.own = OwnData(program)
        self.folder: FolderView | None = None
        self._over: QWidget | None = None
        self.addWidget(ScrollPart(self.own))
        self.own.file_wanted.connect(opening.ask)
        self.own.paste_wanted.connect(self.paste)
        self.own.folder_wanted.connect(self.ask_folder)
        self.own.address_wanted.connect(self.ask_address)
        self.own.opened.connect(opening.open)
        self.own.practice_wanted.connect(self.practice_wanted)

    def begin(self, way: str) -> None:
        """Begin one of the ways by its name."""
        ways = {"folder": self.ask_folder, "address": self.ask_address, "paste": self.paste}
        if way in ways:
            ways[way]()

    def paste(self) -> None:
        """Open what was copied."""
        paste(self._program, self._opening)

    def ask_folder(self) -> None:
        """Let the person choose a folder, and list its tables."""
        if chosen := ask_folder(self):
            self.show_folder(chosen)

    def show_folder(self, folder: Path) -> None:
        """List the tables of a folder."""
        view = self.folder = FolderView(self._program, folder)
        view.opened.connect(self._opening.open)
        view.joined.connect(self._opening.join)
        view.other_wanted.connect(self.ask_folder)
        view.left.connect(self.show_mine)
        self._cover(view)

    def ask_address(self) -> AddressView:
        """Let the person write an address."""
        view = AddressView(self._program.catalogue)
        view.opened.connect(self._opening.open)
        view.visited.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        view.left.connect(self.show_mine)
        self._cover(view)
        view.field.setFocus()
        return view

    def show_mine(self) -> None:
        """Go back from a way of bringing data."""
        if self._over:
            self.removeWidget(self._over)
            self._over.hide()  # first, so that the keyboard goes elsewhere
            self._over.deleteLater()
            self._over = None

    def _cover(self, view: QWidget) -> None:
        self.show_mine()
        self._over = ScrollPart(view)
        self.addWidget(self._over)
        self.setCurrentWidget(self._over)
