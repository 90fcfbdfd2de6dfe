"""What each step of a recipe says of itself on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.analysis.effect import Effect
from app.analysis.recipe import Entry, Recipe
from app.analysis.repair import Repair, repairs
from app.analysis.runner import Problem
from app.i18n import Message, count_text, msg
from app.ui.desk.step_questions import is_editable
from app.ui.view import View

Effects = tuple[Effect | None, ...]
FIRST_STEP = 2  # its number: the first row is how the file is read


@dataclass(frozen=True)
class StepWords:
    """A sentence, what it did, and what can be done; `doubt` when cells are left to look at.

    `ways` are the ways out of a step that cannot be done.
    """

    sentence: str
    counts: str
    doubt: bool = False
    on: bool = True
    note: str = ""
    number: int = 1
    last: bool = False
    editable: bool = True  # it has a form
    ways: tuple[Repair, ...] = ()

    @property
    def is_reading(self) -> bool:
        """Whether it is the first row: how the file is read."""
        return self.number < FIRST_STEP


class Told:
    """The words of a recipe; what a step did is remembered while it is being run again."""

    def __init__(self) -> None:
        self._entries: tuple[Entry, ...] = ()
        self._effects: Effects = ()

    def words(self, recipe: Recipe, reading: Message, view: View | None) -> list[StepWords]:
        """Return the words of each row; `view` is None while the recipe is under way."""
        known = self._known(recipe, view)
        rows = _rows(view) if view else _first(known)
        first = StepWords(str(reading), rows)
        return [first, *_all(recipe, known, view)]

    def _known(self, recipe: Recipe, view: View | None) -> Effects:
        if view:
            self._entries, self._effects = recipe.entries, view.run.effects
            return self._effects
        found: list[Effect | None] = []
        for new, old, effect in zip(recipe.entries, self._entries, self._effects, strict=False):
            if new is not old:
                break
            found.append(effect)
        return tuple(found)


def _all(recipe: Recipe, effects: Effects, view: View | None) -> Iterator[StepWords]:
    problem = view.run.problem if view else None
    for at, entry in enumerate(recipe.entries):
        effect = effects[at] if at < len(effects) else None
        failed = problem is not None and problem.index == at
        yield StepWords(
            str(entry.step.sentence()),
            str(_counts(at, entry, effect, problem)),
            doubt=failed or bool(effect and effect.unread),
            on=entry.on,
            note=entry.note,
            number=at + FIRST_STEP,
            last=at == len(recipe.entries) - 1,
            editable=is_editable(entry.step),
            ways=repairs(recipe, problem, view.run.table) if failed and problem and view else (),
        )


def _counts(at: int, entry: Entry, effect: Effect | None, problem: Problem | None) -> Message | str:
    if not entry.on:
        return msg("Switched off")
    if problem and problem.index == at:
        return msg("It cannot be done. {why}", why=problem.error.what)
    if problem and problem.index < at:
        return msg("It waits for step {number}", number=problem.index + FIRST_STEP)
    return effect.words() if effect else ""


def _rows(view: View) -> str:
    if not any(view.run.effects):
        return _count(len(view.table))
    return _first(view.run.effects)


def _first(effects: Effects) -> str:
    found = next((effect for effect in effects if effect), None)
    return _count(found.rows_before) if found else ""


def _count(rows: int) -> str:
    return str(msg("{count} rows", count=count_text(rows)))
