"""What is wrong with a formula, and the button that mends it."""

from PySide6.QtCore import Signal

from app.analysis.formula.problem import FormulaError
from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.text import Text


class Mending(Card):
    """A sentence under the formula; hidden while there is nothing to mend."""

    mended = Signal(object)

    def __init__(self) -> None:
        super().__init__("warn")
        self._error: FormulaError | None = None
        self.what, self.todo = Text("", strong=True).wrapped(), Text().wrapped()
        self.mend = Button("")
        self.mend.setAccessibleName(str(msg("Mend the formula")))
        column = self.column((12, 9, 12, 10), 4)
        for part in (self.what, self.todo, self.mend):
            column.addWidget(part)
        self.mend.clicked.connect(self._mend)
        self.hide()

    def show_error(self, error: FormulaError | None) -> None:
        """Say what is wrong and what to do, or go away."""
        self._error = error
        self.setVisible(error is not None)
        if error is None:
            return
        self.what.setText(str(error.what))
        self.todo.setText(str(error.todo))
        words = str(_button(error))
        self.todo.setVisible(not error.instead or error.at == error.end)
        self.mend.setText(words)
        self.mend.setAccessibleName(words or str(msg("Mend the formula")))
        self.mend.setVisible(bool(error.instead))

    def _mend(self) -> None:
        if self._error:
            self.mended.emit(self._error)


def _button(error: FormulaError) -> Message | str:
    if not error.instead:
        return ""
    if error.at == error.end:
        return msg("Add {text}", text=error.instead)
    return msg("Did you mean {name}?", name=error.instead)
