"""A check as a card says it, made into a predicate."""

from collections.abc import Mapping
from typing import Any

from app.lessons.operators import OPERATORS
from app.lessons.practice import KEY, Keys, key_value
from app.lessons.predicate import Demand, Predicate, Value
from app.lessons.typed_number import plain_number

ANY, NONE = "alguna", "ninguna"
SUBJECT = "que"
OPTIONS = ("tolerancia", "tolerancia_pct", "estricto", "segun", "donde")
PREDICATE_WORDS = (SUBJECT, ANY, NONE, *OPTIONS, *OPERATORS)


def read_predicate(card: Mapping[str, Any], keys: Keys) -> Predicate:
    """Return the predicate of a card; words that are not its own are left alone."""
    where = card.get("donde", {})
    return Predicate(
        subject=str(card.get(SUBJECT, "")),
        demands=tuple(
            _demand(operator, card[operator], keys) for operator in OPERATORS if operator in card
        ),
        tolerance=_number(card.get("tolerancia")),
        percent=_number(card.get("tolerancia_pct")),
        strict=card.get("estricto") == "si",
        by=str(card.get("segun", "")).removeprefix("columna."),
        where=tuple(where.items()) if isinstance(where, Mapping) else (),
        any_of=tuple(read_predicate(one, keys) for one in _group(card, ANY)),
        none_of=tuple(read_predicate(one, keys) for one in _group(card, NONE)),
    )


def subject_texts(card: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Return the cards with a subject: the card itself, or those grouped in it."""
    return (*_group(card, ANY), *_group(card, NONE)) or (card,)


def key_texts(card: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the answers that a card refers to."""
    values = (value for one in subject_texts(card) for value in one.values())
    return tuple(value for value in values if isinstance(value, str) and value.startswith(KEY))


def _group(card: Mapping[str, Any], word: str) -> tuple[Mapping[str, Any], ...]:
    found = card.get(word)
    return (
        tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()
    )


def _number(value: Any) -> float:
    return plain_number(value) or 0.0


def _demand(operator: str, expected: Any, keys: Keys) -> Demand:
    if isinstance(expected, str) and expected.startswith(KEY):
        return Demand(operator, key_value(keys, expected), secret=True)
    value: Value = tuple(map(str, expected)) if isinstance(expected, list) else str(expected)
    return Demand(operator, value)
