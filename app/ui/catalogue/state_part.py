"""Where what is seen comes from: brought when, being asked now, or why it could not be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from app.catalogue.dataset import Dataset, day_of
from app.catalogue.kept_catalogue import WHOLE
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.ui.notice import UNEXPECTED
from app.ui.open_data.browsing import Browsing
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.dot import Dot
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

LEFT = Qt.AlignmentFlag.AlignLeft


class StatePart(Panel):
    """One line when all is well; a card with a sentence and buttons when it is not."""

    page_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, browsing: Browsing, host: str, dataset: Dataset | None = None) -> None:
        super().__init__()
        self._browsing, self._host, self._dataset = browsing, host, dataset
        self.seen, self.bring = Text("", 12, "muted").wrapped(), Button("", "link")
        self.again = Button(str(msg("Try again")))
        self.browser = Button(str(msg("Open it in the browser")))
        self.file = Button(str(msg("Open a file I downloaded…")), "link")
        self.cancel = Button(str(msg("Cancel")), "link", name=str(msg("Stop asking")))
        self._what, self._todo = Text("", strong=True).wrapped(), Text("", tone="muted").wrapped()
        self._line, self._asking, self._card = self._make_line(), self._make_asking(), Card("warn")
        self._fill_card()
        column = self.column((0, 0, 0, 0), 8)
        for part in (self._card, self._asking, self._line):
            column.addWidget(part)
        self.bring.clicked.connect(self._bring)
        self.file.clicked.connect(self.file_wanted)
        self.again.clicked.connect(browsing.try_again)
        self.cancel.clicked.connect(browsing.cancel)
        self.browser.clicked.connect(self.page_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Say how things are now."""
        now = self._browsing
        self._line.setVisible(not now.is_empty and not now.asking)
        self._asking.setVisible(now.asking)
        self._card.setVisible(now.problem is not None)
        self.file.setVisible(now.is_empty)
        self._say_seen(now)
        if now.problem is not None:
            self._say_problem(now, now.problem)

    def _say_seen(self, now: Browsing) -> None:
        whole = now.kept.extent == WHOLE
        words, bring = _seen(now), msg("Update") if whole else msg("Bring all of it")
        if self._dataset:
            words = msg("As it was on {day}.", day=day_of(self._dataset.seen) or now.kept.day)
            bring = msg("Look whether there is something new")
        self.seen.setText(str(words))
        self.bring.setText(str(bring))
        self.bring.setAccessibleName(str(bring))

    def _say_problem(self, now: Browsing, problem: Exception) -> None:
        what, todo = words_of(problem)
        kept = msg("Meanwhile you see what was kept on {day}. {todo}", day=now.kept.day, todo=todo)
        self._what.setText(str(what))
        self._todo.setText(str(todo if now.is_empty else kept))
        self._card.setAccessibleName(f"{self._what.text()} {self._todo.text()}")

    def _bring(self) -> None:
        if self._dataset:
            self._browsing.look_again(self._dataset.name)
        else:
            self._browsing.bring_whole()

    def _make_line(self) -> Panel:
        panel = Panel()
        row = panel.row((0, 0, 0, 0), 8)
        row.addWidget(Dot("accent"))
        row.addWidget(self.seen, 1)
        row.addWidget(self.bring)
        return panel

    def _make_asking(self) -> Panel:
        panel, bar = Panel(), QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(120, 6)
        bar.setAccessibleName(str(msg("Progress")))
        row = panel.row((0, 0, 0, 0), 10)
        row.addWidget(Text(str(msg("Asking {host}…", host=self._host)), 12, "muted"))
        row.addWidget(bar)
        row.addWidget(self.cancel)
        row.addStretch()
        return panel

    def _fill_card(self) -> None:
        column, buttons = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(3)
        buttons.setSpacing(8)
        column.addWidget(self._what)
        column.addWidget(self._todo)
        column.addSpacing(5)
        buttons.addWidget(self.again)
        buttons.addWidget(self.browser)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addWidget(self.file, 0, LEFT)
        self._card.row((14, 11, 14, 11), 12).addLayout(column, 1)


def words_of(problem: Exception) -> tuple[Message, Message]:
    """Return what happened and what to do; of a fault of ours, that it was written down."""
    if isinstance(problem, UserError):
        return problem.what, problem.todo
    return UNEXPECTED.what, UNEXPECTED.todo or UNEXPECTED.what


def _seen(now: Browsing) -> Message:
    count = len(now.kept.datasets)
    if now.lost:
        return plural(
            "Catalogue seen on {day}: {all} datasets. One more could not be understood.",
            "Catalogue seen on {day}: {all} datasets. {count} more could not be understood.",
            count=now.lost, day=now.kept.day, all=count,
        )  # fmt: skip
    if now.kept.extent == WHOLE:
        return plural("Catalogue seen on {day}: one dataset.",
                      "Catalogue seen on {day}: {count} datasets.",
                      count=count, day=now.kept.day)  # fmt: skip
    return plural(
        "Found on {day}: one dataset. It is not the whole catalogue.",
        "Found on {day}: {count} datasets. They are not the whole catalogue.",
        count=count, day=now.kept.day,
    )  # fmt: skip
