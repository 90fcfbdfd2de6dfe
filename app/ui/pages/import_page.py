"""Opening a table: what was understood of the file, with the evidence, to be put right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Reading
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.ui.grid.from_table import grid_table
from app.ui.grid.grid import Grid
from app.ui.importing import Importing
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.pages.import_columns import ImportColumns
from app.ui.pages.import_dialect import ImportDialect
from app.ui.pages.import_layout import ImportBody, head_of, stacked
from app.ui.program import Program
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.one_line import OneLine

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ImportPage(Page):
    """Left: how the file is read. Right: its first rows, read that way."""

    place = "workbench"

    def __init__(self, program: Program, opening: Opening) -> None:
        super().__init__()
        self.title = str(msg("Open a file"))
        self._program, self._opening = program, opening
        self.importing: Importing | None = None
        self.dialect, self.columns, self.grid = ImportDialect(), ImportColumns(), Grid()
        self.open = Button(str(msg("Open it like this")), "primary")
        self.cancel = Button(str(msg("Cancel")))
        self.words, self.problem = OneLine("", 13, "muted"), EmptyState("warn", "", "")
        self._body = ImportBody(self.dialect, self.columns, self.grid)
        stacked(self, head_of(self.words, self.cancel, self.open), self._body, self.problem)
        self.open.clicked.connect(self.accept)
        self.cancel.clicked.connect(self._leave)
        self.dialect.changed.connect(self._use)
        self.columns.decided.connect(self._decide)
        program.file_chosen.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look at the file that was chosen, if it is another one."""
        path = self._program.importing
        if path and (self.importing is None or self.importing.path != path):
            self.begin(Importing(path, Reading(), self._program.tasks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER and self.open.isEnabled():
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def begin(self, importing: Importing) -> None:
        """Look at a file, with what was decided about it before."""
        self.importing, path = importing, importing.path
        importing.changed.connect(self._draw)
        importing.failed.connect(self._fail)
        self.describe(title=str(msg("Open {name}", name=path.name)), crumb=str(path.parent))
        self.open.setEnabled(False)
        self.words.setText(str(msg("Reading…")))
        self._show(problem=False)
        self.importing.begin()

    def accept(self) -> None:
        """Make a project of the file, read like this."""
        now = self.importing
        if now and now.raw and now.whole:
            self.open.setEnabled(False)
            self._opening.make(now)
            self.importing = None
            self._program.importing = None

    def _use(self, dialect: object) -> None:
        if self.importing:
            self.open.setEnabled(False)
            self.importing.use_dialect(dialect)  # type: ignore[arg-type]

    def _decide(self, choice: object) -> None:
        if self.importing:
            self.importing.decide(choice)  # type: ignore[arg-type]

    def _draw(self) -> None:
        now = self.importing
        if now is None or now.raw is None:
            return
        self._show(problem=False)
        self.dialect.show_raw(now.raw, now.reading.dialect)
        self.columns.show_columns(now)
        if now.table is not None:
            self.grid.show_table(grid_table(now.table))
        ready = bool(now.whole and now.columns)
        self.words.setText(str(_size(now.raw, now.questions)))
        self.words.set_tone("warn" if now.questions else "muted")
        if not ready:
            self.words.setText(str(msg("These are the first rows. Reading the rest…")))
        self.open.setEnabled(ready)
        if ready:
            self.open.setFocus()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._program.fail(error)
            return
        self.problem.say(str(error.what), str(error.todo))
        self.words.setText("")
        self._show(problem=True)

    def _show(self, *, problem: bool) -> None:
        self.problem.setVisible(problem)
        self._body.setVisible(not problem)

    def _leave(self) -> None:
        self._program.tasks.cancel()
        self.importing, self._program.importing = None, None
        self._program.go("workbench" if self._program.session else "home")


def _size(raw: RawTable, questions: int) -> Message:
    size = {"rows": raw.cells.num_rows, "columns": raw.cells.num_columns}
    if not questions:
        return msg("{rows} rows and {columns} columns", **size)
    return plural(
        "{rows} rows and {columns} columns. One column has a question for you.",
        "{rows} rows and {columns} columns. {count} columns have a question for you.",
        count=questions, **size,
    )  # fmt: skip
