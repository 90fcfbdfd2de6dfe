"""What is mine: ways of bringing data, my projects, and the files downloaded here."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout

from app.i18n import msg
from app.ui.bringing.way_tile import WayTile
from app.ui.pages.downloads_list import DownloadsList
from app.ui.pages.project_card import ProjectCard
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

FEW, MANY, NARROW = 2, 3, 740
WAYS_NARROW = 560
MOST = 60  # projects


class OwnData(Panel):
    """`file_wanted`, `paste_wanted`, `folder_wanted` and `address_wanted` are the ways in."""

    file_wanted = Signal()
    paste_wanted = Signal()
    folder_wanted = Signal()
    address_wanted = Signal()
    practice_wanted = Signal()
    opened = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.projects: list[ProjectCard] = []
        self.open_file = WayTile("file", msg("A file of yours"), FILE)
        self.paste = WayTile("paste", msg("Paste a table"), PASTE)
        self.folder = WayTile("folder", msg("A whole folder"), FOLDER)
        self.address = WayTile("link", msg("An address of the web"), ADDRESS)
        self._ways = (self.open_file, self.paste, self.folder, self.address)
        self._way_grid, self._grid, self._mine = QGridLayout(), QGridLayout(), Panel()
        self.downloads = DownloadsList(program)
        self._none, self.practise = Panel(), Button(str(msg("Practice data")))
        self._lay()
        wants = (self.file_wanted, self.paste_wanted, self.folder_wanted, self.address_wanted)
        for tile, want in zip(self._ways, wants, strict=True):
            tile.clicked.connect(want)
        self.downloads.opened.connect(self.opened)
        QShortcut("Ctrl+V", self, self.paste_wanted.emit)
        self.refresh()

    def refresh(self) -> None:
        """Show the projects there are now."""
        for gone in self.projects:
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.projects = [ProjectCard(path) for path in self._paths()]
        for card in self.projects:
            card.chosen.connect(self.opened)
        self._mine.setVisible(bool(self.projects))
        self._none.setVisible(not self.projects)
        self.downloads.refresh()
        self._fit()

    def _paths(self) -> list[Path]:
        """Return the projects there are: those opened last, and then all others of the folder."""
        recent = [Path(path) for path in self._program.settings.recent]
        others = sorted(self._program.places.projects.glob("*.pcd"), key=_touched, reverse=True)
        known = dict.fromkeys(path for path in (*recent, *others) if path.exists())
        return list(known)[:MOST]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "projects"):
            self._fit()

    def _lay(self) -> None:
        column = self.column((0, 0, 0, 0), 10)
        column.addWidget(Text(str(msg("Bring data")), 14, strong=True))
        self._way_grid.setSpacing(10)
        self._grid.setSpacing(12)
        column.addLayout(self._way_grid)
        column.addSpacing(8)
        column.addWidget(Text(str(msg("Your projects")), 14, strong=True))
        self._mine.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._mine)
        none = self._none.row((0, 0, 0, 0), 12)
        none.addWidget(Text(str(NO_PROJECTS), tone="muted").wrapped(), 1)
        none.addWidget(self.practise)
        self.practise.clicked.connect(self.practice_wanted)
        column.addWidget(self._none)
        column.addWidget(self.downloads)

    def _fit(self) -> None:
        ways = 1 if self.width() < theme().px(WAYS_NARROW) else FEW
        for place, tile in enumerate(self._ways):
            self._way_grid.addWidget(tile, place // ways, place % ways)
        across = FEW if self.width() < theme().px(NARROW) else MANY
        for place, card in enumerate(self.projects):
            self._grid.addWidget(card, place // across, place % across)
        for column in range(MANY):
            self._way_grid.setColumnStretch(column, column < ways)
            self._grid.setColumnStretch(column, column < across)


def _touched(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


FILE = msg("CSV, Excel, ODS, JSON… You can also drag it here. It is never changed.")
PASTE = msg("What you copied from a web page or from a sheet (Ctrl+V).")
FOLDER = msg("See the tables it has; open one, or join them in one table.")
ADDRESS = msg("The link to a file, if it is not in BA Data.")
NO_PROJECTS = msg("There are none yet: each table you open is kept as a project, here.")
