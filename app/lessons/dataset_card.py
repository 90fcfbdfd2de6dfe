"""The card of a practice table: who made it, what a row is, and what to watch out for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.lessons.course_map import read_course_file
from app.lessons.texts import Texts, plain


@dataclass(frozen=True)
class DatasetCard:
    """What is told of a practice table, in both languages."""

    name: str
    titles: Texts
    made_by: Texts
    row: Texts
    licence: Texts
    columns: Mapping[str, Texts]
    traps: tuple[Texts, ...]

    def title(self, language: str) -> str:
        """Return what the table is called."""
        return plain(self.titles, language)


def read_cards(folder: Path) -> tuple[DatasetCard, ...]:
    """Return the card of every practice table for learners, by name."""
    paths = sorted(folder.glob("*.yaml"))
    return tuple(read_course_file(path, _card) for path in paths)


def _card(card: Mapping[str, Any]) -> DatasetCard:
    return DatasetCard(
        name=card["nombre"],
        titles=_texts(card["titulo"]),
        made_by=_texts(card["quien"]),
        row=_texts(card["fila"]),
        licence=_texts(card["licencia"]),
        columns={name: _texts(texts) for name, texts in card["columnas"].items()},
        traps=tuple(map(_texts, card["trampas"])),
    )


def _texts(card: Mapping[str, str]) -> Texts:
    return {language: card[language] for language in ("es", "en")}
