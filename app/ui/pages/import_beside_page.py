"""Reading a table that will stand beside the one of the project: the same panel as any file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QShowEvent

from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.recipe_tables import free_name, with_newer
from app.analysis.table import Table
from app.analysis.table_changes import table_changes
from app.i18n import msg, plural
from app.progress import Progress
from app.ui.beside import Beside
from app.ui.importing import Importing
from app.ui.notice import Notice
from app.ui.opening import Opening
from app.ui.pages.import_page import ImportPage
from app.ui.program import Program
from app.ui.session import Session


@dataclass(frozen=True, eq=False)
class Added:
    """A table that was read, and the request it answers."""

    asked: Beside
    now: Importing
    start: Table


class ImportBesidePage(ImportPage):
    """Adds the table to the project, and goes back to the workbench; or to the next file."""

    def __init__(self, program: Program, opening: Opening) -> None:
        super().__init__(program, opening)
        self._asked: Beside | None = None
        self.open.setText(str(msg("Add it")))

    def look(self) -> None:
        """Nothing here is about the file of the project."""

    def showEvent(self, event: QShowEvent) -> None:
        asked = self._program.beside
        if asked and asked is not self._asked:
            self._take(asked)
        super().showEvent(event)

    def accept(self) -> None:
        """Keep the table in the project."""
        now, session, asked = self.importing, self._program.session, self._asked
        if now and session and asked and now.raw and now.whole and now.start is not None:
            self.open.setEnabled(False)
            self._keep(session, Added(asked, now, now.start))

    def _take(self, asked: Beside) -> None:
        self._asked, path = asked, asked.paths[0]
        self.begin(Importing(path, asked.reading, self._program.tasks))
        title = msg("Add {name}", name=path.name)
        more = plural("One more file follows.", "{count} more files follow.",
                      count=len(asked.paths) - 1)  # fmt: skip
        if asked.replaces:
            title = msg("A newer file for “{table}”", table=asked.replaces)
        self.describe(title=str(title), crumb=str(more) if asked.rest else str(path.parent))

    def _keep(self, session: Session, added: Added) -> None:
        now, raw = added.now, added.now.raw

        def work(_progress: Progress) -> str:
            total = origin_of(now.path).sha256
            if raw and session.keeper.raw(now.reading.dialect, total) is None:
                session.keeper.add_raw(now.reading.dialect, raw, total)
            return total

        self._program.tasks.run(
            work, done=lambda total: self._go_on(session, added, total),
            failed=self._program.fail, keeps=True,
        )  # fmt: skip

    def _go_on(self, session: Session, added: Added, total: str) -> None:
        asked, recipe = added.asked, session.recipe
        name = asked.replaces or free_name(recipe, _name_of(added.now))
        kept = OtherTable(name, added.now.path.name, total, added.now.reading)
        before = session.view.table.beside.get(name) if session.view else None
        session.change(with_newer(recipe, kept) if asked.replaces else recipe.with_table(kept))
        self.importing = self._asked = None
        self._program.beside = asked.rest
        if asked.rest:
            self._take(asked.rest)
            return
        self._program.go("workbench")
        if asked.replaces and before is not None:
            told = table_changes(name, before, added.start)
            self._program.say(Notice(*told, msg("Undo"), session.undo, tone="ok"))

    def _leave(self) -> None:
        self._asked = self._program.beside = None
        super()._leave()


def _name_of(now: Importing) -> str:
    """Return what a table is called at first: its sheet where it was chosen, else its file."""
    sheet = now.reading.dialect.sheet
    stem = Path(now.path).stem
    return f"{stem} - {sheet}" if sheet else stem
