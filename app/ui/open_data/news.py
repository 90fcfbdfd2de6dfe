"""What became of a download, told to whoever is looking at something else."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from app.catalogue.facts import Download
from app.errors import UserError
from app.i18n import msg
from app.ui.notice import Notice
from app.ui.open_data.catalogue import Catalogue

HERE = "datasets"


class Teller(Protocol):
    """Whoever can say something above the page; `app.ui.program.Program` is one."""

    place: str

    def say(self, notice: Notice) -> None: ...
    def fail(self, error: Exception) -> None: ...
    def import_file(self, path: Path) -> None: ...


class News(QObject):
    """In Datos the cards themselves say it; a fault of ours is told everywhere."""

    def __init__(self, catalogue: Catalogue, teller: Teller) -> None:
        super().__init__(catalogue)
        self._teller = teller
        catalogue.fetching.finished.connect(self._tell)
        catalogue.fetching.failed.connect(self._fail)
        catalogue.browsing.failed.connect(self._fail)

    def _tell(self, download: Download) -> None:
        if self._teller.place != HERE:
            what = msg("“{name}” was downloaded.", name=download.path.name)
            act = partial(self._teller.import_file, download.path)
            self._teller.say(Notice(what, None, msg("Open on the workbench"), act, tone="ok"))

    def _fail(self, error: Exception) -> None:
        if self._teller.place != HERE or not isinstance(error, UserError):
            self._teller.fail(error)
