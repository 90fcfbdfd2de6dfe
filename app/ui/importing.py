"""A file on its way in: what was understood, what the person decided, and what it looks like.

The first rows come at once; the whole file is read behind them, and the evidence with it.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.analysis.reading.column_reading import Choice, ColumnReading
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.start_table import start_table, table_of_columns, understood
from app.analysis.table import Table
from app.progress import Progress, unwatched
from app.ui.tasks import Tasks

SHOWN = 200
NOTHING_YET: dict[str, ColumnReading] = {}


class Importing(QObject):
    """Answers the import panel; `changed` says that there is something new to draw."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        path: Path,
        reading: Reading,
        tasks: Tasks,
        kept: Callable[[], RawTable | None] | None = None,
    ) -> None:
        super().__init__()
        self.path, self.reading, self._tasks = path, reading, tasks
        self._kept = kept  # brings the cells when the file itself is gone
        self.raw: RawTable | None = None
        self.whole = False  # whether `raw` is all of the file
        self.table: Table | None = None  # the first rows
        self.start: Table | None = None  # all of them
        self.columns = NOTHING_YET

    @property
    def questions(self) -> int:
        """How many columns wait for an answer."""
        return sum(column.question is not None for column in self.columns.values())

    def begin(self) -> None:
        """Read the first rows, and then the whole file."""
        self.raw, self.whole, self.table, self.columns = None, False, None, NOTHING_YET
        self.start = None
        reading, rows = self.reading, self._first_rows

        def first(_progress: Progress) -> tuple[RawTable, Table]:
            raw = rows(reading.dialect)
            return raw, start_table(raw, reading)

        self._tasks.run(first, done=self._show_first, failed=self._fail, replaces="first rows")

    def use_dialect(self, dialect: Dialect) -> None:
        """Read the cells in another way; what was decided about columns stays."""
        if dialect != self.reading.dialect:
            self.reading = replace(self.reading, dialect=dialect)
            self.begin()

    def decide(self, choice: ColumnChoice) -> None:
        """Decide something about one column."""
        self.reading = self.reading.with_choice(choice)
        if self.whole:
            self._understand()

    def answer(self, column: str, choice: Choice) -> None:
        """Answer the question about one column."""
        self.decide(choice.decided(self.reading.choice(column)))

    def _show_first(self, found: tuple[RawTable, Table]) -> None:
        self.raw, self.table = found
        self.changed.emit()
        dialect, whole = self.reading.dialect, self._whole
        self._tasks.run(
            lambda progress: whole(dialect, progress),
            done=self._show_whole, failed=self._fail, replaces="whole file",
        )  # fmt: skip

    def _show_whole(self, raw: RawTable) -> None:
        self.raw, self.whole = raw, True
        self._understand()

    def _understand(self) -> None:
        raw, reading = self.raw, self.reading
        if raw is None:
            return

        def work(progress: Progress) -> tuple[dict[str, ColumnReading], Table]:
            columns = understood(raw, reading, progress)
            return columns, table_of_columns(raw, columns.items())

        self._tasks.run(work, done=self._show_columns, failed=self._fail, replaces="understand")

    def _show_columns(self, found: tuple[dict[str, ColumnReading], Table]) -> None:
        self.columns, self.start = found
        self.table = self.start.with_rows(self.start.frame.head(SHOWN))
        self.changed.emit()

    def _first_rows(self, dialect: Dialect) -> RawTable:
        if self._kept is None:
            return first_rows(self.path, dialect, SHOWN)
        raw = self._whole(dialect, unwatched)
        return replace(raw, cells=raw.cells.slice(0, SHOWN))

    def _whole(self, dialect: Dialect, progress: Progress) -> RawTable:
        kept = self._kept() if self._kept else None
        return read_raw(self.path, dialect, progress) if kept is None else kept

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
