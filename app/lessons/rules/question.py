"""Questions: every option explained, and nothing that gives the answer away."""

import re
from collections.abc import Iterator

from app.i18n import msg
from app.lessons.builder import FORMS
from app.lessons.context import Context
from app.lessons.practice import KEY, key_value, split_key
from app.lessons.problem import Problem
from app.lessons.question_text import WrittenQuestion, read_question
from app.lessons.source import QUESTION, Box, Source
from app.lessons.typed_number import plain_number

ALL_OF_THEM = re.compile(r"(todas|ninguna) (de )?las anteriores", re.IGNORECASE)
TOO_LONG = 1.8
CHOOSING = {"una", "varias"}


def problems(source: Source, context: Context) -> Iterator[Problem]:
    """Yield what is wrong with every question."""
    for box in source.boxes:
        if box.kind == QUESTION:
            yield from _question(box, source, context)


def _question(box: Box, source: Source, context: Context) -> Iterator[Problem]:
    form, question = box.attributes.get("tipo", ""), read_question(box.prose)
    if form not in FORMS:
        known = ", ".join(FORMS)
        message = msg("There is no question “{form}”. There are: {known}.", form=form, known=known)
        yield Problem("E45", box.line, message)
    elif form in CHOOSING:
        yield from _choices(box, form, question)
    elif not question.words.get("porque"):
        yield Problem("E40", box.line, msg("The question {name} explains no answer.", name=box.id))
    if form == "numero":
        yield from _number(box, question, source, context)
    if box.attributes.get("imagen") and not question.words.get("texto_alternativo"):
        yield Problem("E44", box.line, msg("The picture has no text for those who cannot see it."))


def _choices(box: Box, form: str, question: WrittenQuestion) -> Iterator[Problem]:
    bare = sum(not option.why for option in question.options)
    if bare:
        message = msg("The question {name} has options without a “porque”.", name=box.id)
        yield Problem("E40", box.line, message)
    right = len(question.right)
    if not right or (form == "una" and right != 1):
        yield Problem(
            "E41", box.line,
            msg("The question {name} has {count} right answers.", name=box.id, count=right),
        )  # fmt: skip
    if any(ALL_OF_THEM.search(option.text) for option in question.options):
        message = msg("Options change places: do not use “all of the above”.")
        yield Problem("E42", box.line, message)
    yield from _lengths(box, question)


def _lengths(box: Box, question: WrittenQuestion) -> Iterator[Problem]:
    right = [len(option.text) for option in question.right]
    wrong = [len(option.text) for option in question.options if not option.right]
    if right and wrong and min(right) > TOO_LONG * max(wrong):
        yield Problem("A43", box.line, msg("The right answer is much longer than the others."))


def _number(
    box: Box, question: WrittenQuestion, source: Source, context: Context
) -> Iterator[Problem]:
    text = question.words.get("respuesta", "")
    value = key_value(context.keys, text) if text.startswith(KEY) else text
    if plain_number(value) is None:
        yield Problem("E26", box.line, msg("There is no answer “{key}”.", key=text))
    elif text.startswith(KEY) and split_key(text)[0] not in source.words("datos"):
        message = msg("“{key}” is of a table that the lesson does not use.", key=text)
        yield Problem("E27", box.line, message)
    if any(
        plain_number(question.words.get(word, "0")) is None
        for word in ("tolerancia", "tolerancia_pct")
    ):
        yield Problem("E22", box.line, msg("{check} does not say what to expect.", check=box.id))
