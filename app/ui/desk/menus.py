"""The menus of a column and of the rows: made from the family of steps, grouped by intent."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from app.analysis.step import Intent, Step, steps
from app.analysis.table import Table
from app.i18n import Message, msg
from app.params import Column, Columns, Hidden, params_of
from app.ui.editors import fitting

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
        if found := _with_a_form(intent):
            group = menu.addMenu(str(title))
            for cls in found:
                action = group.addAction(f"{cls.title}…")
                action.triggered.connect(partial(_chosen, choose, cls, column))
                action.setEnabled(fits(cls, column, table))


def add_row_steps(menu: QMenu, choose: Choose) -> None:
    """Add what can be done with the rows, and what makes another table of this one."""
    for cls in _with_a_form("rows"):
        menu.addAction(f"{cls.title}…", partial(choose, cls, {}))
    if found := _with_a_form("table"):
        whole = menu.addMenu(str(ALL_THE_TABLE))
        for cls in found:
            whole.addAction(f"{cls.title}…", partial(choose, cls, {}))


def _with_a_form(intent: Intent) -> list[type[Step]]:
    return [cls for cls in steps_for(intent) if asks_something(cls)]


def _chosen(choose: Choose, cls: type[Step], column: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - of a signal
    choose(cls, answers_for(cls, column))


def answers_for(cls: type[Step], column: str) -> dict[str, Any]:
    """Return the first answer of a step that is about `column`."""
    for name, param in params_of(cls):
        if isinstance(param, Column):
            return {name: column}
        if isinstance(param, Columns):
            return {name: (column,)}
    return {}


def fits(cls: type[Step], column: str, table: Table) -> bool:
    """Say whether the step can begin with that column."""
    wanted = next((param for _, param in params_of(cls) if isinstance(param, Column)), None)
    return wanted is None or column in fitting(wanted, table)


def asks_something(cls: type[Step]) -> bool:
    """Say whether the step has a form of its own."""
    return any(True for _ in asked(cls))


def asked(cls: type[Step]) -> Iterator[str]:
    """Yield the names of what a step asks in its form."""
    return (name for name, param in params_of(cls) if not isinstance(param, Hidden))
