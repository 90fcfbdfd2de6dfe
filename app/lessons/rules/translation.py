"""A translation: everything is there, nothing more, and it is of the text as it is now."""

import re
from collections.abc import Iterator

from app.i18n import msg
from app.lessons.fingerprint import fingerprint, said
from app.lessons.problem import Problem
from app.lessons.question_text import read_question
from app.lessons.rules.words import unknown_words
from app.lessons.source import (
    CHECKS,
    EXERCISE,
    HINTS,
    MISTAKES,
    PROOF,
    QUESTION,
    SOLUTION,
    TEXTS,
    TRAINER,
    Box,
    Source,
)

KNOWN = ("traduce", "de_version", "idioma", "titulo", "resumen", "objetivos")
NEEDED = ("traduce", "idioma", "titulo")
PLACEHOLDER = re.compile(r"\{\w+\}")


def problems(spanish: Source, english: Source) -> Iterator[Problem]:
    """Yield what is wrong with a translation; its lines are those of the translation."""
    yield from unknown_words(english.top, KNOWN, 1)
    for word in NEEDED:
        if word not in english.top:
            yield Problem("E10", 1, msg("“{word}” is missing in the card on top.", word=word))
    learners = [box for box in spanish.boxes if box.kind != TRAINER]
    for box in learners:
        pair = english.box(box.id)
        yield from _pair(box, pair) if pair else _missing(box)
    for pair in english.boxes:
        if not spanish.box(pair.id):
            yield Problem("E66", pair.line, msg("“{name}” is not in the Spanish.", name=pair.id))


def _missing(box: Box) -> Iterator[Problem]:
    yield Problem("E60", 1, msg("“{name}” is not translated.", name=box.id))


def _pair(box: Box, pair: Box) -> Iterator[Problem]:
    if pair.attributes.get("origen") != fingerprint(box):
        message = msg(
            "“{name}” changed in Spanish after it was translated ({mark}).",
            name=box.id, mark=fingerprint(box),
        )  # fmt: skip
        yield Problem("A61", pair.line, message)
    if box.kind == EXERCISE:
        yield from _messages(box, pair)
    if box.kind == QUESTION:
        yield from _options(box, pair)


def _messages(box: Box, pair: Box) -> Iterator[Problem]:
    texts: dict[str, str] = {}
    for card in pair.named(TEXTS):
        texts |= card.value if isinstance(card.value, dict) else {}
    for word in (CHECKS, MISTAKES, HINTS):
        for item, _ in box.entries(word):
            yield from _message(str(item.get("id", "")), said(item), texts, pair)
    if any(card.word in {CHECKS, MISTAKES, SOLUTION, PROOF} for card in pair.cards):
        message = msg("A translation has no checks: they live in the original.")
        yield Problem("E64", pair.line, message)


def _message(id_: str, text: str, texts: dict[str, str], pair: Box) -> Iterator[Problem]:
    if text and not texts.get(id_):
        yield Problem("E62", pair.line, msg("The message {name} is not translated.", name=id_))
    elif text and set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(texts[id_])):
        yield Problem("E63", pair.line, msg("{name} has other words to fill in.", name=id_))


def _options(box: Box, pair: Box) -> Iterator[Problem]:
    written, translated = read_question(box.prose), read_question(pair.prose)
    if len(written.options) != len(translated.options):
        message = msg("“{name}” has another number of options.", name=box.id)
        yield Problem("E65", pair.line, message)
    said_why = [bool(option.why) for option in written.options]
    if said_why != [bool(option.why) for option in translated.options]:
        yield Problem("E40", pair.line, msg("The question {name} explains no answer.", name=box.id))
