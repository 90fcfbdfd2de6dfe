"""Brings a lesson from its folder: reviewed, and made only when nothing stops it."""

from dataclasses import dataclass
from pathlib import Path

from app.lessons.builder import build_lesson
from app.lessons.context import Context
from app.lessons.lesson import Lesson
from app.lessons.problem import Problem, is_usable
from app.lessons.review import ENGLISH_FILE, SPANISH_FILE, review
from app.lessons.source import Source
from app.lessons.source_reader import read_source


@dataclass(frozen=True)
class Loaded:
    """A lesson and its problems; None when one of them stops it."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]


def load_lesson(folder: Path, context: Context) -> Loaded:
    """Read the lesson of a folder."""
    spanish, english = _source(folder / SPANISH_FILE), _source(folder / ENGLISH_FILE)
    problems = review(spanish or Source(), english, context)
    usable = spanish and is_usable(problems)
    lesson = build_lesson(spanish, english, context.keys) if spanish and usable else None
    return Loaded(lesson, problems)


def _source(path: Path) -> Source | None:
    return read_source(path.read_text("utf-8", "replace")) if path.is_file() else None
