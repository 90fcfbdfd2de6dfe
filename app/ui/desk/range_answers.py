"""The exact figures of a range, and the cells that are in no range."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.analysis.bounds import neutral, shown
from app.analysis.cells import read_cell
from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.kind import MOMENTS, Kind
from app.analysis.range_look import RangeLook
from app.analysis.reading.number import read_number
from app.i18n import msg
from app.ui.desk.range_words import own_end
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick


class RangeAnswers(Panel):
    """Two fields and two ticks. The ticks go out with the first range, until they are clicked.

    `typed` follows every letter; `settled` asks for the answer at once.
    """

    typed = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._follows = Kind.DECIMAL, True
        self._look: RangeLook | None = None
        self.low, self.high = QLineEdit(), QLineEdit()
        self.blank, self.unread = Tick(), Tick()
        self._trouble = Text("", 11, "bad").wrapped()
        self._lay()
        for field in (self.low, self.high):
            field.textEdited.connect(self._edited)
            field.returnPressed.connect(self.settled)
        for tick in (self.blank, self.unread):
            tick.clicked.connect(self._ticked)

    @property
    def busy(self) -> bool:
        """Whether somebody is writing in a field."""
        return self.low.hasFocus() or self.high.hasFocus()

    @property
    def ends(self) -> tuple[str, str]:
        """The bounds as they are saved; empty where there is none, or none that can be read."""
        return self._neutral(self.low.text().strip()), self._neutral(self.high.text().strip())

    def fill(self, kind: Kind, condition: Condition | None) -> None:
        """Write the answers that are in force."""
        mine = condition if isinstance(condition, Between) else Between("")
        plain = bool(mine.low or mine.high) and not mine.blank and not mine.unread
        self._kind, self._follows = kind, condition is None or plain
        self._trouble.hide()
        self.low.setText(shown(mine.low) if mine.low else "")
        self.high.setText(shown(mine.high) if mine.high else "")
        self.blank.setChecked(condition is None or mine.blank)
        self.unread.setChecked(condition is None or mine.unread)

    def show_look(self, look: RangeLook) -> None:
        """Say how many cells are in no range, and where the column begins and ends."""
        self._look = look
        _name(self.blank, str(msg("Without a value ({rows})", rows=look.blank)))
        _name(self.unread, str(msg("Could not be read ({rows})", rows=look.unread)))
        self.blank.setVisible(look.any_blank)
        self.unread.setVisible(look.any_unread)
        self.low.setPlaceholderText(own_end(look, last=False))
        self.high.setPlaceholderText(own_end(look, last=True))

    def write(self, low: str, high: str) -> None:
        """Write the bounds that the handles say."""
        self.low.setText(shown(low) if low else "")
        self.high.setText(shown(high) if high else "")
        self._trouble.hide()
        self._follow()

    def readable(self) -> bool:
        """Mark an answer that cannot be read; say whether there is none."""
        texts = self.low.text().strip(), self.high.text().strip()
        wrong = [text for text, end in zip(texts, self.ends, strict=True) if text and not end]
        self._trouble.setText(str(msg("“{text}” cannot be read here.", text=" ".join(wrong[:1]))))
        self._trouble.setVisible(bool(wrong))
        return not wrong

    def condition(self, column: str) -> Between | None:
        """Return the answers as a condition; None when everything is in."""
        low, high = self.ends
        blank, unread = self.blank.isChecked(), self.unread.isChecked()
        whole = (blank or self.blank.isHidden()) and (unread or self.unread.isHidden())
        if not low and not high and whole:
            return None
        some = self._look is not None
        return Between(
            column, low, high,
            blank and some and not self.blank.isHidden(),
            unread and some and not self.unread.isHidden(),
        )  # fmt: skip

    def _edited(self) -> None:
        self._follow()
        self.typed.emit()

    def _ticked(self) -> None:
        self._follows = False
        self.settled.emit()

    def _follow(self) -> None:
        if self._follows:
            every = not self.low.text().strip() and not self.high.text().strip()
            self.blank.setChecked(every)
            self.unread.setChecked(every)

    def _neutral(self, text: str) -> str:
        if not text:
            return ""
        if self._kind in MOMENTS:
            found = read_cell(text, self._kind).value
            return neutral(found) if isinstance(found, datetime) else ""
        return read_number(text, ",").canonical

    def _lay(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, words in ((self.low, msg("From")), (self.high, msg("To"))):
            field.setAccessibleName(str(words))
            fields.addWidget(field)
        column = self.column((0, 0, 0, 0), 6)
        column.addLayout(fields)
        for widget in (self.blank, self.unread, self._trouble):
            column.addWidget(widget)
            widget.hide()


def _name(tick: Tick, words: str) -> None:
    tick.setText(words)
    tick.setAccessibleName(words)
