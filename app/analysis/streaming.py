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
from app.analysis.expectation import CountedExpectation, Expectation, Tally, Verdict, refuse_unmet
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
    """What was written: rows, columns, cells that could not be read, and what each entry did.

    `judged` says of each thing the recipe expects whether it is so.
    """

    rows: int
    columns: tuple[str, ...]
    unread: int
    effects: tuple[Effect | None, ...]
    judged: tuple[tuple[Expectation, Verdict], ...] = ()


def refuse_whole_table_steps(recipe: Recipe) -> None:
    """Refuse, with a way out, a recipe that has to see all the rows at once."""
    for one in recipe.expectations:
        if not isinstance(one, CountedExpectation):
            raise UserError(
                msg(
                    "The file does not fit in memory, and to know this all its rows have to be"
                    " seen at once: {expected}",
                    expected=one.sentence(),
                ),
                msg("Take that out of what the recipe expects, or open a part of the file."),
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
                    break
        done = books.closed()
        refuse_unmet(done.judged)
    return done


class _Watch:
    """Adds up, piece by piece, what an expectation counts."""

    def __init__(self, expectation: CountedExpectation) -> None:
        self.expectation = expectation
        self.verdict = expectation.judged(Tally(0))
        self._tally: Tally | None = None

    def enter(self, table: Table) -> None:
        """Look at one more piece."""
        absent = self.expectation.without_column(table)
        if absent:
            self.verdict = absent
            return
        found = self.expectation.tally(table)
        self._tally = self._tally + found if self._tally else found
        self.verdict = self.expectation.judged(self._tally)


class _Books:
    """Does the recipe to each piece, writes it and adds up what was done."""

    def __init__(self, recipe: Recipe, line: PieceLine, file: BinaryIO) -> None:
        self._line, self._file = line, file
        self._rows, self._unread = 0, 0
        self._columns: tuple[str, ...] = ()
        self._expected = [
            _Watch(one) for one in recipe.expectations if isinstance(one, CountedExpectation)
        ]
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
        for one in self._expected:
            one.enter(before)
        self._file.write(written_lines(list(written_columns(before))))

    def closed(self) -> Streamed:
        effects = tuple(one.effect if one else None for one in self._counts)
        judged = tuple((one.expectation, one.verdict) for one in self._expected)
        return Streamed(self._rows, self._columns, self._unread, effects, judged)

    def _add(self, at: int, found: Comparison) -> None:
        known = self._counts[at]
        self._counts[at] = known + found if known else found
