"""Checks and proves every lesson of a course, or one lesson."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.i18n import msg, plural
from app.lessons.course import MAP_FILE, Course
from app.lessons.course_review import review_map, review_place
from app.lessons.loading import Loaded, load_lesson
from app.lessons.problem import Problem, is_usable
from app.lessons.proof import prove
from app.lessons.review import SPANISH_FILE


@dataclass(frozen=True)
class Checked:
    """A lesson, or the map, and what has to be put right in it."""

    id: str
    problems: tuple[Problem, ...]

    @property
    def is_usable(self) -> bool:
        """Say whether nothing stops it."""
        return is_usable(self.problems)


def check(folder: Path, course: Course) -> tuple[Checked, ...]:
    """Check a course or one lesson; what a lesson refers to is taken from `course`.

    A folder that is neither is a `UserError`.
    """
    if (folder / SPANISH_FILE).is_file():
        loaded = load_lesson(folder, course.context)
        return (Checked(folder.name, loaded.problems + _proved(loaded, course)),)
    if not (folder / MAP_FILE).is_file():
        raise UserError(
            msg("There is no course and no lesson in “{folder}”.", folder=folder),
            msg("Give the folder of a course, or that of one lesson."),
        )
    beside = folder.parent / "datasets"
    return tuple(_whole(Course.load(folder, beside if beside.is_dir() else course.datasets)))


def _whole(course: Course) -> Iterator[Checked]:
    yield Checked(MAP_FILE, review_map(course))
    for place in course.available:
        loaded = course.loaded(place.id)
        problems = loaded.problems + _proved(loaded, course)
        if loaded.lesson:
            problems += tuple(review_place(course, place, loaded.lesson))
        yield Checked(place.id, problems)


def _proved(loaded: Loaded, course: Course) -> tuple[Problem, ...]:
    return prove(loaded.lesson, course.datasets) if loaded.lesson else ()


def in_words(found: tuple[Checked, ...]) -> str:
    """Return a line for each problem, and one that sums up."""
    lines = [
        f"{one.id}: {problem.code} {problem.file}:{problem.line} {problem.message}"
        for one in found
        for problem in one.problems
    ]
    stopped = sum(not one.is_usable for one in found)
    lessons = sum(one.id != MAP_FILE for one in found)
    total = plural(
        "One lesson checked, {stopped} stopped", "{count} lessons checked, {stopped} stopped",
        count=lessons, stopped=stopped,
    )  # fmt: skip
    return "\n".join([*lines, str(total)])


def as_record(found: tuple[Checked, ...]) -> dict[str, Any]:
    """Return the same as plain data."""
    lessons = [
        {"id": one.id, "usable": one.is_usable, "problems": [*map(_record, one.problems)]}
        for one in found
    ]
    problems = [problem for one in found for problem in one.problems]
    errors = sum(problem.is_error for problem in problems)
    return {"lessons": lessons, "errors": errors, "warnings": len(problems) - errors}


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "file": problem.file,
        "line": problem.line,
        "message": str(problem.message),
    }
