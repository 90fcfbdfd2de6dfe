"""A recipe done to a file piece by piece: what does not fit in memory can be cleaned too.

Only steps that look at one row at a time can be done so. The pieces are gone over twice: first to
decide what each column is over all the file, as when it is read at once, then to do the recipe.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from app.analysis.delimited_text import header_line, written_lines
from app.analysis.effect import Effect, effect_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.recipe import Recipe, do
from app.analysis.settled_reading import settled_reading
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.analysis.whole_file import whole_file
from app.analysis.written_column import written_columns
from app.errors import UserError
from app.i18n import msg

Pieces = Callable[[], Iterable[RawTable]]


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
    for entry in recipe.entries:
        if entry.on and not entry.step.is_row_wise():
            raise UserError(
                msg(
                    "The file does not fit in memory, and “{step}” has to see all its rows at"
                    " once.",
                    step=entry.step.title,
                ),
                msg(
                    "Switch that step off, or open a part of the file: fewer columns, fewer rows"
                    " or a sample."
                ),
            )


def stream(pieces: Pieces, recipe: Recipe, out: Path) -> Streamed:
    """Do a recipe to pieces of a file and write the result as CSV; memory holds one piece.

    `pieces` begins the file again each time it is called; each says which rows are above it.
    """
    refuse_whole_table_steps(recipe)
    recipe = replace(recipe, reading=settled_reading(pieces(), recipe.reading))
    books = _Books(recipe)
    with whole_file(out) as draft, draft.open("wb") as file:
        for raw in pieces():
            table = books.enter(raw)
            if not books.columns:
                books.columns = tuple(table.columns)
                file.write(header_line(table.columns))
            file.write(written_lines(list(written_columns(table))))
    return Streamed(books.rows, books.columns, books.unread, tuple(books.effects))


class _Books:
    """Does the recipe to each piece and adds up what was done."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self.rows, self.unread = 0, 0
        self.columns: tuple[str, ...] = ()
        self.effects: list[Effect | None] = [None] * len(recipe.entries)

    def enter(self, raw: RawTable) -> Table:
        table = start_table(raw, self._recipe.reading)
        for at, entry in enumerate(self._recipe.entries):
            if entry.on:
                before, table = table, do(entry.step, table)
                self._add(at, effect_of(before, table, tuple(entry.step.columns())))
        self.rows += len(table)
        self.unread += sum(len(texts) for texts in table.unread.values())
        return table

    def _add(self, at: int, effect: Effect) -> None:
        known = self.effects[at]
        self.effects[at] = _sum(known, effect) if known else effect


def _sum(one: Effect, other: Effect) -> Effect:
    return replace(
        other,
        rows_before=one.rows_before + other.rows_before,
        rows_after=one.rows_after + other.rows_after,
        changed=one.changed + other.changed,
        unread=one.unread + other.unread,
    )
