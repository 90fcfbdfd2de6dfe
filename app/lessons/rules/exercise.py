"""What an exercise has besides its checks: a table, four hints, a solution, and proofs."""

from collections.abc import Iterator, Mapping

from app.errors import UserError
from app.i18n import Message, msg
from app.lessons.card import Card
from app.lessons.context import Context
from app.lessons.fingerprint import said
from app.lessons.lesson import Recording
from app.lessons.problem import Problem
from app.lessons.recording import read_recording
from app.lessons.rules import checks
from app.lessons.rules.words import unknown_words
from app.lessons.source import EXERCISE, HINTS, MISTAKES, PROOF, SOLUTION, Box, Source
from app.lessons.source_reader import NOT_UNDERSTOOD

LEVELS = ["1", "2", "3", "4"]
HINT_WORDS = ("id", "nivel", "texto", "mostrar")


def problems(source: Source, context: Context) -> Iterator[Problem]:
    """Yield what is wrong with every exercise."""
    for box in source.boxes:
        if box.kind == EXERCISE:
            yield from _shapes(box)
            yield from checks.problems(box, source, context)
            yield from _table(box, source)
            yield from _hints(box)
            yield from _recordings(box)
            yield from _proofs(box)


def _shapes(box: Box) -> Iterator[Problem]:
    """Every card of an exercise is a list of cards."""
    for card in box.cards:
        items = card.value if isinstance(card.value, list) else [card.value]
        if not all(isinstance(item, Mapping) for item in items):
            yield Problem("E05", card.line, NOT_UNDERSTOOD)


def _table(box: Box, source: Source) -> Iterator[Problem]:
    name = box.attributes.get("datos", "")
    if name not in source.words("datos"):
        message = msg("The exercise {name} needs one of the tables of the lesson.", name=box.id)
        yield Problem("E18", box.line, message)


def _hints(box: Box) -> Iterator[Problem]:
    found = list(box.entries(HINTS))
    if [item.get("nivel") for item, _ in found] != LEVELS:
        message = msg("The exercise {name} needs 4 hints, from 1 to 4.", name=box.id)
        yield Problem("E28", box.line, message)
    solutions = {card.name for card in box.named(SOLUTION)}
    for item, line in found:
        yield from unknown_words(item, HINT_WORDS, line)
        if not item.get("id") or not (said(item) or item.get("mostrar") in solutions):
            message = msg("A hint needs a name, and words or a recorded solution to show.")
            yield Problem("E28", line, message)


def _recordings(box: Box) -> Iterator[Problem]:
    if not any(box.named(SOLUTION)):
        message = msg("The exercise {name} has no recorded solution.", name=box.id)
        yield Problem("E29", box.line, message)
    known: dict[str, Recording] = {}
    for card in (*box.named(SOLUTION), *box.named(PROOF)):
        trouble = _keep(card, known)
        if trouble:
            yield Problem("E36", card.line, trouble)


def _keep(card: Card, known: dict[str, Recording]) -> Message | None:
    try:
        known[card.name] = read_recording(card.name, [item for item, _ in card.entries()], known)
    except UserError as error:
        return error.what
    return None if card.name else msg("A recording needs a name.")


def _proofs(box: Box) -> Iterator[Problem]:
    proved = {card.name for card in box.named(PROOF)}
    for item, line in box.entries(MISTAKES):
        if item.get("id") not in proved:
            message = msg("The typical error {name} has no recording.", name=item.get("id", ""))
            yield Problem("E32", line, message)
