"""The prose: short sentences, the voseo of Buenos Aires, and nothing but words."""

import re
from collections.abc import Iterator

from app.i18n import msg
from app.lessons.context import Context
from app.lessons.labels import unknown_labels
from app.lessons.problem import Problem
from app.lessons.rules.readability import readability
from app.lessons.source import TRAINER, Box, Source

EASY, LONG = 60, 25
TUTEO = re.compile(
    r"\b(puedes|tienes|quieres|debes|haz|elige|vuelve|tú|ti mismo|eliges|haces clic|recuerda que"
    r"|sabes que)\b",
    re.IGNORECASE,
)
TAG, ADDRESS = re.compile(r"<[a-zA-Z/!]"), re.compile(r"\b(?:https?|ftp|file)://|\bwww\.")
SENTENCE_END = re.compile(r"[.!?:;]")


def problems(source: Source, _context: Context) -> Iterator[Problem]:
    """Yield what makes a lesson hard to read, or is not text."""
    shown = [box for box in source.boxes if box.kind != TRAINER]
    prose = "\n".join(box.prose for box in shown)
    score = readability(prose)
    if prose and score < EASY:
        advice = msg("Reads at {score}. Aim at {easy}: shorter sentences.", score=score, easy=EASY)
        yield Problem("A50", 1, advice)
    for box in source.boxes:
        yield from _sentences(box)
    for box in shown:
        yield from _only_words(box)


def _sentences(box: Box) -> Iterator[Problem]:
    for place, line in zip(box.places, box.lines, strict=True):
        longest = max(len(sentence.split()) for sentence in SENTENCE_END.split(line))
        if longest > LONG:
            message = msg("A sentence of {count} words. Make it two.", count=longest)
            yield Problem("A51", place, message)
    for kind in unknown_labels(box.prose):
        yield Problem("E47", box.line, msg("There is no step “{kind}”.", kind=kind))
    found = TUTEO.search(box.prose)
    if found:
        yield Problem("A52", box.line, msg("“{word}” is tuteo. Use voseo.", word=found[0]))


def _only_words(box: Box) -> Iterator[Problem]:
    for place, line in zip(box.places, box.lines, strict=True):
        if TAG.search(line) or ADDRESS.search(line):
            message = msg("Lessons have no tags and no addresses of the internet.")
            yield Problem("E46", place, message)
