"""Patterns (regular expressions) that no text can make slow."""

import re

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Value
from app.i18n import msg


def whole_pattern(part: Value) -> tuple[str, str]:
    """Return a pattern that takes in all of a text, and which of its groups is wanted."""
    pattern = part.literal
    if not isinstance(pattern, str):
        raise FormulaError(
            part.span,
            msg("At place {place}, the pattern has to be written there.", place=part.place),
            msg("Write it between quotation marks, as “[0-9]+”."),
        )
    try:
        group = r"\2" if re.compile(pattern).groups else r"\1"
        pc.match_substring_regex(pa.array([""], TEXT), pattern)
    except (re.error, pa.ArrowInvalid):
        raise FormulaError(
            part.span,
            msg("At place {place}, the pattern “{text}” is not understood.",
                place=part.place, text=pattern),
            msg("See if a bracket of the pattern is not closed."),
        ) from None  # fmt: skip
    return pattern, group


def extracted(texts: pa.Array, pattern: tuple[str, str]) -> pa.Array:
    """Return what the pattern finds first in each text; nothing where it finds nothing."""
    wanted, group = pattern
    has = pc.match_substring_regex(texts, wanted)
    found = pc.replace_substring_regex(texts, rf"(?s)\A.*?({wanted}).*\z", group)
    return pc.if_else(has, found, None)
