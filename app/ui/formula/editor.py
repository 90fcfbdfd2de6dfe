"""Asks for a formula: the field, the function one is in, what is wrong, and what it does."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.formula.at_cursor import call_at
from app.analysis.formula.evaluation import check
from app.analysis.formula.function import functions
from app.analysis.formula.in_words import in_words
from app.analysis.formula.problem import FormulaError
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, language_in_use
from app.ui.formula.call_tip import CallTip
from app.ui.formula.field import FormulaField
from app.ui.formula.list_toggle import ListToggle
from app.ui.formula.mending import Mending
from app.ui.widgets.in_sight import bring_in_sight
from app.ui.widgets.text import Text

SOON = 150  # milliseconds after the last key


class FormulaEditor(QWidget):
    """An answer of several lines, helped while it is written."""

    changed = Signal()

    def __init__(self, table: Table) -> None:
        super().__init__()
        functions.load()
        self._table, self._language = table, language_in_use()
        self._none = table.with_rows(table.frame.iloc[:0])  # enough to see if it can be worked out
        self.field = FormulaField(table, self._language)
        self.tip, self.words, self.mending = CallTip(), Text("", 12, "ok").wrapped(), Mending()
        self.every = ListToggle(table, self._language)
        self._shown_for = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._connect()

    @property
    def help_topic(self) -> str:
        """The page of help about where one is: the function, or how formulas are written."""
        found = call_at(self.read(), self.field.at)
        return f"function/{found.function.kind}" if found else "formula"

    def read(self) -> str:
        """Return the formula."""
        return self.field.toPlainText()

    def write(self, formula: str) -> None:
        """Put another formula in its place."""
        if formula != self.read():
            self.field.setPlainText(formula)

    def says(self, error: Exception) -> bool:
        """Show what is wrong with the formula, if that is what the error is about."""
        if not isinstance(error, FormulaError) or not self.read().strip():
            return False
        self._show(error, None)
        return True

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def put(self, example: str) -> None:
        """Write an example where the cursor is."""
        self.field.replace(self.field.at, self.field.at, example)

    def _lay_out(self) -> None:
        columns = " + ".join(f"[{name}]" for name in self._table.columns[:2])
        self.field.setPlaceholderText(columns)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.field, self.tip, self.mending, self.words, self.every):
            column.addWidget(part)
        self.words.hide()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._change)
        self.field.stood.connect(self._stand)
        self.field.settled.connect(self._soon.start)
        self.mending.mended.connect(self._mend)
        self.every.inserted.connect(self.put)
        self._soon.timeout.connect(self._look)

    def _change(self) -> None:
        self.field.show_error(None)
        self._soon.start()
        self.changed.emit()

    def _stand(self) -> None:
        self.tip.look(self.read(), self.field.at, self._language)

    def _look(self) -> None:
        formula = self.read()
        if not formula.strip():
            self._show(None, None)
            return
        try:
            check(formula, self._none)
            self._show(None, in_words(formula))
        except FormulaError as error:
            self._show(error, None)
        except UserError:  # the preview says it: it is not about how the formula is written
            self._show(None, None)

    def _show(self, error: FormulaError | None, words: Message | None) -> None:
        self._shown_for = self.read()
        writing = self.field.is_offering  # nobody is told off for a word they are choosing
        self.field.show_error(None if writing else error)
        self.mending.show_error(None if writing else error)
        self.words.setText(str(words or ""))
        self.words.setVisible(words is not None)
        if self.field.hasFocus() and not writing:
            bring_in_sight(self.mending, self.words, self.tip, self.field)

    def _mend(self, error: FormulaError) -> None:
        if self._shown_for == self.read():
            self.field.replace(error.at, error.end, error.instead)
