"""What `run` and `demo` share: a file and a recipe become something to hand over."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.analysis.chart import Chart
from app.analysis.deliverable import Deliverable
from app.analysis.deliverable_facts import facts_of
from app.analysis.other_table import Raws, with_beside
from app.analysis.project import origin_of
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.runner import Runner
from app.analysis.start_table import start_table
from app.analysis.whole_program import Sources, whole_program
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
        raise run.problem.error
    return Deliverable(
        title=path.stem,
        table=run.table,
        recipe=replace(recipe, tables=tuple(others)),
        effects=run.effects,
        origin=replace(origin_of(path), practice=practice),
        charts=charts,
        facts=facts_of(raw, tuple(others)),
    )


def as_program(
    deliverable: Deliverable, path: Path, program: Path, others: Raws = NO_OTHERS
) -> Deliverable:
    """Return it ready to be a program, with the cells beside that pandas would not find."""
    raw = read_raw(path, deliverable.recipe.reading.dialect)
    return whole_program(deliverable, Sources(raw, path.parent, others), program)


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
    """Yield a line for each step that was done."""
    done = zip(deliverable.recipe.entries, deliverable.effects, strict=True)
    told = [(entry.step.sentence(), effect) for entry, effect in done if effect]
    for number, (sentence, effect) in enumerate(told, start=1):
        yield str(
            msg(
                "{number}. {sentence} {effect}",
                number=number, sentence=sentence, effect=effect.words(),
            )
        )  # fmt: skip
