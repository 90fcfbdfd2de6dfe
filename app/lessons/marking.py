"""Marks work: one thing to say at a time, and a tick for each thing that is already right."""

from dataclasses import dataclass

from app.i18n import Message, msg
from app.lessons.evaluation import evaluate
from app.lessons.lesson import Check, Exercise, Recording, in_language
from app.lessons.predicate import Finding, Predicate, Work
from app.lessons.shown import filled
from app.lessons.ticks import tick_words

WELL_DONE = msg("Everything checks out.")
LOST, MERGED, INCOMPLETE, STYLE = range(4)


@dataclass(frozen=True)
class Tick:
    """One check: what it asks, and whether it is so."""

    id: str
    passed: bool
    words: Message


@dataclass(frozen=True)
class Verdict:
    """What to tell the learner. `source` is the check or typical error that speaks."""

    passed: bool
    message: str
    source: str = ""
    misconception: str = ""
    ticks: tuple[Tick, ...] = ()


def mark(exercise: Exercise, work: Work, language: str) -> Verdict:
    """Say what to tell: all is well, else a typical error, else the most serious thing missing."""
    found = [(check, evaluate(check.predicate, work)) for check in exercise.checks]
    ticks = tuple(
        Tick(check.id, finding.passed, tick_words(check.predicate, work))
        for check, finding in found
    )
    if all(finding.passed for _, finding in found):
        return Verdict(passed=True, message=WELL_DONE.render(language), ticks=ticks)
    speaks, finding = _typical(exercise, work) or _most_serious(found)
    message = filled(in_language(speaks.says, language), finding)
    return Verdict(False, message, speaks.id, speaks.misconception, ticks)


def work_of(recording: Recording, start: Work) -> Work:
    """Return the work after a recording; a step that cannot be done is a `UserError`."""
    table = recording.recipe.run(start.original)
    done = Work(table, start.original, recording.recipe)
    return Work(table, start.original, recording.recipe, recording.answers_from(done))


def seriousness(predicate: Predicate) -> int:
    """Return how serious a failed check is: lost rows, merged things, what is left, style."""
    if predicate.topic == "tabla":
        return LOST
    if predicate.property == "espacios_sobrantes":
        return STYLE
    guards = (predicate.demand("agrupa_como"), predicate.demand("igual_a"))
    return MERGED if any(guards) else INCOMPLETE


def _typical(exercise: Exercise, work: Work) -> tuple[Check, Finding] | None:
    for mistake in exercise.mistakes:
        finding = evaluate(mistake.predicate, work)
        if finding.passed:
            return mistake, finding
    return None


def _most_serious(found: list[tuple[Check, Finding]]) -> tuple[Check, Finding]:
    failed = [(check, finding) for check, finding in found if not finding.passed]
    return min(failed, key=lambda pair: seriousness(pair[0].predicate))
