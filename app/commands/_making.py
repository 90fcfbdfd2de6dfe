"""What `run` and `demo` share: a file and a recipe become something to hand over."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.analysis.chart import Chart
from app.analysis.deliverable import Deliverable, StartBeside
from app.analysis.deliverable_facts import facts_of, start_columns
from app.analysis.other_table import Raws, with_beside
from app.analysis.plain_reading import finds_the_same, write_cells
from app.analysis.project import origin_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.recipe_text import numbered
from app.analysis.runner import Problem, Runner
from app.analysis.start_table import start_table
from app.errors import UserError
from app.i18n import msg

NO_OTHERS: Raws = MappingProxyType({})


def made_from(
    path: Path,
    recipe: Recipe,
    charts: tuple[Chart, ...] = (),
    others: Raws = NO_OTHERS,
    *,
    practice: bool = False,
) -> Deliverable:
    """Read a file, with `others` beside it, and do the recipe; what cannot be is a `UserError`."""
    raw = read_raw(path, recipe.reading.dialect)
    start = with_beside(start_table(raw, recipe.reading), others)
    run = Runner(start).run(recipe.entries)
    if run.problem:
        raise in_its_place(recipe, run.problem)
    return Deliverable(
        title=path.stem,
        table=run.table,
        recipe=replace(recipe, tables=tuple(others)),
        effects=run.effects,
        origin=replace(origin_of(path), practice=practice),
        charts=charts,
        facts=facts_of(raw, tuple(others)),
    )


def in_its_place(recipe: Recipe, problem: Problem) -> UserError:
    """Return the error of a step that cannot be done, with its number in the recipe."""
    if len(recipe.entries) == 1:
        return problem.error
    what = msg("Step {number}: {why}", number=problem.index + 1, why=problem.error.what)
    return UserError(what, problem.error.todo)


def spelled_out(deliverable: Deliverable, path: Path, others: Raws = NO_OTHERS) -> Deliverable:
    """Return it with everything the evidence decided written down, for a program to repeat."""
    recipe = deliverable.recipe
    raw = read_raw(path, recipe.reading.dialect)
    start = start_columns(raw, recipe.reading)
    beside = tuple(
        StartBeside(one.name, one.file, _spelled(one.reading, its), start_columns(its, one.reading))
        for one, its in others.items()
    )
    read = recipe.read_as(replace(recipe.reading, dialect=_spelled(recipe.reading, raw)))
    return replace(deliverable, recipe=read, start=start, beside=beside)


def with_cells_beside(deliverable: Deliverable, path: Path, program: Path) -> Deliverable:
    """Write the cells of the file beside a program, when pandas alone would not find the same."""
    dialect = deliverable.recipe.reading.dialect
    raw = read_raw(path, dialect)
    if finds_the_same(path, dialect, raw):
        return deliverable
    cells = program.with_name(f"{program.stem}.datos.csv")
    write_cells(raw, cells)
    return replace(deliverable, cells=cells.name)


def _spelled(reading: Reading, raw: RawTable) -> Dialect:
    """Return how a file is to be read, with what the evidence decided written down."""
    return replace(
        reading.dialect,
        encoding=raw.encoding,
        delimiter=raw.delimiter,
        header_row=raw.header_row,
        sheet=raw.sheet,
    )


def steps_done(deliverable: Deliverable) -> Iterator[dict[str, Any]]:
    """Yield each step that was done, with its figures; the keys are a contract."""
    for entry, effect in zip(deliverable.recipe.entries, deliverable.effects, strict=True):
        if effect:
            yield {
                "sentence": str(entry.step.sentence()),
                "rows_before": effect.rows_before,
                "rows_after": effect.rows_after,
                "changed": effect.changed,
                "unread": effect.unread,
            }


def steps_in_words(deliverable: Deliverable) -> Iterator[str]:
    """Yield a line for each step, by its number in the recipe: what it did, or that it is off."""
    done = zip(deliverable.recipe.entries, deliverable.effects, strict=True)
    for number, (entry, effect) in enumerate(done, start=1):
        told = numbered(number, entry)
        if effect:
            told = msg("{sentence} {effect}", sentence=told, effect=effect.words())
        yield str(told)
