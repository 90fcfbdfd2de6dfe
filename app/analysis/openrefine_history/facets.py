"""The facets of OpenRefine, which limit an operation to some rows, as conditions."""

from collections.abc import Iterator, Mapping, Sequence
from math import inf, nextafter
from typing import Any

from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.is_blank import IsBlank
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.analysis.openrefine_history.marks import MARKS
from app.analysis.openrefine_history.operation import CannotTranslateError, Record
from app.i18n import msg

PLAIN = {"value", "grel:value", ""}
BLANKS = {"isBlank(value)", "value.isBlank()", "isNull(value)", "grel:isBlank(value)"}


def conditions_of(record: Record, columns: Sequence[str] = ()) -> tuple[Condition, ...]:
    """Return what the facets of an operation ask of a row; those without a choice ask nothing.

    With the `columns` there are, if they are known, marks that nobody made are told.
    """
    facets = record.get("engineConfig", {}).get("facets", ())
    asked = (condition for facet in facets for condition in _asked(facet))
    return tuple(_known(condition, columns) for condition in asked)


def _known(condition: Condition, columns: Sequence[str]) -> Condition:
    if columns and condition.column in MARKS.values() and condition.column not in columns:
        raise CannotTranslateError(msg("It chooses by marks put by hand, which are not in it."))
    return condition


def _asked(facet: Mapping[str, Any]) -> Iterator[Condition]:
    kind = str(facet.get("type", "list")).removeprefix("core/")
    if kind == "list" and str(facet.get("expression", "")).removeprefix("grel:") in MARKS:
        yield from _marked(facet)
    elif kind == "list":
        yield from _list(facet)
    elif kind == "text":
        yield from _text(facet)
    elif kind == "range":
        yield from _range(facet)
    else:
        raise CannotTranslateError(msg("It uses a facet of a kind that is not known here."))


def _list(facet: Mapping[str, Any]) -> Iterator[Condition]:
    column, chosen = facet.get("columnName", ""), facet.get("selection", ())
    blank, inverted = bool(facet.get("selectBlank")), bool(facet.get("invert"))
    if facet.get("selectError"):
        raise CannotTranslateError(msg("It chooses the cells with errors."))
    if not chosen and not blank:
        return
    values = tuple(_written(one["v"]["v"]) for one in chosen)
    if facet.get("expression", "value") in BLANKS:
        yield _blanks(column, values, inverted=inverted)
        return
    _refuse_expression(facet)
    yield (NoneOf if inverted else OneOf)(column, values, blank)


def _marked(facet: Mapping[str, Any]) -> Iterator[Condition]:
    """Yield what asks for rows with a star or a flag, or without it."""
    column = MARKS[str(facet["expression"]).removeprefix("grel:")]
    values = tuple(_written(one["v"]["v"]).capitalize() for one in facet.get("selection", ()))
    if values:
        yield (NoneOf if facet.get("invert") else OneOf)(column, values)


def _blanks(column: str, values: tuple[str, ...], *, inverted: bool) -> Condition:
    if (values == ("true",)) == inverted:
        raise CannotTranslateError(msg("It chooses the cells that are not empty by an expression."))
    return IsBlank(column)


def _text(facet: Mapping[str, Any]) -> Iterator[Condition]:
    query = facet.get("query", "")
    if not query:
        return
    if facet.get("mode", "text") != "text" or facet.get("invert") or facet.get("caseSensitive"):
        raise CannotTranslateError(msg("It looks for a text in a way that is not known here."))
    yield Contains(facet.get("columnName", ""), query)


def _range(facet: Mapping[str, Any]) -> Iterator[Condition]:
    """The upper end is left out by OpenRefine and taken in here: the number before it is used."""
    _refuse_expression(facet)
    others = ("selectNonNumeric", "selectBlank", "selectError")
    if "from" not in facet or "to" not in facet:
        return
    if any(facet.get(name, True) for name in others if name in facet):
        raise CannotTranslateError(msg("It also chooses cells without a number."))
    high = nextafter(float(facet["to"]), -inf)
    yield Between(facet.get("columnName", ""), repr(float(facet["from"])), repr(high))


def _refuse_expression(facet: Mapping[str, Any]) -> None:
    if facet.get("expression", "value") not in PLAIN:
        raise CannotTranslateError(
            msg("Its facet uses an expression: {expression}", expression=facet["expression"])
        )


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
