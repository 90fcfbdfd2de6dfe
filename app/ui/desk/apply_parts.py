"""The parts of the page that tries a recipe: columns, steps, what is expected, remarks."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.analysis.adapting import Fit
from app.analysis.dry_run import Outcome
from app.analysis.openrefine_history.history import Remark
from app.analysis.repair import Repair
from app.analysis.row_labels import MADE
from app.i18n import Message, msg
from app.ui.answering import answering
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning
from app.ui.widgets.way_button import WayButton

TOP, NARROW = Qt.AlignmentFlag.AlignTop, 420
GUESSED, MISSING = msg("almost the same name"), msg("it is not here")


class Section(Card):
    """A title, and under it what belongs to it."""

    def __init__(self, title: Message) -> None:
        super().__init__()
        self.body: QVBoxLayout = self.column((16, 12, 16, 14), 8)
        self.body.addWidget(Text(str(title), 14, strong=True).wrapped())

    def empty(self) -> None:
        """Leave the title only."""
        while self.body.count() > 1:
            item = self.body.takeAt(1)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()


class Mapping(Section):
    """Each column the recipe needs, and the one of the table that will do."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(msg("The columns it needs"))
        self.boxes: dict[str, ChoiceBox] = {}
        self.marks: dict[str, str] = {}

    def show_fit(self, found: Fit, columns: Iterable[str]) -> None:
        """Ask about the columns; those that were guessed or are missing are marked."""
        self.empty()
        self.boxes, self.marks = {}, {}
        there = list(columns)
        needed = [*found.names, *found.missing]
        if not needed:
            self.body.addWidget(Text(str(msg("It needs none.")), tone="muted"))
        for name in needed:
            self.body.addWidget(self._asked(name, found, there))

    @property
    def names(self) -> dict[str, str]:
        """For each column needed, the one chosen; those without one are left out."""
        chosen = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return {name: column for name, column in chosen.items() if column}

    def _asked(self, name: str, found: Fit, columns: list[str]) -> Turning:
        box, told = ChoiceBox(), Panel()
        box.addItem(str(msg("no column")), "")
        for column in columns:
            box.addItem(column, column)
        box.setCurrentIndex(max(0, box.findData(found.names.get(name, ""))))
        box.shrink()
        box.setAccessibleName(str(msg("The column for “{name}”", name=name)))
        box.currentIndexChanged.connect(self.changed)
        row = told.row((0, 0, 0, 0), 8)
        row.addWidget(_name(name))
        if mark := self._mark(name, found):
            row.addWidget(Chip(str(mark), "warn"))
            self.marks[name] = str(mark)
            box.setAccessibleDescription(str(mark))
        row.addStretch()
        self.boxes[name] = box
        return Turning(told, box, NARROW, (1, 1))

    @staticmethod
    def _mark(name: str, found: Fit) -> Message | None:
        if name in found.missing:
            return MISSING
        return GUESSED if name in found.guessed else None


class OutcomeRow(Panel):
    """What one step would do, with some cells; or why it cannot be done, and the ways out."""

    repaired = Signal(object)

    def __init__(self, number: int, outcome: Outcome, ways: tuple[Repair, ...]) -> None:
        super().__init__()
        layout: QHBoxLayout = self.row((0, 2, 0, 4), 0)
        place, column = Text(str(number), 11, "muted"), QVBoxLayout()
        place.setMinimumWidth(theme().px(24))
        column.setSpacing(2)
        column.addWidget(Text(str(outcome.entry.step.sentence())).wrapped())
        if outcome.problem:
            self._trouble(column, outcome, ways)
        else:
            words = outcome.effect.words() if outcome.effect else msg("Switched off")
            column.addWidget(Text(str(words), 12, "muted").wrapped())
        for one in outcome.examples:
            before, after = one.before or str(msg("(empty)")), one.after or str(msg("(empty)"))
            changed = msg("{row}, {column}: “{before}” → “{after}”", row=_row(one.label),
                          column=one.column, before=before, after=after)  # fmt: skip
            column.addWidget(OneLine(str(changed), 12, "accent"))
        layout.addWidget(place, 0, TOP)
        layout.addLayout(column, 1)

    def _trouble(self, column: QVBoxLayout, outcome: Outcome, ways: tuple[Repair, ...]) -> None:
        if outcome.problem is None:
            return
        why = msg("It cannot be done. {why}", why=outcome.problem.what)
        left = msg("If nothing is changed it will come switched off, to be put right later.")
        column.addWidget(Text(str(why), 12, "bad").wrapped())
        column.addWidget(Text(str(left), 12, "muted").wrapped())
        for way in ways:
            button = WayButton(str(way.words), 13)
            button.clicked.connect(answering(self.repaired.emit, way.recipe))
            column.addWidget(button)


def remarks_section(remarks: Iterable[Remark]) -> Section:
    """Say which operations of OpenRefine are not here, or not quite the same."""
    section = Section(msg("What came from OpenRefine"))
    for one in remarks:
        words = (
            msg("{number}. Almost the same: {why}", number=one.number, why=one.why)
            if one.done
            else msg("{number}. Left out: {why}", number=one.number, why=one.why)
        )
        section.body.addWidget(Text(one.description, 12, "muted").wrapped())
        section.body.addWidget(Text(str(words), tone="ink" if one.done else "bad").wrapped())
    return section


def _row(label: int) -> Message:
    if label >= MADE:
        return msg("Row that a step made")
    return msg("Row {number}", number=f"{label + 1:,}".replace(",", "."))


def _name(name: str) -> OneLine:
    line = OneLine(name, 13, "ink")
    line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return line
