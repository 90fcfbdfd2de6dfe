"""The checks and typical errors of an exercise: they can be looked at, and give nothing away."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.events import NAME
from app.i18n import Message, msg
from app.lessons.context import Context
from app.lessons.fingerprint import said
from app.lessons.operators import OPERATORS
from app.lessons.practice import KEY, key_value, split_key
from app.lessons.predicate_card import (
    PREDICATE_WORDS,
    SUBJECT,
    key_texts,
    read_predicate,
    subject_texts,
)
from app.lessons.problem import Problem
from app.lessons.rules.words import unknown_words
from app.lessons.shown import PLACEHOLDERS
from app.lessons.source import CHECKS, MISTAKES, Box, Source
from app.lessons.subjects import is_known
from app.lessons.typed_number import close, plain_number

PLACEHOLDER = re.compile(r"\{(\w+)\}")
CHECK_WORDS = ("id", "si_falla", "error", *PREDICATE_WORDS)
MISTAKE_WORDS = ("id", "si", "decir", "error", "pista")
NAMES = msg("Names have small letters, digits and hyphens, such as c1.")
FEW = 4  # tolerances: a wrong answer nearer than this to the right one teaches nothing
Item = Mapping[str, Any]


def problems(box: Box, source: Source, context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the checks and typical errors of an exercise."""
    if not any(box.entries(CHECKS)):
        yield Problem("E20", box.line, msg("The exercise {name} checks nothing.", name=box.id))
    for item, line in box.entries(CHECKS):
        yield from unknown_words(item, CHECK_WORDS, line)
        yield from _item(item, item, line, context)
        yield from _keys(item, source, context, line)
    for item, line in box.entries(MISTAKES):
        condition = condition_of(item)
        yield from unknown_words(item, MISTAKE_WORDS, line)
        yield from unknown_words(condition, PREDICATE_WORDS, line)
        yield from _item(item, condition, line, context)
        yield from _keys(condition, source, context, line)
    yield from _too_near(box, context)


def condition_of(mistake: Item) -> Item:
    """Return what a typical error looks for; nothing when it does not say."""
    condition = mistake.get("si")
    return condition if isinstance(condition, Mapping) else {}


def _item(item: Item, condition: Item, line: int, context: Context) -> Iterator[Problem]:
    if not NAME.fullmatch(_id(item)):
        yield Problem("E19", line, NAMES)
    for one in subject_texts(condition):
        yield from _subject(one, line, _id(item))
    if not said(item):
        yield Problem(
            "E23", line, msg("{check} does not say what to tell when it fails.", check=_id(item))
        )
    yield from _message(item, condition, line)
    if item.get("error") and item["error"] not in context.misconceptions:
        yield Problem("E37", line, msg("There is no misconception “{id}”.", id=item["error"]))


def _subject(condition: Item, line: int, check: str) -> Iterator[Problem]:
    subject = str(condition.get(SUBJECT, ""))
    if not is_known(subject):
        yield Problem("E21", line, msg("“{subject}” cannot be checked.", subject=subject))
    if not any(operator in condition for operator in OPERATORS) or not _measured(condition):
        yield Problem("E22", line, msg("{check} does not say what to expect.", check=check))


def _measured(condition: Item) -> bool:
    """Say whether its tolerances are numbers."""
    words = ("tolerancia", "tolerancia_pct")
    return all(plain_number(condition.get(word, "0")) is not None for word in words)


def _message(item: Item, condition: Item, line: int) -> Iterator[Problem]:
    names = PLACEHOLDER.findall(said(item))
    for name in names:
        if name not in PLACEHOLDERS:
            yield Problem("E24", line, msg("There is no {name} to fill in.", name=f"{{{name}}}"))
    examples = any(name.startswith("ejemplo") for name in names)
    if examples and not {"agrupa_como", "segun", "patron"} & set(condition):
        yield Problem(
            "E24", line, msg("{check} has nothing to give as an example.", check=_id(item))
        )
    if "esperado" in names and key_texts(condition):
        yield Problem("E25", line, msg("The message of {check} tells the answer.", check=_id(item)))


def _keys(condition: Item, source: Source, context: Context, line: int) -> Iterator[Problem]:
    for key in key_texts(condition):
        if key_value(context.keys, key) is None:
            yield Problem("E26", line, msg("There is no answer “{key}”.", key=key))
        elif split_key(key)[0] not in source.words("datos"):
            yield Problem("E27", line, _other_table(key))


def _other_table(key: str) -> Message:
    return msg("“{key}” is of a table that the lesson does not use.", key=key)


def _too_near(box: Box, context: Context) -> Iterator[Problem]:
    """Compare the right answers with those of the typical errors about the same thing."""
    for check, _ in box.entries(CHECKS):
        for mistake, line in box.entries(MISTAKES):
            wrong = condition_of(mistake)
            same_subject = wrong.get(SUBJECT) == check.get(SUBJECT)
            if same_subject and _is_near(check, wrong, context):
                yield Problem(
                    "E30", line,
                    msg(
                        "{mistake} is too near the right answer. Change the data or the tolerance.",
                        mistake=_id(mistake),
                    ),
                )  # fmt: skip


def _is_near(check: Item, wrong: Item, context: Context) -> bool:
    texts = [str(card.get("igual", "")) for card in (check, wrong)]
    if not all(text.startswith(KEY) for text in texts) or not _measured(check):
        return False
    right, other = (plain_number(key_value(context.keys, text)) for text in texts)
    predicate = read_predicate(check, context.keys)
    if right is None or other is None:
        return False
    return close(other, right, FEW * predicate.tolerance, FEW * predicate.percent)


def _id(item: Item) -> str:
    return str(item.get("id", ""))
