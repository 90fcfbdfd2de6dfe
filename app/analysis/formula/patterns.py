"""Patterns (regular expressions) that no text can make slow."""

import pyarrow as pa

from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Value
from app.analysis.pattern import arrow_pattern, taken
from app.errors import UserError
from app.i18n import msg


def written_pattern(part: Value) -> str:
    """Return the pattern that is written in the formula; refuse one that is not understood."""
    pattern = part.literal
    if not isinstance(pattern, str):
        raise FormulaError(
            part.span,
            msg("At place {place}, the pattern has to be written there.", place=part.place),
            msg("Write it between quotation marks, as “[0-9]+”."),
        )
    try:
        arrow_pattern(pattern)
    except UserError:
        raise FormulaError(
            part.span,
            msg("At place {place}, the pattern “{text}” is not understood.",
                place=part.place, text=pattern),
            msg("See if a bracket of the pattern is not closed."),
        ) from None  # fmt: skip
    return pattern


def extracted(texts: pa.Array, pattern: str) -> pa.Array:
    """Return what the pattern finds first in each text; nothing where it finds nothing."""
    return taken(texts, pattern)[0]
