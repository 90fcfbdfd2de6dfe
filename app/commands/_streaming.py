"""What `run` does with a part of a file, and with a file that does not fit in memory."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.other_table import Raws
from app.analysis.reading.batches import batches
from app.analysis.reading.file_format import format_of
from app.analysis.reading.preflight import Preflight, preflight
from app.analysis.reading.table_file import DELIMITED
from app.analysis.recipe import Recipe
from app.analysis.rows_asked import rows_asked
from app.analysis.start_table import start_table
from app.analysis.streaming import Streamed, refuse_whole_table_steps, stream
from app.errors import UserError
from app.i18n import msg

MEGABYTE = 1 << 20
CSV = ".csv"


def add_part_options(parser: ArgumentParser) -> None:
    """Let a part of the file be asked for, or all of it a piece at a time."""
    parser.add_argument("--sample", type=int, default=0, metavar="ROWS")
    parser.add_argument("--rows", default="", metavar="FROM-TO")
    parser.add_argument("--columns", default="", metavar="NAME,NAME")
    parser.add_argument("--stream", action="store_true", help="read and write piece by piece")
    parser.add_argument("--memory", type=int, default=0, metavar="MB", help="what a table may take")


def part_asked(recipe: Recipe, options: Namespace) -> Recipe:
    """Return the recipe with the part of the file that was asked for: it remembers it."""
    first, last = rows_asked(options.rows)
    chosen = tuple(name.strip() for name in options.columns.split(",") if name.strip())
    dialect = recipe.reading.dialect
    part = replace(
        dialect,
        sample=options.sample or dialect.sample,
        rows_from=first or dialect.rows_from,
        rows_to=last or dialect.rows_to,
        chosen=chosen or dialect.chosen,
    )
    return recipe.read_as(replace(recipe.reading, dialect=part))


def goes_by_pieces(recipe: Recipe, options: Namespace) -> bool:
    """Say whether the file is to be read by pieces; refuse one that cannot be done either way."""
    dialect = recipe.reading.dialect
    if dialect.is_part or format_of(options.file, dialect).kind != DELIMITED:
        return False
    if options.stream:
        _refuse_other_file(options.out)
        return True
    found = preflight(options.file, dialect, options.memory * MEGABYTE)
    if found.fits:
        return False
    _refuse_too_big(recipe, options.out, found)
    return True


def sample_needed(recipe: Recipe, options: Namespace) -> int:
    """Return how many rows of a file fit in memory; 0 when all of them do."""
    dialect = recipe.reading.dialect
    if dialect.is_part or format_of(options.file, dialect).kind != DELIMITED:
        return 0
    found = preflight(options.file, dialect, options.memory * MEGABYTE)
    return 0 if found.fits else found.sample


def by_pieces(recipe: Recipe, path: Path, out: Path, others: Raws) -> Streamed:
    """Do the recipe to a file of any size, with `others` beside, and write the result as CSV."""
    beside = {one.name: start_table(raw, one.reading) for one, raw in others.items()}
    return stream(lambda: batches(path, recipe.reading.dialect), recipe, out, beside)


def streamed_steps(recipe: Recipe, done: Streamed) -> Iterator[dict[str, Any]]:
    """Yield each step that was done, with its figures; the keys are those of `run`."""
    for entry, effect in zip(recipe.entries, done.effects, strict=True):
        if effect:
            yield {
                "sentence": str(entry.step.sentence()),
                "rows_before": effect.rows_before,
                "rows_after": effect.rows_after,
                "changed": effect.changed,
                "unread": effect.unread,
            }


def _refuse_other_file(out: Path) -> None:
    if out.suffix.lower() != CSV:
        raise UserError(
            msg("Piece by piece only a CSV can be written, not “{name}”.", name=out.name),
            msg("Use a name that ends in .csv."),
        )


def _refuse_too_big(recipe: Recipe, out: Path, found: Preflight) -> None:
    """Refuse, with the offers there are, what can be done neither whole nor by pieces."""
    try:
        refuse_whole_table_steps(recipe)
        _refuse_other_file(out)
    except UserError as error:
        raise UserError(
            msg("{size} {why}", size=found.words(), why=error.what),
            msg(
                "Ask for a part: --sample {rows}, --rows 1-{rows} or --columns with the names of"
                " some. {todo}",
                rows=str(found.sample), todo=error.todo,  # to be typed as it is
            ),
        ) from error  # fmt: skip
