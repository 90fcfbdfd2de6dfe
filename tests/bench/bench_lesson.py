"""How long the program takes to mark an exercise: `python -m tests.bench lesson`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from app.lessons.course import Course
from app.lessons.lesson import Exercise
from app.lessons.marking import mark, work_of
from app.lessons.practice import practice_table
from app.lessons.predicate import Work
from app.paths import course_folder, datasets_folder
from tests.bench.figure import MILLISECONDS, Figure, Runs, runs_of

BUDGET = 0.3


def figures(_folder: Path) -> Iterator[Figure]:
    """Yield the exercise that takes longest of all those of the course."""
    course = Course.load(course_folder(), datasets_folder())
    lessons = [course.lesson(one.id) for one in course.available]
    taken = [_runs(exercise) for lesson in lessons for exercise in lesson.exercises]
    slowest = max(taken, key=median)
    yield Figure(
        f"lesson check answer, slowest of {len(taken)} exercises", slowest, BUDGET, MILLISECONDS
    )


def _runs(exercise: Exercise) -> Runs:
    table = practice_table(datasets_folder(), exercise.data)
    work = work_of(exercise.solution, Work(table, table))
    return runs_of(partial(_mark, exercise, work))


def _mark(exercise: Exercise, work: Work) -> None:
    practice_table(datasets_folder(), exercise.data)
    mark(exercise, work, "es")
