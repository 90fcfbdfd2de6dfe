"""Recorded work as a card says it: steps in the form of any recipe, and the answers typed.

An entry is a step `{kind: …}`, an answer `{respuesta: name, valor: …}` or `{respuesta: name,
que: subject}`, or `{igual_que: other recording, pasos: 2}`, which takes its first steps.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_type_hints

import msgspec
import yaml

from app.analysis.recipe import Entry, Recipe, entry_from, entry_record
from app.analysis.step import steps
from app.errors import UserError
from app.i18n import msg
from app.lessons.lesson import Answer, Recording
from app.registry import Member, family_named

ASIDE = {"kind", "family", "off", "note"}


def read_recording(
    name: str, entries: Sequence[Mapping[str, Any]], known: Mapping[str, Recording], line: int = 0
) -> Recording:
    """Make a recording of a card; what cannot be understood is a `UserError`."""
    done: list[Entry] = []
    answers: list[Answer] = []
    for entry in entries:
        if "igual_que" in entry:
            done += _first_steps(entry, known)
        elif "respuesta" in entry:
            answers.append(_answer(entry))
        else:
            done.append(_step(entry))
    return Recording(name, Recipe(tuple(done)), tuple(answers), line)


def written(recording: Recording) -> list[dict[str, Any]]:
    """Return the recording as a card says it."""
    done: list[dict[str, Any]] = [entry_record(entry) for entry in recording.recipe.entries]
    told = {"valor": "typed", "que": "subject"}
    for answer in recording.answers:
        says = {word: getattr(answer, name) for word, name in told.items() if getattr(answer, name)}
        done.append({"respuesta": answer.name, **says})
    return done


def card_text(recording: Recording) -> str:
    """Return the recording as the lines of a card, ready to be put into a lesson."""
    return yaml.safe_dump(
        written(recording),
        allow_unicode=True,
        default_flow_style=None,
        sort_keys=False,
        width=10_000,
    )


def _first_steps(entry: Mapping[str, Any], known: Mapping[str, Recording]) -> Sequence[Entry]:
    other = known.get(str(entry["igual_que"]))
    if other is None:
        raise _not_understood(str(entry["igual_que"]))
    count = str(entry.get("pasos", len(other.recipe.entries)))
    if not count.isdecimal():
        raise _not_understood(count)
    return other.recipe.entries[: int(count)]


def _answer(entry: Mapping[str, Any]) -> Answer:
    return Answer(str(entry["respuesta"]), str(entry.get("valor", "")), str(entry.get("que", "")))


def _step(record: Mapping[str, Any]) -> Entry:
    try:
        return entry_from(_typed(record, steps[str(record.get("kind", ""))]))
    except (msgspec.ValidationError, KeyError, ValueError) as error:
        raise _not_understood(str(record.get("kind", ""))) from error


def _typed(record: Mapping[str, Any], cls: type[Any]) -> dict[str, Any]:
    """Return a record in which every text is what its field holds."""
    hints = get_type_hints(cls)
    plain = {
        name: value if name in ASIDE else _value(value, hints[name])
        for name, value in record.items()
    }
    return plain | ({"off": True} if "off" in plain else {})


def _value(value: Any, hint: Any) -> Any:
    if isinstance(value, Mapping) and "family" in value:
        return _typed(value, family_named(str(value["family"]))[str(value.get("kind", ""))])
    if isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
        return [_value(one, Member) for one in value]
    return msgspec.to_builtins(msgspec.convert(value, hint, strict=False))


def _not_understood(what: str) -> UserError:
    return UserError(
        msg("A recorded step is not clear: “{step}”.", step=what),
        msg("Record it again, or check how its words are spelled."),
    )
