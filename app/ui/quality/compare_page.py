"""Two versions of the table side by side: what came, what went, and what changed in each cell."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.analysis.table import Table
from app.analysis.versions import Versions
from app.errors import UserError
from app.i18n import msg
from app.ui.desk.cover_page import CoverPage
from app.ui.dialogs import ask_file
from app.ui.program import Program
from app.ui.quality.compare_head import CompareHead
from app.ui.quality.matching import Found, compared
from app.ui.quality.other_versions import BRINGING, Version, bring, own_versions, version_of
from app.ui.quality.save_differences import save_differences
from app.ui.quality.two_grids import TwoGrids
from app.ui.quality.version_tables import Sight, sight_of
from app.ui.session import Session
from app.ui.theme import theme
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.scroll import Scroll

WORK = "compare"
LEAST = 240  # of the grids: where there is less, the whole page scrolls


class ComparePage(CoverPage):
    """Esc closes it; nothing of the table changes here."""

    def __init__(self, program: Program, session: Session) -> None:
        super().__init__()
        self._program, self._session = program, session
        self.head, self.grids, self.stack = CompareHead(), TwoGrids(), QStackedWidget()
        self.found: Versions | None = None
        self._files: tuple[Version, ...] = ()
        self._about: Version | None = None  # the version the keys on offer are of
        self.empty = EmptyState(
            "", str(msg("There is nothing to compare with yet")), str(EXPLAINED),
            "", str(msg("Another file or project…")),
        )  # fmt: skip
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.grids)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.head.versions)
        self.head.offer_versions(own_versions(session.recipe))
        self._compare()

    def _lay_out(self) -> None:
        inside = Flowing()
        column = inside.column()
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.stack.setMinimumHeight(theme().px(LEAST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(inside))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def ask_file(self) -> None:
        """Ask for another file or project, and compare with it."""
        if chosen := ask_file(self):
            self.compare_with(Path(chosen))

    def compare_with(self, path: Path) -> None:
        """Compare with a file or a project."""
        version = version_of(path.absolute())
        self._files = (*(one for one in self._files if one != version), version)
        own = tuple(own_versions(self._session.recipe))
        self.head.offer_versions((*own, *self._files), version)
        self._compare()

    def save(self) -> None:
        """Save every difference as a table."""
        if self.found:
            save_differences(self._program, self._session, self.found, self)

    def _connect(self) -> None:
        self.head.changed.connect(self._compare)
        self.head.filtered.connect(self._see)
        self.head.file.clicked.connect(self.ask_file)
        self.empty.other.connect(self.ask_file)
        self.head.close_page.clicked.connect(self.closed)
        self.head.save.clicked.connect(self.save)
        self.closed.connect(self._stop)

    def _stop(self) -> None:
        """Leave what is under way: nobody waits for it any more."""
        for work in (WORK, *BRINGING):
            self._session.tasks.cancel_named(work)

    def _compare(self) -> None:
        version = self.head.version
        self.head.say_nothing()
        if version:
            self.empty.say(str(msg("Comparing…")), str(version.words))
            bring(self._session, version, self._match, self._fail)

    def _match(self, old: Table) -> None:
        version, view = self.head.version, self._session.view
        if version is None or view is None:
            return
        new = view.table
        asked = self.head.key if version == self._about else None
        self._session.tasks.run(
            lambda progress: compared(new, old, (version.is_own, asked), progress),
            done=lambda found: self._show(found, version), failed=self._fail, replaces=WORK,
        )  # fmt: skip

    def _show(self, found: Found, version: Version) -> None:
        self.found, self._about = found.versions, version
        self.head.offer_keys(found.keys, found.versions.keys)
        self.head.show_found(found.versions)
        self._see()

    def _see(self) -> None:
        if versions := self.found:
            fates = self.head.fates
            self._session.tasks.run(
                lambda _progress: sight_of(versions, fates),
                done=self._draw, failed=self._fail, replaces=WORK,
            )  # fmt: skip

    def _draw(self, sight: Sight) -> None:
        self.grids.show_sight(sight)
        self.head.show_seen(sight.shown, sight.all)
        self.stack.setCurrentWidget(self.grids)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.empty.say(str(error.what), str(error.todo))
            self.stack.setCurrentWidget(self.empty)
        else:
            self._session.failed.emit(error)


EXPLAINED = msg(
    "This table has no steps, so it is the file as it was read. Choose another file of the same"
    " data, or another project."
)
