"""A step that can no longer be done: said once, with the two ways out as buttons."""

from app.analysis.runner import Problem
from app.i18n import msg
from app.ui.desk.hands import Hands
from app.ui.desk.menus import asks_something
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.view import View


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
            self._program.say(self._notice(problem))
        else:
            self._program.say(Notice(msg("The whole recipe works again."), tone="ok"))

    def _notice(self, problem: Problem) -> Notice:
        hands, index = self._hands, problem.index
        what = msg("Step {number} cannot be done: {why}", number=index + 2, why=problem.error.what)
        todo = msg("You see the table as it was before it. {todo}", todo=problem.error.todo)
        entries = hands.session.recipe.entries
        editable = index < len(entries) and asks_something(type(entries[index].step))
        return Notice(
            what, todo,
            msg("Edit the step") if editable else msg("Take the step out"),
            (lambda: hands.edit(index)) if editable else (lambda: hands.take_out(index)),
            msg("Take the step out") if editable else None,
            lambda: hands.take_out(index),
            tone="bad",
        )  # fmt: skip
