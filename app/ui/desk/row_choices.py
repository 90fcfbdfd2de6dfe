"""What can be done with the rows a filter leaves, or with those that are chosen."""

from functools import partial

from PySide6.QtWidgets import QMenu

from app.analysis.step import Step, steps
from app.i18n import msg, plural
from app.ui.session import Session


def add_row_choices(menu: QMenu, session: Session, chosen: tuple[int, ...]) -> None:
    """Add to a menu the steps that need no form: what they ask is already on the screen."""
    menu.addSeparator()
    filtered = bool(session.conditions)
    for kind, words in (
        ("keep_rows", msg("Keep only the rows of the filter")),
        ("remove_rows", msg("Remove the rows of the filter")),
    ):
        action = menu.addAction(str(words), partial(by_filter, session, kind))
        action.setEnabled(filtered)
    words = plural("Remove the chosen row", "Remove the {count} chosen rows", count=len(chosen))
    action = menu.addAction(str(words), lambda: session.add(_step("delete_rows", rows=chosen)))
    action.setEnabled(bool(chosen))


def by_filter(session: Session, kind: str) -> None:
    """Make the filter a step, and take the filter off: every row that is left is seen."""
    asked = session.conditions
    session.filter(())
    session.add(_step(kind, conditions=asked))


def _step(kind: str, **answers: object) -> Step:
    return steps[kind](**answers)
