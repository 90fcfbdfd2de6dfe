"""Makes a lesson of its files, once nothing stops it: see `app.lessons.review`."""

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from app.lessons.fingerprint import fingerprint, said
from app.lessons.lesson import Block, Check, Exercise, Hint, Lesson, Option, Question, Recording
from app.lessons.practice import KEY, Keys, key_value
from app.lessons.predicate_card import read_predicate
from app.lessons.question_text import WrittenQuestion, read_question
from app.lessons.recording import read_recording
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
from app.lessons.texts import ENGLISH, SPANISH, Texts
from app.lessons.typed_number import plain_number

UNTRANSLATED = Box("", "", {}, 0)
FORMS = {"una": "one", "varias": "several", "ordenar": "order", "numero": "number"}


def build_lesson(spanish: Source, english: Source | None, keys: Keys) -> Lesson:
    """Return the lesson of a file and its translation, which both have been reviewed."""
    other = english or Source()
    pairs = [(box, other.box(box.id) or UNTRANSLATED) for box in spanish.boxes]
    make: dict[str, Callable[[Box, Box, Keys], Block]] = {
        EXERCISE: _exercise,
        QUESTION: _question,
    }
    blocks = [(box.kind, make.get(box.kind, _block)(box, pair, keys)) for box, pair in pairs]
    return Lesson(
        id=spanish.word("id"),
        slug=spanish.word("slug"),
        module=int(spanish.word("modulo")),
        order=int(spanish.word("orden") or 0),
        minutes=int(spanish.word("minutos")),
        version=int(spanish.word("version")),
        titles=_both(spanish.word("titulo"), other.word("titulo")),
        summaries=_both(spanish.word("resumen"), other.word("resumen")),
        blocks=tuple(block for kind, block in blocks if kind != TRAINER),
        notes=tuple(block for kind, block in blocks if kind == TRAINER),
        requires=spanish.words("requiere"),
        data=spanish.words("datos"),
        glossary=spanish.words("glosario"),
    )


def _both(spanish: str, english: str) -> Texts:
    return {SPANISH: spanish} | ({ENGLISH: english} if english else {})


def _frame(box: Box, pair: Box) -> dict[str, Any]:
    """Return what every block has."""
    stale = pair is not UNTRANSLATED and pair.attributes.get("origen") != fingerprint(box)
    return {
        "kind": box.kind,
        "id": box.id,
        "minutes": int(box.attributes.get("minutos", 0)),
        "data": box.attributes.get("datos", ""),
        "stale": frozenset({ENGLISH}) if stale else frozenset(),
    }


def _block(box: Box, pair: Box, _keys: Keys) -> Block:
    return Block(texts=_both(box.prose, pair.prose), **_frame(box, pair))


def _exercise(box: Box, pair: Box, keys: Keys) -> Exercise:
    translated = _translated(pair)
    recordings = dict(_recordings(box))
    solution = next(box.named(SOLUTION)).name
    proofs = tuple(recordings[card.name] for card in box.named(PROOF))
    return Exercise(
        texts=_both(box.prose, pair.prose),
        checks=tuple(_check(item, item, translated, keys) for item, _ in box.entries(CHECKS)),
        mistakes=tuple(
            _check(item, item["si"], translated, keys) for item, _ in box.entries(MISTAKES)
        ),
        hints=tuple(
            Hint(item["id"], int(item["nivel"]), _says(item, translated), item.get("mostrar", ""))
            for item, _ in box.entries(HINTS)
        ),
        solution=recordings[solution],
        proofs=proofs,
        **_frame(box, pair),
    )


def _translated(pair: Box) -> Mapping[str, str]:
    return next((card.value for card in pair.named(TEXTS) if isinstance(card.value, dict)), {})


def _says(item: Mapping[str, Any], translated: Mapping[str, str]) -> Texts:
    return _both(said(item), translated.get(item["id"], ""))


def _check(
    item: Mapping[str, Any], condition: Mapping[str, Any], translated: Mapping[str, str], keys: Keys
) -> Check:
    predicate = read_predicate(condition, keys)
    return Check(item["id"], predicate, _says(item, translated), item.get("error", ""))


def _recordings(box: Box) -> Iterator[tuple[str, Recording]]:
    known: dict[str, Recording] = {}
    for card in (*box.named(SOLUTION), *box.named(PROOF)):
        entries = [item for item, _ in card.entries()]
        known[card.name] = read_recording(card.name, entries, known, card.line)
        yield card.name, known[card.name]


def _question(box: Box, pair: Box, keys: Keys) -> Question:
    written, other = read_question(box.prose), read_question(pair.prose)
    pairs = zip_longest(written.options, other.options[: len(written.options)])
    options = tuple(
        Option(
            f"o{place}",
            _both(option.text, translated.text if translated else ""),
            _both(option.why, translated.why if translated else ""),
            option.right,
        )
        for place, (option, translated) in enumerate(pairs, start=1)
    )
    return Question(
        texts=_both(written.statement, other.statement),
        form=FORMS[box.attributes["tipo"]],
        options=options,
        why=_both(written.words.get("porque", ""), other.words.get("porque", "")),
        expected=_expected(written, keys),
        tolerance=float(written.words.get("tolerancia", 0)),
        percent=float(written.words.get("tolerancia_pct", 0)),
        **_frame(box, pair),
    )


def _expected(written: WrittenQuestion, keys: Keys) -> float | None:
    text = written.words.get("respuesta", "")
    return plain_number(key_value(keys, text) if text.startswith(KEY) else text)
