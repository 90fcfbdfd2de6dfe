"""The ways of adding a table to a project, as a menu."""

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu

from app.i18n import msg
from app.ui.desk.own_pages import FILE, PRACTICE, SHEET


class Adder(Protocol):
    """Whoever adds tables."""

    def ask(self) -> None:
        """Let the person choose files."""

    def sheets(self) -> tuple[str, ...]:
        """Return the other sheets of the file."""

    def add_sheet(self, sheet: str) -> None:
        """Add another sheet."""

    def practice(self) -> list[tuple[str, str]]:
        """Return the practice tables: name and title."""

    def add_practice(self, name: str) -> None:
        """Add a practice table."""


def fill_adding(menu: QMenu, adder: Adder, only: str = "") -> None:
    """Add the ways of adding a table; `only` one of them, when it is said."""
    if only in ("", FILE):
        menu.addAction(str(msg("From a file or a project…")), adder.ask)
    if only in ("", SHEET):
        for sheet in adder.sheets():
            words = str(msg("The sheet “{sheet}” of this file…", sheet=sheet))
            menu.addAction(words, partial(adder.add_sheet, sheet))
    if only == PRACTICE:
        _add_practice(menu, adder)
    elif not only:
        _add_practice(menu.addMenu(str(msg("Practice data"))), adder)


def _add_practice(menu: QMenu, adder: Adder) -> None:
    for name, title in adder.practice():
        menu.addAction(title, partial(adder.add_practice, name))
