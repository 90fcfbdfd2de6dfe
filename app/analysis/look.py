"""A table as the checks see it: what each of them needs is worked out once, when asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.arrow_text import arrow_of
from app.analysis.code_levels import Levels, LevelSum, level_sums
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Rows
from app.analysis.file_facts import FileFacts, facts_of
from app.analysis.look_totals import total_rows
from app.analysis.metadata_card import Card
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import AS_FOUND, Reading
from app.analysis.reading.table_file import read_columns, read_raw
from app.analysis.reading.troubles import in_words
from app.analysis.start_table import table_of_columns
from app.analysis.table import Table
from app.analysis.where import Where, at_lines
from app.errors import UserError

NO_FACTS = FileFacts()


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()


@dataclass(frozen=True, eq=False)
class Look:
    """The table, the cells as written, and what is known of the file.

    `as_written` is false for a table that steps have changed: its numbers are no texts of a
    file. `trouble` is why the file could not be read at all. `places` are the lines of the rows
    where somebody else knows them, such as those of a table that lost some rows.
    """

    table: Table
    raw: RawTable
    readings: Mapping[str, ColumnReading] = field(default_factory=dict)
    facts: FileFacts = NO_FACTS
    today: date = field(default_factory=_today)
    card: Card | None = None
    as_written: bool = True
    trouble: UserError | None = None
    places: NDArray[np.int64] | None = None

    @cached_property
    def columns(self) -> tuple[ColumnLook, ...]:
        """Every column."""
        return tuple(map(self._column, self.table.columns))

    def column(self, name: str) -> ColumnLook:
        """Return one column."""
        return next(one for one in self.columns if one.name == name)

    def _column(self, name: str) -> ColumnLook:
        reading = self.readings.get(name)
        rows = Rows(self.lines, lambda: self.is_data)
        return ColumnLook(name, self.raw.cells[name], rows, self.table, reading)

    @cached_property
    def lines(self) -> NDArray[np.int64]:
        """The line of the file of each row."""
        if self.places is not None:
            return self.places
        if self.facts.path or not self.raw.cells.num_columns:
            return self.raw.lines
        return self.table.frame.index.to_numpy(np.int64) + 2

    @cached_property
    def blank_rows(self) -> NDArray[np.bool_]:
        """Mark the rows with nothing in any cell."""
        blank = np.ones(len(self.lines), bool)
        for column in self.columns:
            blank &= column.is_empty
            if not blank.any():
                break
        return blank

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """The places of the rows that are totals of others."""
        return total_rows(self.columns, len(self.lines))

    @cached_property
    def levels(self) -> tuple[Levels, list[LevelSum]] | None:
        """The rows of a level above others, and the sums they should be."""
        return level_sums(self.columns, self.is_data)

    @cached_property
    def is_data(self) -> NDArray[np.bool_]:
        """Mark the rows that are cases: neither blank nor totals."""
        kept = ~self.blank_rows
        kept[list(self.totals)] = False
        return kept

    def rows(self, marked: NDArray[np.bool_], column: str = "") -> Where:
        """Return where the marked rows are."""
        return at_lines(self.lines[marked & self.is_data], column)

    def remarks(self, *texts: str) -> Iterator[Remark]:
        """Yield what the reader said of the lines, in one of these words."""
        return (one for one in self.raw.remarks if one.why.text in texts)


def look_at_file(
    path: Path, reading: Reading = AS_FOUND, today: date | None = None, card: Card | None = None
) -> Look:
    """Read a file for the checks; one that cannot be read is told by `trouble`."""
    with in_words(path):
        facts = facts_of(path)
    try:
        raw = read_raw(path, reading.dialect)
    except UserError as error:
        empty = RawTable(pa.table({}), "", 0)
        return Look(_typed(empty, {}), empty, {}, facts, today or _today(), card, trouble=error)
    readings = read_columns(raw, reading)
    return Look(_typed(raw, readings), raw, readings, facts, today or _today(), card)


def look_at_table(table: Table, card: Card | None = None, today: date | None = None) -> Look:
    """Look at a table on its way through a recipe, where there is no file to speak of."""
    cells = {name: arrow_of(table.texts(name)) for name in table.columns}
    raw = RawTable(pa.table(cells), "", 1)
    return Look(table, raw, today=today or _today(), card=card, as_written=False)


def with_today(look: Look, today: date) -> Look:
    """Return the same look on another day."""
    return replace(look, today=today)


def _typed(raw: RawTable, readings: Mapping[str, ColumnReading]) -> Table:
    return table_of_columns(raw, readings.items())
