"""Other tables, and what is done with them: what the desk offers, and where each thing leads."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from app.analysis.other_table import OtherTable
from app.analysis.step import steps
from app.i18n import msg
from app.ui.beside import Beside
from app.ui.desk.assistants import ASSISTANTS
from app.ui.desk.decided_before import DecidedBefore
from app.ui.desk.other_table_page import OtherTablePage
from app.ui.desk.own_pages import FILE, OWN_PAGES, PRACTICE, SEE, SHEET
from app.ui.desk.tables_menu import fill_adding
from app.ui.desk.tables_strip import TablesStrip
from app.ui.desk.taking_tables import TakingTables
from app.ui.dialogs import ask_tables
from app.ui.program import Program

if TYPE_CHECKING:
    from app.ui.desk.bound import BoundDesk


class Combining(QObject):
    """Puts the strip of tables over the grid, and opens the pages that look at two tables."""

    def __init__(self, bound: "BoundDesk", program: Program) -> None:
        super().__init__(bound)
        self._bound, self._program, self.session = bound, program, bound.session
        self.strip = TablesStrip()
        self.taking = TakingTables(self, program, self.session)
        bound.desk.put_over(self.strip)
        self.strip.chosen.connect(self.see)
        self.strip.add.clicked.connect(lambda: self.offer_adding(self.strip.add))
        bound.desk.tools.tables_button.clicked.connect(self._drop)
        bound.hands.page_wanted.connect(self.open)
        self.session.recipe_changed.connect(self._show)
        self._show()

    def do(self, what: str) -> None:
        """Do something by its name: the kind of a step, or a way of adding a table."""
        if what in OWN_PAGES:
            self.open(what, -1)
        elif what == FILE:
            self.ask()
        elif what == SEE:
            self.see(1 if self.session.recipe.tables else 0)
        else:
            QTimer.singleShot(0, partial(self._offer_some, what))

    def open(self, kind: str, index: int) -> None:
        """Open the page of a kind of step, new or the one in that place."""
        if self.session.view is None:
            return
        page = ASSISTANTS[kind](self.session, DecidedBefore(self._program.places), index)
        page.table_wanted.connect(self.offer_adding)
        page.see_wanted.connect(self.see_named)
        self._bound.cover(page)

    def see(self, place: int) -> None:
        """Look at one of the tables; 0 is the main one."""
        if place <= 0:
            self._bound.close_all()
            self._show()
        elif place <= len(self.session.recipe.tables):
            self.see_named(self.session.recipe.tables[place - 1].name)

    def see_named(self, name: str) -> None:
        """Look at a table by its name."""
        page = OtherTablePage(self.session, name, self._main_name())
        page.strip.chosen.connect(self.see)
        page.strip.add.clicked.connect(lambda: self.offer_adding(page.strip.add))
        page.newer_wanted.connect(self._replace)
        page.out_wanted.connect(self.taking.take_out)
        page.closed.connect(self._show)
        self._bound.cover(page)

    def ask(self) -> None:
        """Let the person choose files, and read them to stand beside."""
        self.add(ask_tables(self._bound))

    def add(self, paths: tuple[Path, ...]) -> None:
        """Read some files to stand beside; the tables of projects come as they were left."""
        projects = tuple(path for path in paths if path.suffix.lower() == ".pcd")
        for path in projects:
            self.taking.bring_project(path)
        if files := tuple(path for path in paths if path not in projects):
            self._program.import_beside(Beside(files))

    def offer_adding(self, button: QWidget) -> None:
        """Open the menu of the ways of adding a table, under a button."""
        menu = QMenu(self._bound)
        fill_adding(menu, self)
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        menu.deleteLater()

    def sheets(self) -> tuple[str, ...]:
        """Return the other sheets of the file of the project."""
        view = self.session.view
        source = view.source if view else None
        return tuple(one for one in source.sheets if one != source.sheet) if source else ()

    def add_sheet(self, sheet: str) -> None:
        """Read another sheet of the file of the project."""
        self.taking.add_sheet(sheet)

    def add_practice(self, name: str) -> None:
        """Read a practice table."""
        self.taking.add_practice(name)

    def practice(self) -> list[tuple[str, str]]:
        """Return the practice tables: their names and titles."""
        return self.taking.practice()

    def _offer_some(self, what: str) -> None:
        menu = QMenu(self._bound)
        fill_adding(menu, self, only=what if what in (SHEET, PRACTICE) else "")
        if menu.isEmpty():
            menu.addAction(str(msg("This file has no other sheet"))).setEnabled(False)
        menu.exec(self._bound.mapToGlobal(self._bound.rect().center()))
        menu.deleteLater()

    def _drop(self) -> None:
        tools = self._bound.desk.tools
        menu = QMenu(self._bound)
        for kind in OWN_PAGES:
            menu.addAction(f"{steps[kind].title}…", partial(self.open, kind, -1))
        menu.addSeparator()
        fill_adding(menu, self)
        for place, one in enumerate(self.session.recipe.tables, start=1):
            words = str(msg("See “{table}”", table=one.name))
            menu.addAction(words, partial(self.see, place))
        tools.drop(menu, tools.tables_button)

    def _replace(self, kept: OtherTable) -> None:
        if paths := ask_tables(self._bound, several=False):
            self._program.import_beside(Beside(paths, kept.reading, kept.name))

    def _main_name(self) -> str:
        return self.session.origin.name

    def _show(self) -> None:
        names = [self._main_name(), *(one.name for one in self.session.recipe.tables)]
        self.strip.show_tables(names, 0)
        self.strip.setVisible(len(names) > 1)
