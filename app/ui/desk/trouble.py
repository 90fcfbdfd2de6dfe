"""A step that can no longer be done: said once, with the likeliest ways out as buttons."""

from collections.abc import Callable
from functools import partial

from app.analysis.repair import ALWAYS, repairs
from app.analysis.runner import Problem
from app.i18n import Message, msg
from app.ui.desk.hands import Hands
from app.ui.desk.step_questions import is_editable
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.view import View

Way = tuple[Message, Callable[[], None]]


class Trouble:
    """Looks at every run; the table on the screen is the last one that could be made."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self._program, self._hands = program, hands
        self._told = ""

    def look(self, view: View) -> None:
        """Say what is wrong when it is new, and that it is over when it is."""
        problem = view.run.problem
        told = f"{problem.index} {problem.error.what}" if problem else ""
        if told == self._told:
            return
        self._told = told
        if problem:
            self._program.say(self._notice(problem, view))
        else:
            self._program.say(Notice(msg("The whole recipe works again."), tone="ok"))

    def _notice(self, problem: Problem, view: View) -> Notice:
        number, error = problem.index + 2, problem.error
        what = msg("Step {number} cannot be done: {why}", number=number, why=error.what)
        todo = msg("You see the table as it was before it. {todo}", todo=error.todo)
        first, *rest = self._ways(problem, view)
        if not rest:
            return Notice(what, todo, *first, tone="bad")
        return Notice(what, todo, first[0], first[1], *rest[0], tone="bad")

    def _ways(self, problem: Problem, view: View) -> list[Way]:
        """Return the ways out, the likeliest first; to take the step out is always one."""
        index = problem.index
        out: Way = (msg("Take the step out"), lambda: self._hands.take_out(index))
        return [*self._repair(problem, view), *self._editing(index), out]

    def _repair(self, problem: Problem, view: View) -> list[Way]:
        """Return the way out that keeps the step, when there is one."""
        session = self._hands.session
        if problem.index >= len(session.recipe.entries):
            return []
        found = repairs(session.recipe, problem, view.run.table)[: -len(ALWAYS)]
        return [(one.words, partial(session.change, one.recipe)) for one in found[:1]]

    def _editing(self, index: int) -> list[Way]:
        entries = self._hands.session.recipe.entries
        if index < len(entries) and is_editable(entries[index].step):
            return [(msg("Edit the step"), lambda: self._hands.edit(index))]
        return []
