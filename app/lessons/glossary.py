"""The words the course explains, and the misconceptions it knows, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.lessons.texts import Texts, plain


@dataclass(frozen=True)
class Term:
    """A word of the course: how it is called, what it is, and related ones by their ids."""

    id: str
    names: Texts
    definitions: Texts
    see: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """Return the word."""
        return plain(self.names, language)

    def definition(self, language: str) -> str:
        """Return what it is, in a sentence or two."""
        return plain(self.definitions, language)


def read_terms(card: Mapping[str, Any]) -> dict[str, Term]:
    """Return every term by its id."""
    return {
        id_: Term(
            id_,
            {"es": item["es"], "en": item["en"]},
            {"es": item["definicion"], "en": item["definition"]},
            tuple(item.get("ver", ())),
        )
        for id_, item in card.items()
    }


def read_misconceptions(card: Mapping[str, Any]) -> dict[str, Texts]:
    """Return what each misconception is about, by its id."""
    return {id_: {"es": item["es"], "en": item["en"]} for id_, item in card.items()}
