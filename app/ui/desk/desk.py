"""The desk: recipe, grid and column side by side, over one session."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import Message, msg
from app.ui.desk.column_panel import ColumnPanel
from app.ui.desk.no_rows import NoRows
from app.ui.desk.recipe_panel import RecipePanel
from app.ui.desk.tool_strip import ToolStrip
from app.ui.grid.grid import Grid
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel

RECIPE, COLUMN, FORM, GRID = 232, 264, 300, 520
LEAST = 200  # of the grid beside a form


class Desk(QWidget):
    """Lays out its parts; when there is no room for all three, the panels become buttons.

    `narrow` is for the desk beside a lesson: both panels start hidden.
    """

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow, self.bars = narrow, QVBoxLayout()  # bars over the grid: to find, to go
        self.recipe, self.column = RecipePanel(), ColumnPanel()
        self.grid, self.tools = Grid(), ToolStrip()
        self.grid.allow_typing()
        self.nothing, self.side = NoRows(self.grid), QStackedWidget()
        self.side.addWidget(self.column)
        self.show_recipe = _toggle(msg("Recipe"), self._pressed)
        self.show_column = _toggle(msg("Column"), self._pressed)
        self._undo = Button("", "icon", icon="undo", name=str(msg("Undo (Ctrl+Z)")))
        self._redo = Button("", "icon", icon="redo", name=str(msg("Redo (Ctrl+Y)")))
        self.tools.add_toggles(self._undo, self._redo, self.show_recipe, self.show_column)
        self.column.back.clicked.connect(self.show_column.click)
        self._undo.clicked.connect(self.recipe.undone)
        self._redo.clicked.connect(self.recipe.redone)
        self._middle = _middle(self.tools, self.bars, self.grid)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.recipe, self._middle, self.side):
            layout.addWidget(part, 1 if part is self._middle else 0)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is something to undo and to redo."""
        self.recipe.show_ways(back=back, forward=forward)
        self._undo.setEnabled(back)
        self._redo.setEnabled(forward)

    def open_side(self, panel: Panel) -> None:
        """Put a form where the column is; the one that was there goes away."""
        self.close_side()
        self.side.addWidget(panel)
        self.side.setCurrentWidget(panel)
        self._fit()

    def close_side(self) -> None:
        """Show the column again."""
        while self.side.count() > 1:
            if gone := self.side.widget(1):
                self.side.removeWidget(gone)
                gone.deleteLater()
        self.grid.setFocus()
        self._fit()

    @property
    def has_form(self) -> bool:
        """Whether a form stands where the column is."""
        return self.side.count() > 1

    def search_values(self) -> None:
        """Take the keyboard to the search of values; a form that is open keeps it."""
        if self.has_form:
            return
        if not self.side.isVisible():
            self.show_column.setChecked(True)
            self._pressed(self.show_column)
        self.column.values.search.setFocus()
        self.column.values.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "show_column"):
            self._fit()

    def _pressed(self, button: Button) -> None:
        other = self.show_column if button is self.show_recipe else self.show_recipe
        if button.isChecked():
            other.setChecked(False)
        self._fit()

    def _fit(self) -> None:
        recipe, grid = theme().px(RECIPE), theme().px(GRID)
        side = theme().px(FORM if self.has_form else COLUMN)
        alone = self._is_alone(side)
        self.column.back.setVisible(alone)
        self._middle.setVisible(not alone)
        self.recipe.setFixedWidth(min(recipe, self.width() // 2 or recipe))
        self.side.setFixedWidth(self.width() if alone else min(side, self.width() // 2 or side))
        both = not self._narrow and self.width() >= recipe + side + grid
        one = not self._narrow and (both or self.width() >= side + grid)
        self.show_recipe.setVisible(not both)
        self.show_column.setVisible(not both)
        if both:
            self._show(recipe=True, side=True)
        elif self.has_form:
            self._show(recipe=False, side=True)
        else:
            pressed = self.show_recipe.isChecked()
            opened = self.show_column.isChecked() or (one and not pressed)
            self._show(recipe=pressed, side=opened)

    def _is_alone(self, side: int) -> bool:
        """Say whether what is at the side needs all the room; the buttons must be readable."""
        if self.has_form:
            return self.width() < side + theme().px(LEAST)
        beside = min(side, self.width() // 2) + self.tools.needed()
        return self.show_column.isChecked() and beside > self.width()

    def _show(self, *, recipe: bool, side: bool) -> None:
        self.recipe.setVisible(recipe)
        self._undo.setVisible(not recipe)  # always in sight, in one place
        self._redo.setVisible(not recipe)
        self.side.setVisible(side)


def _middle(tools: QWidget, bars: QVBoxLayout, grid: QWidget) -> Panel:
    middle = Panel()
    column = middle.column()
    column.addWidget(tools)
    column.addLayout(bars)
    column.addWidget(grid, 1)
    return middle


def _toggle(words: Message, pressed: Callable[[Button], None]) -> Button:
    button = Button(str(words), "toggle")
    button.setCheckable(True)
    button.clicked.connect(lambda: pressed(button))
    return button
