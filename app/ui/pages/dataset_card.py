"""A practice dataset: what it is, a button that opens it, and its biography on request."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.i18n import Message, msg
from app.lessons.dataset_card import DatasetCard
from app.lessons.lesson import in_language
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop


class BiographyCard(Card):
    """`chosen` asks to open it; the biography is made when it is first wanted."""

    chosen = Signal()

    def __init__(self, dataset: DatasetCard, language: str) -> None:
        super().__init__()
        self.dataset, self._language = dataset, language
        title = dataset.title(language)
        self.details: Panel | None = None
        self.open = Button(
            str(msg("Open on the workbench")),
            name=str(msg("Open “{name}” on the workbench", name=title)),
        )
        self.more = Button("", "link")
        self.more.setCheckable(True)
        self._column = self.column((18, 13, 18, 13), 4)
        self._column.addLayout(self._head())
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(self.chosen)
        self.more.toggled.connect(lambda on: self._show_details(shown=on))
        self._name_more(shown=False)

    def _head(self) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        words.setSpacing(2)
        title, kind = (
            self.dataset.title(self._language),
            in_language(self.dataset.row, self._language),
        )
        words.addWidget(Text(title, 14, strong=True).wrapped())
        words.addWidget(Text(kind, tone="muted").wrapped())
        row.addLayout(words, 1)
        row.addWidget(self.open, 0, TOP)
        return row

    def _show_details(self, *, shown: bool) -> None:
        if self.details is None:
            self.details = biography_panel(self.dataset, self._language)
            self._column.addWidget(self.details)
        self.details.setVisible(shown)
        self._name_more(shown=shown)

    def _name_more(self, *, shown: bool) -> None:
        words = msg("Hide its biography") if shown else msg("See its biography")
        self.more.setText(str(words))
        name = msg("{action}: {name}", action=words, name=self.dataset.title(self._language))
        self.more.setAccessibleName(str(name))


def biography_panel(dataset: DatasetCard, language: str) -> Panel:
    """Show all that is told of a dataset."""
    panel = Panel("", "top", inner=True)
    column = panel.column((0, 12, 0, 2), 12)
    traps = [in_language(trap, language) for trap in dataset.traps]
    meanings = {name: in_language(texts, language) for name, texts in dataset.columns.items()}
    column.addLayout(_section(msg("Who made it"), [in_language(dataset.made_by, language)]))
    column.addLayout(_section(msg("What to be careful with"), traps, mark="•"))
    column.addLayout(_columns(meanings))
    column.addLayout(_section(msg("Licence"), [in_language(dataset.licence, language)]))
    return panel


def _section(title: Message, lines: Sequence[str], mark: str = "") -> QVBoxLayout:
    section = QVBoxLayout()
    section.setSpacing(3)
    section.addWidget(Text(str(title), 12, "muted", strong=True))
    for line in lines:
        row = QHBoxLayout()
        row.setSpacing(8)
        if mark:
            row.addWidget(Text(mark, tone="muted"), 0, TOP)
        row.addWidget(Text(line).wrapped(), 1)
        section.addLayout(row)
    return section


def _columns(columns: Mapping[str, str]) -> QVBoxLayout:
    section, grid = _section(msg("Its columns"), []), QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for place, (name, meaning) in enumerate(columns.items()):
        grid.addWidget(Text(name, strong=True), place, 0, TOP)
        grid.addWidget(Text(meaning).wrapped(), place, 1)
    section.addLayout(grid)
    return section
