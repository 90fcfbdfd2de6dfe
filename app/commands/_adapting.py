"""What `run` shares with no other command: a recipe that meets a file with other names."""

import sys
from collections.abc import Sequence
from pathlib import Path

from app.analysis.adapting import Fit, adapted, fit
from app.analysis.dry_run import DryRun, dry_run
from app.analysis.other_table import Raws, with_beside
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.errors import UserError
from app.i18n import Message, msg


def adapted_to(path: Path, recipe: Recipe, pairs: Sequence[str], *, guess: bool) -> Recipe:
    """Return the recipe for the columns of a file, with the names a person gave.

    `pairs` are “needed=found”. With `guess`, names that are the same but for their writing are
    taken; without it they are only proposed.
    """
    columns = first_rows(path, recipe.reading.dialect).cells.column_names
    given = dict(map(_pair, pairs))
    found = fit(recipe, columns)
    names = {**found.names, **given}
    unsaid = [one for one in found.guessed if one not in given]
    _refuse_unknown(given, columns)
    if unsaid and not guess:
        raise _proposal(found, unsaid)
    return adapted(recipe, names)


def tried(path: Path, recipe: Recipe, others: Raws) -> DryRun:
    """Try a recipe on a file without writing anything."""
    raw = read_raw(path, recipe.reading.dialect)
    return dry_run(recipe.entries, with_beside(start_table(raw, recipe.reading), others))


def tell(found: DryRun) -> int:
    """Print what would be done; 1 when a step cannot be done."""
    for number, outcome in enumerate(found.outcomes, start=1):
        sentence = outcome.entry.step.sentence()
        if outcome.problem:
            _say(msg("{number}. CANNOT: {why}", number=number, why=outcome.problem.what))
        elif outcome.effect:
            effect = outcome.effect.words()
            _say(msg("{number}. {sentence} {effect}", number=number, sentence=sentence,
                     effect=effect))  # fmt: skip
        for one in outcome.examples:
            row = one.label + 1
            _say(msg("     row {row}, {column}: “{before}” → “{after}”", row=row,
                     column=one.column, before=one.before, after=one.after))  # fmt: skip
    _say(msg("Nothing was written."))
    return 1 if found.failed else 0


def _say(message: Message) -> None:
    sys.stdout.write(f"{message}\n")


def _pair(text: str) -> tuple[str, str]:
    needed, sign, found = text.partition("=")
    if not sign or not needed or not found:
        raise UserError(
            msg("“{text}” does not say which column is which.", text=text),
            msg("Write the name the recipe knows, =, and the name in the file: monto=IMPORTE."),
        )
    return needed, found


def _refuse_unknown(given: dict[str, str], there: Sequence[str]) -> None:
    for found in given.values():
        if found not in there:
            raise UserError(
                msg("There is no column called “{column}”.", column=found),
                msg("The columns of the file are: {names}.", names=", ".join(there)),
            )


def _proposal(found: Fit, unsaid: Sequence[str]) -> UserError:
    pairs = ", ".join(f"{needed}={found.names[needed]}" for needed in unsaid)
    return UserError(
        msg("Some columns of the file have other names: {pairs}.", pairs=pairs),
        msg("If they are the same, add --guess; otherwise say which with --map."),
    )
