"""A recipe that meets a file with other names."""

import sys
from collections.abc import Sequence
from pathlib import Path

from app.analysis.adapting import Fit, adapted, fit
from app.analysis.project import origin_of
from app.analysis.reading.table_file import first_rows
from app.analysis.recipe import Recipe
from app.errors import UserError
from app.i18n import msg

SHOWN = 12  # figures of a fingerprint


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


def tell_other_file(recipe: Recipe, path: Path) -> None:
    """Say that a recipe was made over another file, which may well be what is wanted."""
    about = recipe.about
    if about.sha256 and origin_of(path).sha256 != about.sha256:
        name = about.file or about.sha256[:SHOWN]
        told = msg("This recipe was made over another file: “{name}”.", name=name)
        sys.stderr.write(f"{told}\n")


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
