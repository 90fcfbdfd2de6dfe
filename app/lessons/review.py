"""Reviews the files of a lesson as an author would want: every problem, each with its line."""

from collections.abc import Iterator
from dataclasses import replace

from app.lessons.context import Context
from app.lessons.problem import Problem
from app.lessons.rules import exercise, prose, question, top, translation
from app.lessons.source import Source

RULES = (top.problems, exercise.problems, question.problems, prose.problems)
SPANISH_FILE, ENGLISH_FILE = "leccion.es.md", "leccion.en.md"


def review(spanish: Source, english: Source | None, context: Context) -> tuple[Problem, ...]:
    """Return what has to be put right, the Spanish first."""
    return (*_in_file(SPANISH_FILE, _spanish(spanish, context)), *_translated(spanish, english))


def _spanish(source: Source, context: Context) -> Iterator[Problem]:
    yield from source.problems
    for rule in RULES:
        yield from rule(source, context)


def _translated(spanish: Source, english: Source | None) -> Iterator[Problem]:
    if english:
        found = (*english.problems, *translation.problems(spanish, english))
        yield from _in_file(ENGLISH_FILE, found)


def _in_file(name: str, found: Iterator[Problem] | tuple[Problem, ...]) -> Iterator[Problem]:
    return (replace(problem, file=name) for problem in found)
