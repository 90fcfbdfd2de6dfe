"""Steps that read a column of text as numbers or dates, in the way that all of it shows."""

from abc import ABC, abstractmethod
from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from app.analysis.converting import converted, raw_column
from app.analysis.reading.column_reading import ColumnReading, RawColumn
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.shown import Reader, Shown, counts_of
from app.analysis.settling import Clues, Done, SettlingStep
from app.analysis.step import require_text
from app.analysis.table import Table


@dataclass(frozen=True)
class ReadingStep(SettlingStep, ABC):
    """A step that reads a column of text; the column as a whole decides how."""

    reader: ClassVar[Reader]

    @abstractmethod
    def choice(self) -> ColumnChoice:
        """Return the column and what the person decided about it."""

    @abstractmethod
    def refuse(self, shown: Shown) -> None:
        """Refuse what only the person can decide, and what cannot be read."""

    def without_reading(self, table: Table) -> Table | None:  # noqa: ARG002 - some look at it
        """Return the table when there is nothing to read; refuse what is no text."""
        return None

    def finished(self, table: Table, reading: ColumnReading) -> Table:
        """Return the table with the column as it was read."""
        return converted(table, self.choice().column, reading)

    def apply(self, table: Table) -> Table:
        ready = self.without_reading(table)
        if ready is not None:
            return ready
        reading = self.reader.read(self._column(table, self.choice()))
        self.refuse(self.reader.shown(self.choice(), counts_of(reading)))
        return self.finished(table, reading)

    def clues(self, table: Table) -> Clues:
        if self.without_reading(table) is not None:
            return Counter()
        return self.reader.counts(self._column(table, self.choice()))

    def settled(self, clues: Clues) -> Done:
        shown = self.reader.shown(self.choice(), clues)
        self.refuse(shown)

        def done(table: Table) -> Table:
            ready = self.without_reading(table)
            if ready is not None:
                return ready
            return self.finished(table, self.reader.read(self._column(table, shown.decided)))

        return done

    def _column(self, table: Table, choice: ColumnChoice) -> RawColumn:
        require_text(self, table, choice.column)
        return raw_column(table, choice.column, choice)
