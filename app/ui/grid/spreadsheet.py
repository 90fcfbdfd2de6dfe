"""A view of a table whose keys are those of every spreadsheet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from app.i18n import msg
from app.ui.grid.choosing import choose_columns, choose_rows
from app.ui.grid.chosen import chosen_block
from app.ui.grid.menu_view import MenuView
from app.ui.grid.model import GridModel, Index
from app.ui.grid.moving import along_columns, along_rows, edge_from
from app.ui.grid.settled import settle

Move = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag
Modifier = Qt.KeyboardModifier
Key = Qt.Key
ARROWS = {Move.MoveUp: (-1, 0), Move.MoveDown: (1, 0),
          Move.MoveLeft: (0, -1), Move.MoveRight: (0, 1)}  # fmt: skip
JUMPS = {Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End}
ENTERS = {Key.Key_Return, Key.Key_Enter}
TABS = {Key.Key_Tab, Key.Key_Backtab}


class SpreadsheetView(MenuView):
    """Ctrl and arrows, Tab and Enter around what is chosen, whole rows and columns.

    Tab leaves at the ends of a row, and F6 from anywhere: the keyboard is never caught.
    """

    values_wanted = Signal(QModelIndex)  # the cell to choose a value for

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self.table_model = model
        self._tabbed_from = -1  # where a run of Tab began: Enter goes back there
        self._is_told = False  # where to stand: whatever keys are held do not matter
        self.setAccessibleName(str(msg("Table")))
        settle(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Key(event.key()), event.modifiers() & ~Modifier.KeypadModifier
        here = self.currentIndex()
        if not here.isValid() or not self._did(key, held, here):
            super().keyPressEvent(event)

    def setCurrentIndex(self, index: Index) -> None:
        self._is_told = True
        super().setCurrentIndex(index)
        self._is_told = False

    def moveCursor(self, action: Move, modifiers: Modifier) -> QModelIndex:
        self._tabbed_from = -1
        here = self.currentIndex()
        if Modifier.ControlModifier in modifiers and action in ARROWS and here.isValid():
            return edge_from(self.table_model, here, *ARROWS[action])
        return super().moveCursor(action, modifiers)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Flag:
        jumps = isinstance(event, QKeyEvent) and Key(event.key()) in JUMPS
        if jumps and isinstance(event, QKeyEvent):
            if Modifier.ShiftModifier in event.modifiers():
                return Flag.SelectCurrent
            return Flag.ClearAndSelect
        return Flag.ClearAndSelect if self._is_told else super().selectionCommand(index, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        if self.table_model.editable and self._tab(-1 if not forward else 1):
            return True
        return super().focusNextPrevChild(forward)

    def go_on(self, key: int, shift: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """Move on after a cell was written, the way the key says."""
        self.setFocus()
        if Key(key) in ENTERS:
            self._enter(-1 if shift else 1)
        else:
            self._tab(-1 if shift or Key(key) == Key.Key_Backtab else 1)

    def _did(self, key: Key, held: Modifier, here: QModelIndex) -> bool:
        """Do what the keys of a spreadsheet do, if these are some."""
        writes = self.table_model.editable
        wanted: dict[tuple[Key, Modifier], Callable[[], object]] = {
            (Key.Key_Space, Modifier.ControlModifier): partial(choose_columns, self),
            (Key.Key_Space, Modifier.ShiftModifier): partial(choose_rows, self),
            (Key.Key_Menu, Modifier.NoModifier): self.menu_asked.emit,
            (Key.Key_F10, Modifier.ShiftModifier): self.menu_asked.emit,
            (Key.Key_F6, Modifier.NoModifier): lambda: self._leave(forward=True),
            (Key.Key_F6, Modifier.ShiftModifier): lambda: self._leave(forward=False),
        }
        if writes:
            wanted[Key.Key_Down, Modifier.AltModifier] = lambda: self.values_wanted.emit(here)
            for enter in ENTERS:
                wanted[enter, Modifier.NoModifier] = lambda: self._enter(1)
                wanted[enter, Modifier.ShiftModifier] = lambda: self._enter(-1)
        act = wanted.get((key, held))
        if act:
            act()
        return act is not None

    def _leave(self, *, forward: bool) -> None:
        """Take the keyboard out of the table."""
        super().focusNextPrevChild(forward)

    def _tab(self, step: int) -> bool:
        """Go to the next cell of the row, or of what is chosen; say whether there was one."""
        here, block = self.currentIndex(), chosen_block(self)
        if not here.isValid():
            return False
        if block and block.width() * block.height() > 1:
            self._stand(*along_rows(block, here, step))
            return True
        if not 0 <= here.column() + step < self.table_model.columnCount():
            return False
        began = here.column() if self._tabbed_from < 0 else self._tabbed_from
        self.setCurrentIndex(self.table_model.index(here.row(), here.column() + step))
        self._tabbed_from = began
        return True

    def _enter(self, step: int) -> None:
        """Go down a row, or around what is chosen; after a run of Tab, to where it began."""
        here, block = self.currentIndex(), chosen_block(self)
        if block and block.width() * block.height() > 1:
            self._stand(*along_columns(block, here, step))
            return
        column = here.column() if self._tabbed_from < 0 else self._tabbed_from
        row = min(max(here.row() + step, 0), self.table_model.rowCount() - 1)
        self._tabbed_from = -1
        self.setCurrentIndex(self.table_model.index(row, column))

    def _stand(self, row: int, column: int) -> None:
        """Stand in a cell of what is chosen, without choosing another."""
        index = self.table_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self.scrollTo(index)
