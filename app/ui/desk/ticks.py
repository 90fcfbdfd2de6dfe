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


def toggled(condition: Condition | None, column: str, text: str | None) -> Condition | None:
    """Return the condition after a tick; None when every value is in again."""
    if isinstance(condition, OneOf):
        return _or_nothing(_flipped(condition, text))
    start = condition if isinstance(condition, NoneOf) else NoneOf(column)
    return _or_nothing(_flipped(start, text))


def only(condition: Condition | None, column: str, text: str | None) -> Condition | None:
    """Return the condition that asks for one value alone; asked twice, for all of them."""
    alone = OneOf(column, () if text is None else (text,), blank=text is None)
    return None if condition == alone else alone


def _flipped(condition: OneOf | NoneOf, text: str | None) -> OneOf | NoneOf:
    if text is None:
        return type(condition)(condition.column, condition.values, not condition.blank)
    values = condition.values
    after = tuple(one for one in values if one != text) if text in values else (*values, text)
    return type(condition)(condition.column, after, condition.blank)


def _or_nothing(condition: OneOf | NoneOf) -> Condition | None:
    return condition if condition.values or condition.blank else None
