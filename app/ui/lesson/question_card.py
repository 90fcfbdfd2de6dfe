"""A question of a lesson: choose one or several, put in order, or write a number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.i18n import msg
from app.lessons.lesson import Option, Question, in_language
from app.lessons.quiz import QuizVerdict
from app.ui.lesson.shuffle import shuffled
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.reading import Reading
from app.ui.widgets.text import Text

ID = Qt.ItemDataRole.UserRole


class QuestionCard(Card):
    """`answered` carries the ids chosen, in order; everything works with the keyboard."""

    answered = Signal(list)

    def __init__(self, question: Question, language: str) -> None:
        super().__init__("outlined")
        self.question, self._language = question, language
        self.buttons: dict[str, QRadioButton | QCheckBox] = {}
        self.order, self.number = QListWidget(), QLineEdit()
        self._group = QButtonGroup(self)
        self._group.setExclusive(question.form == "one")
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        self.check = Button(str(msg("Answer")))
        layout = self.column((16, 12, 16, 12), 8)
        layout.addWidget(Text(str(msg("Question")), 11, "muted"))
        layout.addWidget(Reading(question.prose(language)))
        layout.addWidget(self._options())
        layout.addLayout(self._said)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addStretch()
        layout.addLayout(row)
        self.check.clicked.connect(lambda: self.answered.emit(self.given()))

    def given(self) -> list[str]:
        """Return what is answered now."""
        if self.question.form == "order":
            return [self.order.item(row).data(ID) for row in range(self.order.count())]
        if self.question.form == "number":
            return [self.number.text()]
        return [name for name, button in self.buttons.items() if button.isChecked()]

    def show_verdict(self, verdict: QuizVerdict) -> None:
        """Say whether it is right, and why each thing chosen is or is not."""
        while (item := self._said.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        words = msg("That is right.") if verdict.right else msg("Not yet.")
        lines = [str(words), *(one.why for one in verdict.explained if one.why)]
        if verdict.why:
            lines.append(verdict.why)
        card = Card("accent" if verdict.right else "warn")
        column = card.column((12, 8, 12, 9), 4)
        for place, line in enumerate(lines):
            column.addWidget(Text(line, strong=place == 0).wrapped())
        self._said.addWidget(card)

    def _options(self) -> QWidget:
        if self.question.form == "number":
            self.number.setPlaceholderText(str(msg("Your answer")))
            return self.number
        if self.question.form == "order":
            return self._make_order()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for option in shuffled(self.question):
            column.addWidget(self._choice(option))
        return box

    def _choice(self, option: Option) -> QWidget:
        row, made = QWidget(), QRadioButton if self.question.form == "one" else QCheckBox
        button = self.buttons[option.id] = made()
        words = Text(in_language(option.texts, self._language)).wrapped()
        button.setAccessibleName(words.text())
        self._group.addButton(button)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        words.setBuddy(button)
        return row

    def _make_order(self) -> QWidget:
        for option in shuffled(self.question):
            item = QListWidgetItem(in_language(option.texts, self._language), self.order)
            item.setData(ID, option.id)
        self.order.setAccessibleName(str(msg("Put in order")))
        self.order.setWordWrap(True)
        self.order.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.order.setFixedHeight(len(self.question.options) * 44 + 12)
        self.order.setCurrentRow(0)
        box, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        box.setLayout(column)
        column.addWidget(self.order)
        row = QHBoxLayout()
        for words, step in ((msg("Move up"), -1), (msg("Move down"), 1)):
            button = Button(str(words))
            button.clicked.connect(lambda _on=False, step=step: self._move(step))
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        return box

    def _move(self, step: int) -> None:
        here = self.order.currentRow()
        to = here + step
        if 0 <= to < self.order.count():
            item = self.order.takeItem(here)
            self.order.insertItem(to, item)
            self.order.setCurrentRow(to)
