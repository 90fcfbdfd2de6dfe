"""The menus of a column and of the rows: made from the family of steps, grouped by intent."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from app.analysis.step import Intent, Step, steps
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.desk.step_questions import answers_for, fits, is_offered

Choose = Callable[[type[Step], dict[str, Any]], None]

COLUMN_GROUPS: tuple[tuple[Intent, Message], ...] = (
    ("clean", msg("Clean")),
    ("fill", msg("Fill in")),
    ("convert", msg("Convert")),
    ("shape", msg("Arrange")),
    ("calculate", msg("Work out")),
    ("place", msg("Places of the City")),
    ("private", msg("Personal data")),
)
ALL_THE_TABLE = msg("All the table")


def steps_for(intent: Intent) -> list[type[Step]]:
    """Return the steps of an intent, by their names in the language in use."""
    return sorted((cls for cls in steps if cls.intent == intent), key=lambda cls: str(cls.title))


def add_steps(menu: QMenu, column: str, table: Table, choose: Choose) -> None:
    """Add every step a column can take, a menu to an intent; what does not fit it is dimmed."""
    for intent, title in COLUMN_GROUPS:
        if found := _offered(intent, table):
            group = menu.addMenu(str(title))
            for cls in found:
                action = group.addAction(f"{cls.title}…")
                answers = answers_for(cls, column, table)
                action.triggered.connect(partial(_chosen, choose, cls, answers))
                action.setEnabled(fits(cls, column, table))


def add_row_steps(menu: QMenu, table: Table, choose: Choose) -> None:
    """Add what can be done with the rows, and what makes another table of this one."""
    for cls in _offered("rows", table):
        menu.addAction(f"{cls.title}…", partial(choose, cls, answers_for(cls, "", table)))
    if found := _offered("table", table):
        whole = menu.addMenu(str(ALL_THE_TABLE))
        for cls in found:
            whole.addAction(f"{cls.title}…", partial(choose, cls, answers_for(cls, "", table)))


def _offered(intent: Intent, table: Table) -> list[type[Step]]:
    return [cls for cls in steps_for(intent) if is_offered(cls, table)]


def _chosen(
    choose: Choose, cls: type[Step], answers: dict[str, Any], *_of_the_signal: object
) -> None:
    choose(cls, answers)
