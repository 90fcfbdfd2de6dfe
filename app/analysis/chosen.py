"""Answers that were left without choosing anything."""

from collections.abc import Sequence

from app.errors import UserError
from app.i18n import msg


def refuse_none(names: Sequence[str]) -> None:
    """Refuse to work on no column."""
    if not names:
        raise UserError(msg("No column was chosen."), msg("Choose at least one column."))
