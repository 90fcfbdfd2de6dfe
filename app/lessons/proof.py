"""Proves a lesson: its recordings are played on the practice tables, and marked as a learner's.

The start fails, the solution passes, every wrong way says its own words, no step is in vain.
"""

from collections.abc import Iterator
from pathlib import Path

from app.analysis.effect import Effect
from app.analysis.runner import Runner
from app.analysis.table import Table
from app.i18n import Message, msg
from app.lessons.lesson import Exercise, Lesson, Recording
from app.lessons.marking import mark, work_of
from app.lessons.practice import practice_table
from app.lessons.predicate import Work
from app.lessons.problem import Problem
from app.lessons.review import SPANISH_FILE
from app.lessons.texts import SOURCE


def prove(lesson: Lesson, datasets: Path) -> tuple[Problem, ...]:
    """Return what could not be proved."""
    found: list[Problem] = []
    for exercise in lesson.exercises:
        found += _exercise(exercise, practice_table(datasets, exercise.data))
    return tuple(found)


def _exercise(exercise: Exercise, table: Table) -> Iterator[Problem]:
    start = Work(table, table)
    if mark(exercise, start, SOURCE).passed:
        yield _problem("E33", 0, msg("The table passes before anything is done to it."))
    yield from _solution(exercise, start)
    for proof in exercise.proofs:
        yield from _wrong_way(exercise, proof, start)


def _solution(exercise: Exercise, start: Work) -> Iterator[Problem]:
    recording = exercise.solution
    yield from _steps(recording, start)
    if _is_broken(recording, start):
        return
    verdict = mark(exercise, work_of(recording, start), SOURCE)
    if not verdict.passed:
        message = msg("The solution does not pass: {check}.", check=verdict.source)
        yield _problem("E34", recording.line, message)


def _wrong_way(exercise: Exercise, proof: Recording, start: Work) -> Iterator[Problem]:
    yield from _steps(proof, start)
    if _is_broken(proof, start):
        return
    verdict = mark(exercise, work_of(proof, start), SOURCE)
    if verdict.passed:
        message = msg("The recording {name} passes and should not.", name=proof.name)
        yield _problem("E35", proof.line, message)
    elif verdict.source != proof.name:
        message = msg(
            "The recording {name} brings up the message of {other}, not its own.",
            name=proof.name, other=verdict.source,
        )  # fmt: skip
        yield _problem("E35", proof.line, message)


def _is_broken(recording: Recording, start: Work) -> bool:
    return Runner(start.original).run(recording.recipe.entries).problem is not None


def _steps(recording: Recording, start: Work) -> Iterator[Problem]:
    """Yield the steps that cannot be done, and those that change nothing."""
    run = Runner(start.original).run(recording.recipe.entries)
    if run.problem:
        message = msg("A step cannot be done: {why}", why=run.problem.error.what)
        yield _problem("E36", recording.line, message)
    for place, effect in enumerate(run.effects, start=1):
        if effect and is_in_vain(effect):
            message = msg(
                "Step {place} of {name} changes nothing.", place=place, name=recording.name
            )
            yield _problem("E31", recording.line, message)


def is_in_vain(effect: Effect) -> bool:
    """Say whether a step left everything as it was."""
    counts = (effect.rows_after, effect.columns_after)
    same = counts == (effect.rows_before, effect.columns_before)
    return same and not effect.changed and not effect.unread


def _problem(code: str, line: int, message: Message) -> Problem:
    return Problem(code, line, message, SPANISH_FILE)
