"""The map of the course: modules and lessons in order, those that are there and those to come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from app.errors import UserError
from app.i18n import msg
from app.lessons.card import CardError, read_value
from app.lessons.texts import Texts, plain

T = TypeVar("T")


@dataclass(frozen=True)
class CourseLesson:
    """A lesson on the map. `is_available` is no for those still to come."""

    id: str
    module: int
    order: int
    minutes: int
    titles: Texts
    folder: Path
    is_available: bool

    def title(self, language: str) -> str:
        """Return its title."""
        return plain(self.titles, language)


@dataclass(frozen=True)
class Module:
    """A module of the course."""

    number: int
    titles: Texts
    lessons: tuple[CourseLesson, ...]

    def title(self, language: str) -> str:
        """Return its title."""
        return plain(self.titles, language)


@dataclass(frozen=True)
class Route:
    """A short way through the course, by the ids of its lessons."""

    id: str
    titles: Texts
    lessons: tuple[str, ...]

    def title(self, language: str) -> str:
        """Return its title."""
        return plain(self.titles, language)


@dataclass(frozen=True)
class CourseMap:
    """All of it."""

    version: str
    modules: tuple[Module, ...]
    routes: tuple[Route, ...]


def read_course_file(path: Path, make: Callable[[Mapping[str, Any]], T]) -> T:
    """Make something of a card file of the course; a damaged one is a `UserError`."""
    try:
        return make(read_value(path.read_text("utf-8")))
    except (OSError, ValueError, CardError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            msg("The course cannot be read: “{name}”.", name=path.name),
            msg("Install the program again."),
        ) from error


def read_map(path: Path) -> CourseMap:
    """Read the map; the folder of each lesson is known by its module, order and name."""

    def make(card: Mapping[str, Any]) -> CourseMap:
        modules = tuple(_module(one, path.parent) for one in card["modulos"])
        return CourseMap(card["version"], modules, tuple(map(_route, card["rutas"])))

    return read_course_file(path, make)


def _texts(card: Mapping[str, Any]) -> Texts:
    return {language: card[language] for language in ("es", "en")}


def _module(card: Mapping[str, Any], home: Path) -> Module:
    number, lessons = int(card["numero"]), enumerate(card["lecciones"], start=1)
    found = tuple(_lesson(one, number, order, home) for order, one in lessons)
    return Module(number, _texts(card), found)


def _lesson(card: Mapping[str, Any], module: int, order: int, home: Path) -> CourseLesson:
    folder = home / f"m{module}" / f"{order:02d}-{card['slug']}"
    minutes, titles = int(card["minutos"]), _texts(card)
    return CourseLesson(card["id"], module, order, minutes, titles, folder, folder.is_dir())


def _route(card: Mapping[str, Any]) -> Route:
    return Route(card["id"], _texts(card), tuple(card["lecciones"]))
