"""The field a formula is written in: several lines, colours, completion by keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor

from app.analysis.formula.at_cursor import brackets_at
from app.analysis.formula.completion import Completion, completions
from app.analysis.formula.problem import FormulaError
from app.analysis.table import Table
from app.ui.formula.colours import FormulaColours
from app.ui.formula.growing import GrowingField
from app.ui.formula.marks import bracket_marks, error_mark
from app.ui.formula.offers import MOVES, OfferList, offer
from app.ui.widgets.in_sight import bring_in_sight

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
LEAST_WRITTEN = 1  # letters before something is offered
PLAIN = Qt.KeyboardModifier.NoModifier


class FormulaField(GrowingField):
    """Enter is for the form around it; Shift+Enter begins another line."""

    stood = Signal()  # the cursor is elsewhere, or what is around it changed
    settled = Signal()  # nothing is offered any more

    def __init__(self, table: Table, language: str) -> None:
        super().__init__()
        self._table, self._language = table, language
        self._error: FormulaError | None = None
        self._offers: OfferList | None = None
        self._colours = FormulaColours(self.document())
        self.setTabChangesFocus(True)
        self.cursorPositionChanged.connect(self._stand)

    @property
    def offers(self) -> OfferList:
        """The list of what can be written; made when the field has a window."""
        if self._offers is None:
            self._offers = OfferList(self)
            self._offers.taken.connect(self.put)
            self._offers.closed.connect(self.settled)
            self.destroyed.connect(self._offers.deleteLater)
        return self._offers

    @property
    def is_offering(self) -> bool:
        """Whether the list of what can be written is open."""
        return self._offers is not None and self._offers.isVisible()

    @property
    def at(self) -> int:
        """Where the cursor is."""
        return self.textCursor().position()

    def put(self, completion: Completion) -> None:
        """Write what was chosen in the place of what was begun."""
        self.replace(completion.start, completion.end, completion.text)

    def replace(self, at: int, end: int, text: str) -> None:
        """Write something in the place of a part; the keyboard stays here, behind it."""
        cursor = self.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus()

    def show_error(self, error: FormulaError | None) -> None:
        """Underline the part that has to change, or none."""
        self._error = error
        self._mark()

    def offer(self, *, asked: bool = False) -> None:
        """Offer what can be written here; unless it was asked for, only after some letters."""
        found = completions(self.toPlainText(), self.at, self._table, self._language)
        begun = [one for one in found if one.end - one.start >= LEAST_WRITTEN]
        words = [offer(one, self._table, self._language) for one in (found if asked else begun)]
        bring_in_sight(self)
        line = self.cursorRect().translated(self.viewport().pos())
        self.offers.show_offers(words, line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ControlModifier:
            self.offer(asked=True)
        elif self.is_offering and held == PLAIN and self._choose(key):
            return
        elif key == Qt.Key.Key_Escape or (key in ENTER and held == PLAIN):
            event.ignore()  # it is for the form
        else:
            super().keyPressEvent(event)
            if event.text().strip() or key == Qt.Key.Key_Backspace:
                self.offer()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - as Qt calls it
        if self.is_offering and next:  # Tab comes here before it comes as a key
            self.offers.take()
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._offers:
            self._offers.hide()

    def _choose(self, key: Qt.Key) -> bool:
        if key in MOVES:
            self.offers.move_by(key)
        elif key in ENTER:
            self.offers.take()
        elif key == Qt.Key.Key_Escape:
            self.offers.hide()
        else:
            return False
        return True

    def _stand(self) -> None:
        self._mark()
        if self.is_offering and not self.hasFocus():
            self.offers.hide()
        self.stood.emit()

    def _mark(self) -> None:
        pair = brackets_at(self.toPlainText(), self.at)
        marks = bracket_marks(self, pair) if pair else []
        if self._error:
            marks.append(error_mark(self, self._error))
        self.setExtraSelections(marks)
