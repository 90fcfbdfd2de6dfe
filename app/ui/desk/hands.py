"""What a person does at the desk, and what becomes of it: steps, filters and edits."""

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.analysis.step import Step, steps
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.table import Table
from app.ui.desk.careful import Careful
from app.ui.desk.cell_work import CellWork
from app.ui.desk.choosing import READING
from app.ui.desk.chosen_summary import ChosenSummary
from app.ui.desk.desk import Desk
from app.ui.desk.finder import Finder
from app.ui.desk.going import Going
from app.ui.desk.grid_memory import GridMemory
from app.ui.desk.grid_work import GridWork
from app.ui.desk.opened_menus import OpenedMenus
from app.ui.desk.own_pages import OWN_PAGES
from app.ui.desk.scope_choice import ScopeChoice, scope_for
from app.ui.desk.step_panel import Begun, StepPanel
from app.ui.desk.step_questions import is_editable
from app.ui.session import PREVIEW, Session


class Hands(QObject):
    """Connects one desk to one session."""

    reading_wanted = Signal()  # the import panel, on the file of this project
    alike_wanted = Signal(str, int)  # the page that groups similar values: column, place
    page_wanted = Signal(str, int)  # the page of a kind of step: the kind, place
    note_wanted = Signal(int)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self.desk, self.session = desk, session
        self.careful = Careful(session, desk.recipe.message)
        self.cells = CellWork(desk.grid, session)
        self.work, self._kept = GridWork(desk, session), GridMemory(desk.grid, session)
        self.finder, self.going = Finder(desk, session), Going(desk)
        self.summary = ChosenSummary(desk.grid, session)
        self._menus = OpenedMenus(self, self.cells)
        tools, grid, recipe = desk.tools, desk.grid, desk.recipe
        tools.new_column.clicked.connect(lambda: self.begin(steps["new_column"], {}))
        tools.filter_closed.connect(lambda column: session.filter_column(column, None))
        tools.filters_cleared.connect(lambda: session.filter(()))
        desk.nothing.cleared.connect(lambda: session.filter(()))
        grid.table_model.typed.connect(self._type)
        desk.side.widgetRemoved.connect(lambda _place: session.tasks.cancel_named(PREVIEW))
        recipe.undone.connect(session.undo)
        recipe.redone.connect(session.redo)
        recipe.asked.connect(self._take_up)

    @property
    def here(self) -> str:
        """The column the person is in; the first one when they are in none."""
        names = [one.name for one in self.desk.grid.table_model.table.columns]
        return (names[max(0, self.desk.grid.currentIndex().column()) :] or [""])[0]

    def begin(self, cls: type[Step], start: dict[str, Any]) -> None:
        """Open the form of a new step, with what it would do; one that asks nothing too."""
        if (view := self.session.view) is None:
            return
        if cls.kind == "join_alike":
            self.alike_wanted.emit(str(start.get("column", self.here)), -1)
        elif cls.kind in OWN_PAGES:
            self.page_wanted.emit(cls.kind, -1)
        else:
            last = len(self.session.recipe.entries)
            self._open(Begun(cls, view.table, last, start, scope_for(cls, view)))

    def edit(self, index: int) -> None:
        """Open the form of a step that was done, with the table as it was before it."""
        step = self.session.recipe.entries[index].step
        if step.kind == "join_alike":
            self.alike_wanted.emit(step.column, index)  # type: ignore[attr-defined]
        elif step.kind in OWN_PAGES:
            self.page_wanted.emit(step.kind, index)
        elif is_editable(step):
            self.session.table_before(index, lambda before: self._edit(step, before, index))

    def apply(self, step: Step, index: int) -> None:
        """Do a step, or do another in its place."""
        recipe = self.session.recipe
        if index < len(recipe.entries):
            changed = recipe.with_entry(index, replace(recipe.entries[index], step=step))
            self.careful.change(changed, self.desk.close_side)
        else:
            self.session.add(step)
            self.desk.close_side()

    def take_out(self, index: int) -> None:
        """Take a step out of the recipe."""
        if index < len(self.session.recipe.entries):
            self.session.change(self.session.recipe.without(index))

    def group_similar(self, column: str) -> None:
        """Ask for the page that groups the values of a column."""
        self.alike_wanted.emit(column, -1)

    def look_for(self, column: str) -> None:
        """Go to a column and take the keyboard to the search of its values."""
        grid, row = self.desk.grid, max(0, self.desk.grid.currentIndex().row())
        names = [one.name for one in grid.table_model.table.columns]
        if column in names:
            grid.setCurrentIndex(grid.table_model.index(row, names.index(column)))
        self.desk.search_values()

    def _edit(self, done: Step, table: Table, index: int) -> None:
        step, scope = done, None
        if isinstance(done, OnlyWhere):
            step, scope = done.step, ScopeChoice(done.conditions, None)
        start = {field.name: getattr(step, field.name) for field in fields(step)}
        self._open(Begun(type(step), table, index, start, scope))

    def _open(self, begun: Begun) -> None:
        self.desk.close_side()  # first, so that only the preview of the old form is given up
        panel = StepPanel(self.session, begun)
        panel.applied.connect(self.apply)
        panel.closed.connect(self.desk.close_side)
        self.desk.open_side(panel)
        panel.form.focus_first()

    def _take_up(self, what: str, index: int) -> None:
        if what == "edit":
            self.reading_wanted.emit() if index == READING else self.edit(index)
        elif what == "note" and index != READING:
            self.note_wanted.emit(index)

    def _type(self, row: int, column: int, text: str) -> None:
        table = self.desk.grid.table_model.table
        label = int(table.frame.index[table.position(row)])
        self.session.add(EditCell(table.columns[column].name, label, text))
