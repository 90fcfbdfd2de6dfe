"""A lesson file as it is written: the card on top, then boxes with prose and cards in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.lessons.card import Card
from app.lessons.problem import Problem

TEXT, EXERCISE, QUESTION, TRAINER = "texto", "ejercicio", "pregunta", "docente"
BOXES = (
    "ejemplo", "idea", EXERCISE, QUESTION, "cierre", TRAINER, "aviso", "conversar",
    "actividad-papel",
)  # fmt: skip
CHECKS, MISTAKES, HINTS = "comprobar", "errores", "pistas"
SOLUTION, PROOF, TEXTS = "solucion", "prueba", "textos"
CARDS = (CHECKS, MISTAKES, HINTS, SOLUTION, PROOF, TEXTS)


@dataclass(frozen=True)
class Box:
    """One part of a lesson: a titled text, or a box between `:::`."""

    kind: str
    id: str
    attributes: Mapping[str, str]
    line: int
    lines: tuple[str, ...] = ()
    places: tuple[int, ...] = ()  # the line of the file of each of them
    cards: tuple[Card, ...] = ()

    @property
    def prose(self) -> str:
        """What is written in it, cards apart."""
        return "\n".join(self.lines).strip()

    def named(self, word: str) -> Iterator[Card]:
        """Yield the cards of one kind."""
        return (card for card in self.cards if card.word == word)

    def entries(self, word: str) -> Iterator[tuple[Mapping[str, Any], int]]:
        """Yield the items of every card of one kind, each with its line."""
        return (item for card in self.named(word) for item in card.entries())


@dataclass(frozen=True)
class Source:
    """A whole file."""

    top: Mapping[str, Any] = field(default_factory=dict)
    boxes: tuple[Box, ...] = ()
    problems: tuple[Problem, ...] = ()

    def box(self, id_: str) -> Box | None:
        """Return a box by its name."""
        return next((box for box in self.boxes if box.id == id_), None)

    def word(self, name: str) -> str:
        """Return a word of the card on top; empty when it is not there."""
        value = self.top.get(name, "")
        return value if isinstance(value, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of the card on top; empty when it is not there."""
        value = self.top.get(name, ())
        return (
            tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
        )
