"""Whether a value can be the answer to a question: what a file says is looked at before use."""

from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from app.params import Choice, Number

PLAIN: dict[Any, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    bool: (bool,),
    float: (int, float),
    type(None): (type(None),),
}


def hints_of(cls: type[Any]) -> dict[str, Any]:
    """Return the type of each field of a class, with the question it asks."""
    return get_type_hints(cls, include_extras=True)


def fits(value: object, hint: Any) -> bool:
    """Say whether a value is of the type of a field, and one of the answers of its question."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return fits(value, parts[0]) and (_is_one_of(parts[0]) or _is_offered(value, parts[1:]))
    if origin is tuple:
        return isinstance(value, tuple) and _all_fit(value, parts)
    if origin in {Union, UnionType}:
        return any(fits(value, part) for part in parts)
    return value in parts if origin is Literal else _is(value, hint)


def _all_fit(values: tuple[object, ...], parts: tuple[Any, ...]) -> bool:
    if len(parts) == 2 and parts[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        return all(fits(value, parts[0]) for value in values)
    return len(values) == len(parts) and all(map(fits, values, parts))


def _is(value: object, hint: Any) -> bool:
    if hint in PLAIN:
        return isinstance(value, PLAIN[hint]) and (hint is bool or not isinstance(value, bool))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return value in [one.value for one in hint]
    return not isinstance(hint, type) or isinstance(value, hint)


def _is_one_of(hint: Any) -> bool:
    """Say whether the type itself has the answers: a form may offer fewer."""
    return get_origin(hint) is Literal


def _is_offered(value: Any, notes: tuple[object, ...]) -> bool:
    """Say whether a form could give the value."""
    choices = (one for one in notes if isinstance(one, Choice))
    ranges = [(one.minimum, one.maximum) for one in notes if isinstance(one, Number)]
    offered = all(value in [option for option, _ in choice.options] for choice in choices)
    return offered and all(low <= value <= high for low, high in ranges)
