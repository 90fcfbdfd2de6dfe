"""The card on top of a lesson, and whether its parts add up."""

from collections.abc import Iterator

from app.events import NAME
from app.i18n import msg
from app.lessons.context import Context
from app.lessons.problem import Problem
from app.lessons.rules.words import unknown_words
from app.lessons.source import QUESTION, Source

NEEDED = (
    "id", "slug", "titulo", "modulo", "minutos", "version", "idioma", "objetivos", "datos",
    "glosario", "licencia",
)  # fmt: skip
KNOWN = (*NEEDED, "resumen", "orden", "requiere", "conceptos")
NUMBERS = ("modulo", "orden", "minutos", "version")
LONGEST, MOST_CONCEPTS, QUESTION_MINUTES = 25, 5, 2
PARTS = ("inicio", "cierre")
VERBS = (
    "identificar", "nombrar", "reconocer", "listar", "explicar", "distinguir", "describir",
    "clasificar", "interpretar", "aplicar", "usar", "calcular", "construir", "completar",
    "registrar", "comparar", "analizar", "detectar", "relacionar", "verificar", "evaluar",
    "justificar", "criticar", "decidir", "formular", "redactar", "diseñar", "proponer",
    "planificar",
)  # fmt: skip


def problems(source: Source, context: Context) -> Iterator[Problem]:
    """Yield what is wrong with the card and the list of parts."""
    if not source.top:
        return
    yield from _words(source)
    yield from _numbers(source)
    yield from _load(source)
    yield from _sums(source)
    yield from _objectives(source)
    yield from _references(source, context)
    yield from _parts(source)


def _words(source: Source) -> Iterator[Problem]:
    yield from unknown_words(source.top, KNOWN, 1)
    for word in NEEDED:
        if word not in source.top:
            yield Problem("E10", 1, msg("“{word}” is missing in the card on top.", word=word))
    if not NAME.fullmatch(source.word("id")):
        yield Problem("E19", 1, msg("Names have small letters, digits and hyphens, such as c1."))


def _numbers(source: Source) -> Iterator[Problem]:
    written = [(word, source.word(word), 1) for word in NUMBERS if word in source.top]
    written += [
        ("minutos", box.attributes["minutos"], box.line)
        for box in source.boxes
        if "minutos" in box.attributes
    ]
    for word, text, line in written:
        if not text.isdecimal():
            yield Problem("E17", line, msg("“{word}” has to be a whole number.", word=word))


def _load(source: Source) -> Iterator[Problem]:
    minutes = _whole(source.word("minutos"))
    if minutes > LONGEST:
        yield Problem(
            "E11", 1,
            msg(
                "The lesson takes {minutes} minutes. The most is {most}: make it two.",
                minutes=minutes, most=LONGEST,
            ),
        )  # fmt: skip
    concepts = len(source.words("conceptos"))
    if concepts > MOST_CONCEPTS:
        yield Problem(
            "A12", 1,
            msg(
                "There are {count} new concepts. More than {most} are tiring.",
                count=concepts, most=MOST_CONCEPTS,
            ),
        )  # fmt: skip


def _sums(source: Source) -> Iterator[Problem]:
    minutes = _whole(source.word("minutos"))
    total = sum(_whole(box.attributes.get("minutos", "")) for box in source.boxes)
    total += QUESTION_MINUTES * sum(box.kind == QUESTION for box in source.boxes)
    if total > minutes:
        yield Problem(
            "E15", 1,
            msg(
                "The parts add up to {total} minutes and the card says {minutes}.",
                total=total, minutes=minutes,
            ),
        )  # fmt: skip


def _objectives(source: Source) -> Iterator[Problem]:
    for objective in source.words("objetivos"):
        verb = objective.partition("|")[0].strip()
        if verb not in VERBS:
            known = ", ".join(sorted(VERBS))
            yield Problem(
                "E13", 1,
                msg("“{verb}” cannot be observed. Choose one of: {known}.", verb=verb, known=known),
            )  # fmt: skip


def _references(source: Source, context: Context) -> Iterator[Problem]:
    for name in source.words("datos"):
        if name not in context.datasets:
            yield Problem("E18", 1, msg("There is no practice table “{name}”.", name=name))
    for term in source.words("glosario"):
        if term not in context.terms:
            yield Problem("A53", 1, msg("“{term}” is not in the glossary.", term=term))


def _parts(source: Source) -> Iterator[Problem]:
    names = [box.id for box in source.boxes if box.id]
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            line = [box.line for box in source.boxes if box.id == name][1]
            yield Problem("E14", line, msg("The name “{name}” is used twice.", name=name))
    for part in PARTS:
        if part not in names:
            yield Problem("E16", 1, msg("The part “{part}” is missing.", part=part))


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
