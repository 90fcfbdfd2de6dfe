"""A desk over a session: what is drawn when something changes, and where questions lead."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.analysis.recipe import Entry, Recipe
from app.ui.desk.alike_page import AlikePage
from app.ui.desk.column_sight import ColumnSight
from app.ui.desk.combining import Combining
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.desk import Desk
from app.ui.desk.hands import Hands
from app.ui.desk.looking import Looking
from app.ui.desk.note_panel import NotePanel
from app.ui.desk.reading_words import reading_sentence
from app.ui.desk.recipe_actions import open_menu
from app.ui.desk.recipe_door import RecipeDoor
from app.ui.desk.recipe_work import RecipeWork
from app.ui.desk.trouble import Trouble
from app.ui.grid.from_table import grid_table
from app.ui.program import Program
from app.ui.session import Session
from app.ui.view import View


class BoundDesk(QWidget):
    """The desk, or a page over it that asks for more room than a form has."""

    exported = Signal()

    def __init__(self, program: Program, session: Session, *, narrow: bool = False) -> None:
        super().__init__()
        self._program, self.session = program, session
        self.desk = Desk(narrow=narrow)
        self.hands = Hands(self.desk, session)
        self.sight = ColumnSight(self.desk, session, self.hands)
        self._trouble = Trouble(program, self.hands)
        self.work = RecipeWork(self.desk, session, self.hands.careful)
        self.looking = Looking(self.desk, session)
        self.door = RecipeDoor(program, session, self.looking, self.work.toast, self.cover)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.desk)
        self._connect()
        self.combining = Combining(self, program)
        self._show_recipe(session.recipe)
        if session.view:
            self._show(session.view)

    def group_similar(self, column: str, index: int) -> None:
        """Show the groups of a column; `index` is the step to be decided again, or -1."""
        self.cover(AlikePage(self.session, column, index))

    def cover(self, page: CoverPage) -> None:
        """Put a page over the desk, until it says that it is closed."""
        self._back()
        page.closed.connect(self._back)
        self._layout.addWidget(page)
        self._layout.setCurrentWidget(page)
        page.setFocus()

    def enter(self) -> None:
        """Put the person in the first cell, with the keyboard."""
        grid = self.desk.grid
        if not grid.currentIndex().isValid():
            grid.setCurrentIndex(grid.table_model.index(0, 0))
        if self.isVisible():
            grid.setFocus()

    def close_all(self) -> None:
        """Leave whatever is open over the table: a form, or the groups of a column."""
        self.desk.close_side()
        if self._layout.currentWidget() is not self.desk:
            self._back()

    def _back(self) -> None:
        page = self._layout.currentWidget()
        self._layout.setCurrentWidget(self.desk)
        if page and page is not self.desk:
            if isinstance(page, CoverPage):
                page.leave()
            self._layout.removeWidget(page)
            page.deleteLater()
        self.desk.grid.setFocus()

    def _connect(self) -> None:
        session, desk, hands = self.session, self.desk, self.hands
        session.recipe_changed.connect(self._show_recipe)
        session.view_changed.connect(self._show)
        hands.alike_wanted.connect(self.group_similar)
        hands.reading_wanted.connect(self._read_again)
        hands.note_wanted.connect(self._note)
        hands.cells.told.connect(self._program.say)
        desk.tools.export.clicked.connect(self.exported)
        self.door.answer(desk.recipe)
        desk.recipe.more_wanted.connect(lambda button: open_menu(self.door, button))
        QShortcut(QKeySequence("Ctrl+Shift+F"), desk, desk.search_values)

    def _show_recipe(self, recipe: Recipe) -> None:
        view = self.session.view
        self.desk.recipe.show_recipe(recipe, reading_sentence(view), None)
        history = self.session.history
        self.desk.show_ways(back=history.can_undo, forward=history.can_redo)
        if view is None:
            self.desk.tools.show_conditions(self.session.conditions)

    def _show(self, view: View) -> None:
        asked = frozenset(one.column for one in view.conditions)
        self.desk.grid.show_table(grid_table(view.table, view.rows, asked))
        self.desk.tools.show_conditions(view.conditions, view.waiting)
        self.desk.recipe.show_recipe(self.session.recipe, reading_sentence(view), view)
        self.desk.nothing.look(view)
        self._trouble.look(view)
        self.sight.look_again()

    def _read_again(self) -> None:
        self._program.go("import_again")

    def _note(self, index: int) -> None:
        entry = self.session.recipe.entries[index]
        panel = NotePanel(index + 2, str(entry.step.sentence()), entry.note)
        panel.kept.connect(lambda words: self._keep_note(index, entry, words))
        panel.closed.connect(self.desk.close_side)
        self.desk.open_side(panel)
        panel.field.setFocus()

    def _keep_note(self, index: int, entry: Entry, words: str) -> None:
        self.desk.close_side()
        entries = self.session.recipe.entries
        if index < len(entries) and entries[index] == entry:  # nobody moved it meanwhile
            noted = Entry(entry.step, entry.on, words)
            self.session.change(self.session.recipe.with_entry(index, noted))
