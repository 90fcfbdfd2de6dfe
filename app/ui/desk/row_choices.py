"""What can be done with the rows a filter leaves, or with those that are chosen."""

from functools import partial

from PySide6.QtWidgets import QMenu

from app.analysis.step import Step, steps
from app.i18n import msg, plural
from app.ui.desk.worker import Worker
from app.ui.grid.chosen import chosen_lines
from app.ui.session import Session

MOST = 50_000  # rows taken out one by one


def add_row_choices(menu: QMenu, hands: Worker) -> None:
    """Add to a menu the steps that take what they ask from what is on the screen."""
    menu.addSeparator()
    session = hands.session
    for kind, words in (
        ("keep_rows", msg("Keep only the rows of the filter")),
        ("remove_rows", msg("Remove the rows of the filter")),
    ):
        action = menu.addAction(str(words), partial(by_filter, session, kind))
        action.setEnabled(bool(session.view and session.view.conditions))
    view = session.view
    mark = menu.addAction(str(msg("Label the rows of the filter…")))
    mark.triggered.connect(
        lambda: hands.begin(steps["mark_matching"], {"conditions": view.conditions if view else ()})
    )
    mark.setEnabled(bool(view and view.conditions))
    add_chosen_rows(menu, hands)


def add_chosen_rows(menu: QMenu, hands: Worker) -> None:
    """Add what can be done with the rows of the chosen cells."""
    menu.addSeparator()
    count, work = len(chosen_lines(hands.desk.grid)[0]), hands.work
    above = plural("Insert a row above", "Insert {count} rows above", count=count)
    below = plural("Insert a row below", "Insert {count} rows below", count=count)
    again = plural("Duplicate the chosen row", "Duplicate the {count} chosen rows", count=count)
    gone = plural("Remove the chosen row", "Remove the {count} chosen rows", count=count)
    for words, act in (
        (above, partial(work.insert_rows, above=True)),
        (below, partial(work.insert_rows, above=False)),
        (again, work.duplicate_rows),
        (gone, work.delete_rows),
    ):
        menu.addAction(str(words), act).setEnabled(0 < count <= MOST)


def by_filter(session: Session, kind: str) -> None:
    """Make the filter a step, and take the filter off: every row that is left is seen."""
    asked = session.view.conditions if session.view else ()
    session.filter(())
    session.add(_step(kind, conditions=asked))


def _step(kind: str, **answers: object) -> Step:
    return steps[kind](**answers)
