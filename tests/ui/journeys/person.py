"""A person in front of the window: types, clicks, looks, and waits for nothing but the program."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui.desk.bound import BoundDesk
from app.ui.grid.grid import Grid
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage


class Person:
    """Moves one window; after each thing it does, the program has come to rest."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def window(self) -> QWidget:
        assert self.stage.window is not None
        return self.stage.window

    @property
    def desk(self) -> BoundDesk:
        assert self.stage.window is not None
        page = self.stage.window.pages["workbench"]
        assert isinstance(page, Workbench)
        assert page.desk is not None
        return page.desk

    @property
    def grid(self) -> Grid:
        return self.desk.desk.grid

    @property
    def session(self) -> Session:
        assert self.stage.program.session is not None
        return self.stage.program.session

    def drops(self, path: Path) -> None:
        """Bring a file, as by dropping it on the window."""
        assert self.stage.window is not None
        self.stage.window.opening.open(path)
        self.stage.settle()

    def presses(self, *keys: str) -> None:
        """Press keys, such as “Ctrl+K” or “Return”, where the keyboard is."""
        for key in keys:
            QTest.keySequence(self._here(), QKeySequence(key))
            QApplication.processEvents()
        self.stage.settle()

    def types(self, words: str) -> None:
        """Write where the keyboard is."""
        for sign in words:  # the first one may open an editor, and the keyboard goes to it
            QTest.keyClicks(self._here(), sign)
            QApplication.processEvents()

    def clicks(self, words: str, inside: QWidget | None = None) -> None:
        """Click the button that is seen with these words."""
        area = inside or self.window
        every = (one for one in area.findChildren(QAbstractButton) if one.isVisible())
        button = next(one for one in every if words in {one.text(), one.accessibleName()})
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.stage.settle()

    def goes_to(self, column: str, row: int = 0) -> None:
        """Click a cell."""
        names = [one.name for one in self.grid.table_model.table.columns]
        index = self.grid.table_model.index(row, names.index(column))
        self.grid.scrollTo(index)
        place: QPoint = self.grid.visualRect(index).center()
        QTest.mouseClick(
            self.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        QApplication.processEvents()

    def sees(self, column: str) -> list[str]:
        """Return the column as the grid writes it."""
        names = [one.name for one in self.grid.table_model.table.columns]
        at, model = names.index(column), self.grid.table_model
        return [model.cell(row, at)[0] for row in range(model.rowCount())]

    def asks_for(self, words: str) -> None:
        """Look for an action by name and take the first one."""
        self.presses("Ctrl+K")
        self.types(words)
        self.presses("Return")

    def _here(self) -> QWidget:
        return QApplication.focusWidget() or self.window
