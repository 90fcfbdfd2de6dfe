"""A recipe tried on a file: what it would do is told, and nothing is written."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.analysis.dry_run import DryRun, Outcome, dry_run
from app.analysis.expectation import verdicts
from app.analysis.other_table import Raws, with_beside
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.recipe_text import numbered
from app.analysis.start_table import start_table
from app.commands._streaming import sample_needed
from app.i18n import Message, msg


def in_memory(recipe: Recipe, options: Namespace) -> Recipe:
    """Return the recipe for as much of the file as fits in memory, and say when it is a part."""
    rows = sample_needed(recipe, options)
    if not rows:
        return recipe
    told = msg("The file does not fit in memory: it is tried on {rows} rows at random.", rows=rows)
    sys.stderr.write(f"{told}\n")
    dialect = replace(recipe.reading.dialect, sample=rows)
    return recipe.read_as(replace(recipe.reading, dialect=dialect))


def tried(path: Path, recipe: Recipe, others: Raws) -> DryRun:
    """Try a recipe on a file without writing anything."""
    raw = read_raw(path, recipe.reading.dialect)
    return dry_run(recipe.entries, with_beside(start_table(raw, recipe.reading), others))


def tell(recipe: Recipe, found: DryRun) -> int:
    """Print what would be done; 1 when a step cannot be done or the result is not as expected."""
    for number, outcome in enumerate(found.outcomes, start=1):
        told = numbered(number, outcome.entry)
        if outcome.problem:
            told = msg("{number}. CANNOT: {why}", number=number, why=outcome.problem.what)
        elif outcome.effect:
            told = msg("{sentence} {effect}", sentence=told, effect=outcome.effect.words())
        _say(told)
        _say_examples(outcome)
    failed = list(_unmet(recipe, found))
    for words in failed:
        _say(words)
    _say(msg("Nothing was written."))
    return int(bool(found.failed or failed))


def _unmet(recipe: Recipe, found: DryRun) -> Iterator[Message]:
    for asked, verdict in verdicts(recipe.expectations, found.table):
        if not verdict.met:
            yield unmet(asked.sentence(), verdict.found)


def unmet(sentence: object, found: object) -> Message:
    """Say that something is not as a recipe expects it."""
    return msg("Not as expected: {sentence} {found}", sentence=sentence, found=found)


def _say_examples(outcome: Outcome) -> None:
    for one in outcome.examples:
        row = one.label + 1
        _say(msg("     row {row}, {column}: “{before}” → “{after}”", row=row,
                 column=one.column, before=one.before, after=one.after))  # fmt: skip


def _say(message: Message) -> None:
    sys.stdout.write(f"{message}\n")
