"""Groups that were decided about become one step of the recipe."""

from collections.abc import Sequence

from app.analysis.recipe import Entry
from app.analysis.steps.join_alike import JoinAlike
from app.ui.desk.decision import Decision, joined
from app.ui.session import Session


def keep(
    session: Session, column: str, method: str, index: int, decisions: Sequence[Decision]
) -> None:
    """Add the step to the recipe, or put it where it was decided before."""
    step, recipe = JoinAlike(column, method, joined(decisions)), session.recipe
    if index < len(recipe.entries):
        old = recipe.entries[index]
        session.change(recipe.with_entry(index, Entry(step, old.on, old.note)))
    else:
        session.add(step)
