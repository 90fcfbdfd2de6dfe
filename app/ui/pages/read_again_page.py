"""Reading the file of a project another way: the same panel, as one more step of the recipe."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QShowEvent

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Reading
from app.i18n import msg
from app.progress import Progress
from app.ui.importing import Importing
from app.ui.opening import Opening
from app.ui.pages.import_page import ImportPage
from app.ui.program import Program
from app.ui.session import Session


class ReadAgainPage(ImportPage):
    """When the file is gone, the cells the project keeps can still be understood otherwise."""

    def __init__(self, program: Program, opening: Opening) -> None:
        super().__init__(program, opening)
        self.open.setText(str(msg("Read it like this")))

    def look(self) -> None:
        """Nothing here is about another file."""

    def showEvent(self, event: QShowEvent) -> None:
        session = self._program.session
        if session and self.importing is None:
            self._look(session)
        super().showEvent(event)

    def accept(self) -> None:
        """Make the new way of reading a step that can be undone."""
        now, session = self.importing, self._program.session
        if now and session and now.raw and now.whole:
            self.open.setEnabled(False)
            self._keep(session, now.raw, now.reading)

    def _look(self, session: Session) -> None:
        path, reading = Path(session.origin.path), session.recipe.reading
        there = path.is_file()
        self.dialect.setEnabled(there)
        kept = None if there else (lambda: session.keeper.raw(reading.dialect))
        self.begin(Importing(path, reading, self._program.tasks, kept))
        title = msg("How “{name}” is read", name=session.origin.name)
        gone = msg("The file is not in its place: only what each column is can be changed.")
        self.describe(title=str(title), crumb="" if there else str(gone))

    def _keep(self, session: Session, raw: RawTable, reading: Reading) -> None:
        dialect, keeper = reading.dialect, session.keeper

        def work(_progress: Progress) -> None:
            if dialect != session.recipe.reading.dialect and keeper.raw(dialect) is None:
                keeper.add_raw(dialect, raw)

        self._program.tasks.run(
            work, done=lambda _kept: self._go_on(session, reading), failed=self._program.fail
        )

    def _go_on(self, session: Session, reading: Reading) -> None:
        self.importing = None
        session.change(replace(session.recipe, reading=reading))
        self._program.go("workbench")
