"""A dataset whole: what it is, who publishes it, and its files."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from app.catalogue.dataset import Dataset, day_of
from app.i18n import Message, msg, plural
from app.ui.catalogue.resource_card import ResourceCard
from app.ui.catalogue.state_part import StatePart
from app.ui.open_data.catalogue import Catalogue
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

LEFT, TOP = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
ABOUT = 1200  # letters of what is told of it


class DatasetView(Panel):
    """`acted` carries an act and the file it is about; `left` goes back to what was found."""

    acted = Signal(str, object)
    left = Signal()
    page_wanted = Signal()

    def __init__(self, dataset: Dataset, catalogue: Catalogue) -> None:
        super().__init__()
        self.dataset, self._catalogue = dataset, catalogue
        self.back = Button(str(msg("← Back to what was found")), "link")
        self.state = StatePart(catalogue.browsing, catalogue.host, dataset)
        self.cards = [
            ResourceCard(dataset, one, catalogue.fetching, first=at == 0)
            for at, one in enumerate(dataset.resources)
        ]
        self.site = Button(str(msg("See it in the site")), "link")
        self._lay()
        self.back.clicked.connect(self.left)
        self.site.clicked.connect(self.page_wanted)
        self.state.page_wanted.connect(self.page_wanted)
        for card in self.cards:
            card.acted.connect(self.acted)

    def refresh(self, resource: str = "") -> None:
        """Draw how the files are now; all of them, or the one that moved."""
        for card in self.cards:
            if resource in {"", card.resource.id}:
                card.refresh()

    def _lay(self) -> None:
        column = self.column((0, 0, 0, 0), 10)
        column.addWidget(self.back, 0, LEFT)
        column.addWidget(Text(self.dataset.title, 18, strong=True).wrapped())
        column.addLayout(_facts(self.dataset))
        if self.dataset.about:
            column.addWidget(Text(_short(self.dataset.about)).wrapped())
        column.addWidget(self.state)
        column.addSpacing(2)
        column.addWidget(Text(str(_files(self.dataset)), 14, strong=True))
        for card in self.cards:
            column.addWidget(card)
        column.addWidget(self.site, 0, LEFT)


def _facts(dataset: Dataset) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for place, (name, value) in enumerate(_told(dataset)):
        grid.addWidget(Text(str(name), 12, "muted"), place, 0, TOP)
        grid.addWidget(Text(str(value), 12).wrapped(), place, 1)
    return grid


def _told(dataset: Dataset) -> Iterator[tuple[Message, object]]:
    yield msg("Who publishes it"), dataset.organisation or msg("It is not said")
    yield msg("Licence"), dataset.licence or msg("It is not said: ask before publishing it again")
    yield msg("Last change"), day_of(dataset.modified) or msg("It is not said")
    if dataset.topics or dataset.words:
        yield msg("Topics"), ", ".join((*dataset.topics, *dataset.words))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= ABOUT else f"{plain[:ABOUT].rpartition(' ')[0]}…"


def _files(dataset: Dataset) -> Message:
    count = len(dataset.resources)
    if not count:
        return msg("It has no files")
    return plural("Its file", "Its {count} files", count=count)
