"""A recipe done to a file piece by piece: what does not fit in memory can be cleaned too.

Each row has to come out the same whatever the others are. What rests on all of them, such as
which number of a date is the day, is settled first: the pieces are gone over several times.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from app.analysis.delimited_text import header_line, written_lines
from app.analysis.effect import Comparison, Effect, compared
from app.analysis.piece_line import PieceLine, refuse_step
from app.analysis.reading.raw_table import RawTable
from app.analysis.recipe import Recipe
from app.analysis.settled_reading import settled_reading
from app.analysis.settling import SettlingStep
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.analysis.whole_file import whole_file
from app.analysis.written_column import written_columns
from app.errors import UserError
from app.i18n import msg

Pieces = Callable[[], Iterable[RawTable]]
Beside = Mapping[str, Table]
NOTHING_BESIDE: Beside = MappingProxyType({})


@dataclass(frozen=True)
class Streamed:
    """What was written: rows, columns, cells that could not be read, and what each entry did."""

    rows: int
    columns: tuple[str, ...]
    unread: int
    effects: tuple[Effect | None, ...]


def refuse_whole_table_steps(recipe: Recipe) -> None:
    """Refuse, with a way out, a recipe that has to see all the rows at once."""
    if recipe.expectations:
        raise UserError(
            msg("What the recipe expects of its result can only be looked at in all the table."),
            msg("Take those expectations out, or open a part of the file."),
        )
    for step in recipe.steps:
        if not step.is_row_wise() and not isinstance(step, SettlingStep):
            refuse_step(step)


def stream(pieces: Pieces, recipe: Recipe, out: Path, beside: Beside = NOTHING_BESIDE) -> Streamed:
    """Do a recipe to pieces of a file and write the result as CSV; memory holds one piece.

    `pieces` begins the file again each time it is called; each says which rows are above it.
    """
    refuse_whole_table_steps(recipe)
    reading = settled_reading(pieces(), recipe.reading)

    def tables() -> Iterator[Table]:
        return (replace(start_table(raw, reading), beside=beside) for raw in pieces())

    line = PieceLine(recipe.entries)
    line.settle(tables)
    with whole_file(out) as draft:
        while True:
            with draft.open("wb") as file:
                books = _Books(recipe, line, file)
                if line.holds(tables, books.enter):
                    return books.closed()


class _Books:
    """Does the recipe to each piece, writes it and adds up what was done."""

    def __init__(self, recipe: Recipe, line: PieceLine, file: BinaryIO) -> None:
        self._line, self._file = line, file
        self._rows, self._unread = 0, 0
        self._columns: tuple[str, ...] = ()
        self._counts: list[Comparison | None] = [None] * len(recipe.entries)

    def enter(self, table: Table) -> None:
        before = table
        for at, step, after in self._line.steps_done(before):
            self._add(at, compared(before, after, tuple(step.columns())))
            before = after
        self._rows += len(before)
        self._unread += sum(len(texts) for texts in before.unread.values())
        if not self._columns:
            self._columns = tuple(before.columns)
            self._file.write(header_line(before.columns))
        self._file.write(written_lines(list(written_columns(before))))

    def closed(self) -> Streamed:
        effects = tuple(one and one.effect for one in self._counts)
        return Streamed(self._rows, self._columns, self._unread, effects)

    def _add(self, at: int, found: Comparison) -> None:
        known = self._counts[at]
        self._counts[at] = known + found if known else found
