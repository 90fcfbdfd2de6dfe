"""What a person does at the desk, and what becomes of it: steps, filters and edits."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.analysis.recipe import Entry
from app.analysis.step import Step, steps
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.table import Table
from app.ui.desk.cell_work import CellWork
from app.ui.desk.chosen_summary import ChosenSummary
from app.ui.desk.desk import Desk
from app.ui.desk.finder import Finder
from app.ui.desk.going import Going
from app.ui.desk.grid_memory import GridMemory
from app.ui.desk.grid_work import GridWork
from app.ui.desk.opened_menus import OpenedMenus
from app.ui.desk.recipe_panel import READING
from app.ui.desk.scope_choice import ScopeChoice, scope_for
from app.ui.desk.step_panel import Begun, StepPanel
from app.ui.desk.step_questions import is_editable
from app.ui.session import PREVIEW, Session


class Hands(QObject):
    """Connects one desk to one session."""

    reading_wanted = Signal()  # the import panel, on the file of this project
    alike_wanted = Signal(str, int)  # the page that groups similar values: column, place
    note_wanted = Signal(int)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk)
        self.desk, self.session = desk, session
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
        columns = self.desk.grid.table_model.table.columns
        place = max(0, self.desk.grid.currentIndex().column())
        return columns[place].name if place < len(columns) else ""

    def begin(self, cls: type[Step], start: dict[str, Any]) -> None:
        """Open the form of a new step, with what it would do; one that asks nothing too."""
        view = self.session.view
        if view is None:
            return
        if cls.kind == "join_alike":
            self.alike_wanted.emit(str(start.get("column", self.here)), -1)
        else:
            index = len(self.session.recipe.entries)
            self._open(Begun(cls, view.table, index, start, scope_for(cls, view)))

    def edit(self, index: int) -> None:
        """Open the form of a step that was done, with the table as it was before it."""
        step = self.session.recipe.entries[index].step
        if step.kind == "join_alike":
            self.alike_wanted.emit(step.column, index)  # type: ignore[attr-defined]
        elif is_editable(step):
            self.session.table_before(index, lambda table: self._edit(step, table, index))

    def apply(self, step: Step, index: int) -> None:
        """Do a step, or do another in its place."""
        recipe = self.session.recipe
        if index < len(recipe.entries):
            old = recipe.entries[index]
            self.session.change(recipe.with_entry(index, Entry(step, old.on, old.note)))
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
        names = [one.name for one in self.desk.grid.table_model.table.columns]
        grid, row = self.desk.grid, max(0, self.desk.grid.currentIndex().row())
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
        elif what == "note":
            self.note_wanted.emit(index)
        else:
            self._rearrange(what, index)

    def _rearrange(self, what: str, index: int) -> None:
        recipe = self.session.recipe
        if what == "remove":
            self.take_out(index)
        elif what == "switch":
            entry = recipe.entries[index]
            self.session.change(
                recipe.with_entry(index, Entry(entry.step, not entry.on, entry.note))
            )
        else:
            self.session.change(recipe.moved(index, index + (1 if what == "down" else -1)))

    def _type(self, row: int, column: int, text: str) -> None:
        table = self.desk.grid.table_model.table
        label = int(table.frame.index[table.position(row)])
        self.session.add(EditCell(table.columns[column].name, label, text))
