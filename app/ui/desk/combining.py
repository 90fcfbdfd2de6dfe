"""Other tables, and what is done with them: what the desk offers, and where each thing leads."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from app.analysis.step import steps
from app.i18n import msg
from app.ui.desk.assistants import ASSISTANTS
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.decided_before import DecidedBefore
from app.ui.desk.desk import Desk
from app.ui.desk.hands import Hands
from app.ui.desk.other_table_page import OtherTablePage
from app.ui.desk.own_pages import FILE, OWN_PAGES, PRACTICE, SEE, SHEET
from app.ui.desk.tables_menu import fill_adding
from app.ui.desk.tables_strip import TablesStrip
from app.ui.desk.taking_tables import TakingTables
from app.ui.program import Program
from app.ui.session import Session


class Host(Protocol):
    """A desk over a session, that pages can cover."""

    desk: Desk
    hands: Hands
    session: Session

    def cover(self, page: CoverPage) -> None:
        """Put a page over the desk."""

    def close_all(self) -> None:
        """Leave whatever is open over the table."""


class Combining(QObject):
    """Puts the strip of tables over the grid, and opens the pages that look at two tables."""

    def __init__(self, bound: Host, program: Program) -> None:
        super().__init__(bound.desk)
        self._bound, self._program, self.session = bound, program, bound.session
        self.strip = TablesStrip()
        self.taking = TakingTables(bound.desk, program, self.session)
        _put_over(bound.desk.tools, self.strip)
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
            self.taking.ask()
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
        page = OtherTablePage(self.session, name, self.session.origin.name)
        page.strip.chosen.connect(self.see)
        page.strip.add.clicked.connect(lambda: self.offer_adding(page.strip.add))
        page.newer_wanted.connect(self.taking.replace)
        page.out_wanted.connect(self.taking.take_out)
        page.closed.connect(self._show)
        self._bound.cover(page)

    def offer_adding(self, button: QWidget) -> None:
        """Open the menu of the ways of adding a table, under a button."""
        menu = QMenu(self._bound.desk)
        fill_adding(menu, self.taking)
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        menu.deleteLater()

    def _offer_some(self, what: str) -> None:
        menu = QMenu(self._bound.desk)
        fill_adding(menu, self.taking, only=what if what in (SHEET, PRACTICE) else "")
        if menu.isEmpty():
            menu.addAction(str(msg("This file has no other sheet"))).setEnabled(False)
        menu.exec(self._bound.desk.mapToGlobal(self._bound.desk.rect().center()))
        menu.deleteLater()

    def _drop(self) -> None:
        tools = self._bound.desk.tools
        menu = QMenu(self._bound.desk)
        for kind in OWN_PAGES:
            menu.addAction(f"{steps[kind].title}…", partial(self.open, kind, -1))
        menu.addSeparator()
        fill_adding(menu, self.taking)
        for place, one in enumerate(self.session.recipe.tables, start=1):
            words = str(msg("See “{table}”", table=one.name))
            menu.addAction(words, partial(self.see, place))
        tools.drop(menu, tools.tables_button)

    def _show(self) -> None:
        names = [self.session.origin.name, *(one.name for one in self.session.recipe.tables)]
        self.strip.show_tables(names, 0)
        self.strip.setVisible(len(names) > 1)


def _put_over(tools: QWidget, strip: QWidget) -> None:
    """Put the strip over the tools, which stand over the grid."""
    holder = tools.parentWidget()
    layout = holder.layout() if holder else None
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, strip)
