"""JSON with its numbers as they are written, also when the end of the file is missing."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.errors import UserError
from app.i18n import msg

MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
CLOSING = {"{": "}", "[": "]"}
SHOWN = 60
WORD = 6  # letters that a word or number cut short may have
TRIES = 3
DEEP = 4  # records live no deeper
BETWEEN = ", \r\n\t"


class Written(str):
    """A number, exactly as the file has it."""

    __slots__ = ()


@dataclass(frozen=True)
class JsonValue:
    """What the file says; when it stops in the middle, the line where and what was left over."""

    value: Any
    cut: int = 0
    left: str = ""


def json_value(text: str) -> JsonValue:
    """Read the text; one that was cut short is read as far as it goes."""
    try:
        return JsonValue(parsed(text))
    except json.JSONDecodeError as error:
        found = _as_far_as_it_goes(text.rstrip(), error)
        if found is None:
            raise _wrong(text, error) from error
        return found
    except RecursionError as error:
        raise UserError(
            msg("The JSON has too many lists inside lists: it is not a table."),
            msg("Look for the same data in CSV or Excel."),
        ) from error


def parsed(text: str) -> Any:
    """Return the value of JSON text."""
    return json.loads(
        text,
        parse_float=Written,
        parse_int=Written,
        parse_constant=Written,
        object_pairs_hook=_object,
    )


def line_at(text: str, place: int) -> int:
    """Return the line, from 1, of a place in a text."""
    return text.count("\n", 0, place) + 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep both values when a name is repeated."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    found = {}
    for name, value in pairs:
        free = name
        number = 2
        while free in found:
            free, number = f"{name} ({number})", number + 1
        found[free] = value
    return found


def _as_far_as_it_goes(text: str, error: json.JSONDecodeError) -> JsonValue | None:
    """Close what was open after the last whole piece; None when the end is not what is wrong."""
    if len(text) - error.pos > WORD and not error.msg.startswith("Unterminated"):
        return None
    for place, opened in reversed(list(dict.fromkeys(_pieces(text)))[-TRIES:]):
        closing = "".join(CLOSING[sign] for sign in reversed(opened))
        try:
            value = parsed(text[:place] + closing)
        except (json.JSONDecodeError, RecursionError):
            continue
        return JsonValue(value, line_at(text, len(text)), text[place:].strip(BETWEEN))
    return None


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield where lists and objects end, and what is still open there."""
    opened: list[str] = []
    last: tuple[int, str] | None = None
    for found in MARKS.finditer(text):
        sign = found[0]
        if sign in CLOSING:
            opened.append(sign)
        elif opened and sign == CLOSING[opened[-1]]:
            opened.pop()
            last = (found.end(), "".join(opened[:DEEP]))
            if len(opened) < DEEP:
                yield last
    if last and len(opened) < DEEP:
        yield last


def _wrong(text: str, error: json.JSONDecodeError) -> UserError:
    start = text.rfind("\n", 0, error.pos) + 1
    shown = text[max(start, error.pos - SHOWN) : error.pos + SHOWN].splitlines()
    return UserError(
        msg("The JSON is badly written at line {line}: {text}",
            line=error.lineno, text=shown[0].strip() if shown else ""),
        msg("Ask whoever published it for the CSV of the same data."),
    )  # fmt: skip
