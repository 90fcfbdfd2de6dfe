"""What is inside a finding once it is open: why, where, what the City asks, and the way out."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.city_guide import RULES
from app.analysis.fix_words import fix_words
from app.analysis.table import Table
from app.analysis.table_check import Problem, Spot
from app.i18n import Message, count_text, msg, plural
from app.ui.desk.preview_list import PreviewList
from app.ui.quality.fixing import can_be_done_here
from app.ui.quality.giving import giving
from app.ui.view import Preview
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW, BUTTONS, LONGEST = 640, 520, 48


class ProblemBody(Panel):
    """`fixed`, `put_aside`, `decided`, `taught` and `cell_wanted` ask; it changes nothing itself.

    `lesson` is the title of the lesson when it is installed, and empty otherwise.
    """

    fixed = Signal()
    put_aside = Signal()
    decided = Signal()
    taught = Signal()
    cell_wanted = Signal(int)

    def __init__(self, problem: Problem, table: Table, lesson: str, *, aside: bool) -> None:
        super().__init__()
        self.problem, self._table, self._aside = problem, table, aside
        self.preview = PreviewList()
        self.fix = Button(str(msg("Put it right")), "primary")
        self.fix.setEnabled(False)
        self.spots: list[Button] = []
        about, todo = Panel(), Panel()
        column = about.column((0, 0, 12, 0), 4)
        self._why(column, lesson)
        self._where(column)
        self._rules(column)
        column.addStretch()
        self._way_out(todo.column((0, 0, 0, 0), 4))
        self.column((41, 0, 16, 14)).addWidget(giving(about, todo, NARROW, (1, 1)))

    def show_preview(self, preview: Preview) -> None:
        """Show what the fix would do; one that changes nothing is not offered."""
        self.preview.show_preview(preview)
        self.fix.setEnabled(not preview.effect.is_nothing)

    def _why(self, column: QVBoxLayout, lesson: str) -> None:
        column.addWidget(_title(msg("Why it matters")))
        column.addWidget(Text(str(self.problem.why)).wrapped())
        if lesson:
            button = Button(str(msg("See the lesson “{title}”", title=lesson)), "link")
            button.clicked.connect(self.taught)
            column.addWidget(button)

    def _where(self, column: QVBoxLayout) -> None:
        if not self.problem.spots:
            return
        column.addSpacing(6)
        column.addWidget(_title(msg("Where it is")))
        for spot in self.problem.spots:
            column.addWidget(self._spot(spot))
        if more := self.problem.finding.count - len(self.problem.spots):
            words = plural("and one more", "and {many} more", count=more, many=count_text(more))
            if more > 0:
                column.addWidget(Text(str(words), 12, "muted"))

    def _spot(self, spot: Spot) -> Button | Text:
        value = _value(self._table, self.problem.finding.column, spot.label)
        words = str(_spot_words(spot, value))
        if spot.label not in self._table.frame.index:
            return Text(words)
        button = Button(words, "link")
        button.setToolTip(str(msg("Go to this cell in the table")))
        button.clicked.connect(lambda: self.cell_wanted.emit(spot.label))
        self.spots.append(button)
        return button

    def _rules(self, column: QVBoxLayout) -> None:
        if not self.problem.finding.rules:
            return
        column.addSpacing(6)
        column.addWidget(_title(msg("What the City's open data guide asks for")))
        for number in self.problem.finding.rules:
            words = msg("Rule {number}. {rule}", number=number, rule=RULES[number])
            column.addWidget(Text(str(words)).wrapped())

    def _way_out(self, column: QVBoxLayout) -> None:
        finding = self.problem.finding
        column.addWidget(_title(msg("What to do")))
        if finding.fix:
            column.addWidget(Text(str(fix_words(finding.fix))).wrapped())
            column.addWidget(self.preview)
        elif finding.todo:
            column.addWidget(Text(str(finding.todo)).wrapped())
        column.addSpacing(6)
        column.addWidget(self._buttons())
        column.addStretch()

    def _buttons(self) -> Turning:
        fixing, leaving = Panel(), Panel()
        row, fix = fixing.row(), self.problem.finding.fix
        if fix and can_be_done_here(fix):
            row.addWidget(self.fix)
            self.fix.clicked.connect(self.fixed)
        if fix and (fix.dialect or (fix.record or {}).get("kind") == "join_alike"):
            words = msg("See how the file is read…") if fix.dialect else msg("Decide one by one…")
            row.addWidget(_button(words, "secondary", self.decided))
        row.addStretch()
        away = msg("It is a problem after all") if self._aside else msg("It is no problem here")
        row = leaving.row()
        row.addWidget(_button(away, "ghost", self.put_aside))
        row.addStretch()
        return giving(fixing, leaving, BUTTONS)


def _button(words: Message, look: str, pressed: SignalInstance) -> Button:
    button = Button(str(words), look)
    button.clicked.connect(pressed)
    return button


def _title(words: Message) -> Text:
    return Text(str(words), 12, "muted").wrapped()


def _spot_words(spot: Spot, value: str) -> Message:
    """Say both numbers of a row: the one beside it in the table, and its line of the file."""
    if not spot.line:
        return msg("A row that a step made: {value}", value=value)
    if spot.label < 0:
        return msg("Line {line} of the file", line=str(spot.line))
    row, line = count_text(spot.label + 1), str(spot.line)
    if value:
        return msg("Row {row} (line {line}): {value}", row=row, line=line, value=value)
    return msg("Row {row} (line {line})", row=row, line=line)


def _value(table: Table, column: str, label: int) -> str:
    """Return what the cell says, on one line; nothing when there is no such cell."""
    if column not in table.kinds or label not in table.frame.index:
        return ""
    one = table.with_order([column])
    found = one.with_rows(one.frame.loc[[label]])
    texts = found.texts(column).tolist()
    if not isinstance(texts[0], str):
        return str(msg("(empty)"))
    text = texts[0].replace("\n", "⏎")
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else text
