"""What each column of a file is taken to be, with the proof, and the questions it leaves."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout

from app.analysis.kind import Kind
from app.analysis.reading.column_reading import ColumnReading, Question
from app.analysis.reading.settings import ColumnChoice
from app.analysis.understanding import column_evidence
from app.i18n import msg
from app.ui.grid.kinds import KINDS
from app.ui.importing import Importing
from app.ui.pages.import_marks import mark_box
from app.ui.widgets.card import Card
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop


class ImportColumns(Panel):
    """One row for each column; those with a question stand first."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QComboBox] = {}
        self.answers: dict[str, list[QRadioButton]] = {}
        self.marks: dict[str, ChoiceBox] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = self.column((16, 14, 16, 14), 8)
        layout.addWidget(Text(str(msg("What each column is")), 14, strong=True))
        layout.addLayout(self._list)

    def show_columns(self, importing: Importing) -> None:
        """Draw the columns as they are understood now."""
        self.boxes, self.answers, self.marks = {}, {}, {}
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        columns = importing.columns
        for name in sorted(columns, key=lambda name: columns[name].question is None):
            self._list.addWidget(self._row(name, columns[name], importing.reading.choice(name)))

    def _row(self, name: str, column: ColumnReading, choice: ColumnChoice) -> Panel:
        row = Panel("", "bottom", inner=True)
        layout, head = row.column((0, 9, 0, 9), 3), QHBoxLayout()
        head.setSpacing(8)
        title = OneLine(name, 13, "ink")
        title.setProperty("strong", True)
        head.addWidget(title, 1)
        head.addWidget(self._box(name, column, choice))
        layout.addLayout(head)
        layout.addWidget(Text(str(column_evidence(column)), 11, "muted").wrapped())
        if marks := mark_box(column, choice, self.decided.emit):
            self.marks[name] = marks
            layout.addWidget(marks)
        if column.question:
            layout.addWidget(self._question(name, column.question, choice))
        return row

    def _box(self, name: str, column: ColumnReading, choice: ColumnChoice) -> QComboBox:
        box = self.boxes[name] = ChoiceBox()
        box.setAccessibleName(name)
        for kind, look in KINDS.items():
            box.addItem(str(look.words), str(kind))
        box.setCurrentIndex(box.findData(str(choice.kind or column.kind)))
        box.activated.connect(
            lambda _at: self.decided.emit(replace(choice, kind=Kind(box.currentData())))
        )
        return box

    def _question(self, name: str, question: Question, choice: ColumnChoice) -> Card:
        card = Card("warn")
        layout = card.column((12, 8, 12, 9), 4)
        layout.addWidget(Text(str(question.why), 12).wrapped())
        self.answers[name] = []
        for place, answer in enumerate(question.choices):
            button = QRadioButton()
            button.setAccessibleName(str(answer))
            button.setChecked(place == 0)
            button.clicked.connect(partial(self.decided.emit, answer.decided(choice)))
            self.answers[name].append(button)
            row, words = QHBoxLayout(), Text(str(answer)).wrapped()
            words.setBuddy(button)
            row.addWidget(button, 0, TOP)
            row.addWidget(words, 1)
            layout.addLayout(row)
        return card
