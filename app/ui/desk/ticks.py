"""Ticking values on and off, as a condition on their column."""

from app.analysis.condition import Condition
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf

BLANK = None  # the place of the empty cells among the values


def lets_in(condition: Condition | None, text: str | None) -> bool:
    """Say whether a value is ticked; None stands for the empty cells."""
    if isinstance(condition, OneOf):
        return condition.blank if text is None else text in condition.values
    if isinstance(condition, NoneOf):
        return not (condition.blank if text is None else text in condition.values)
    return True


def toggled(
    condition: Condition | None, column: str, text: str | None, inside: OneOf | None = None
) -> Condition | None:
    """Return the condition after a tick; None when every value is in again.

    `inside` are the values that a range or a text filter lets in: the tick adds to them or
    takes from them.
    """
    start = condition if isinstance(condition, OneOf) else inside
    if start is not None:
        return _flipped(start, text)
    after = _flipped(condition if isinstance(condition, NoneOf) else NoneOf(column), text)
    return after if after.values or after.blank else None


def only(condition: Condition | None, column: str, text: str | None) -> Condition | None:
    """Return the condition that asks for one value alone; asked twice, for all of them."""
    alone = OneOf(column, () if text is None else (text,), blank=text is None)
    return None if condition == alone else alone


def inverted(
    condition: Condition | None, column: str, inside: OneOf | None = None
) -> Condition | None:
    """Return the condition that lets in what another leaves out."""
    if isinstance(condition, NoneOf):
        return OneOf(column, condition.values, condition.blank)
    start = condition if isinstance(condition, OneOf) else inside
    if start is None:
        return OneOf(column)
    return NoneOf(column, start.values, start.blank) if start.values or start.blank else None


def _flipped(condition: OneOf | NoneOf, text: str | None) -> OneOf | NoneOf:
    if text is None:
        return type(condition)(condition.column, condition.values, not condition.blank)
    values = condition.values
    after = tuple(one for one in values if one != text) if text in values else (*values, text)
    return type(condition)(condition.column, after, condition.blank)
