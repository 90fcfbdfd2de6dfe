"""What is looked for in the catalogue: words, and who publishes, in what format, about what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.catalogue.searching import Choices, Wanted
from app.i18n import Message, msg
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.turning import Turning

LONGEST = 60
NARROW = 480


class SearchPart(Panel):
    """`changed` at every letter, answered by what is kept; `asked` wants the catalogue itself."""

    changed = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = SearchField(str(msg("Search by topic, word or office")))
        self.ask = Button(str(msg("Search in the site")))
        self.clear = Button(str(msg("Clear")), "link", name=str(msg("Clear the search")))
        self.organisation = _box(msg("Who publishes it"))
        self.format, self.topic = _box(msg("Format of the files")), _box(msg("Topic"))
        column = self.column((0, 0, 0, 0), 8)
        column.addLayout(self._first())
        column.addWidget(self._second())
        self.words.textChanged.connect(lambda _text: self._change())
        self.words.returnPressed.connect(self._ask)
        self.ask.clicked.connect(self._ask)
        self.clear.clicked.connect(self.forget)
        for box in (self.organisation, self.format, self.topic):
            box.activated.connect(lambda _at: self._change())
        self.clear.hide()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        boxes = (self.organisation, self.format, self.topic)
        return Wanted(self.words.text().strip(), *(str(box.currentData() or "") for box in boxes))

    def show_choices(self, found: Choices) -> None:
        """Offer what there is to choose from; what was chosen stays if it is still there."""
        _fill(self.organisation, msg("Every office"), found.organisations)
        _fill(self.format, msg("Every format"), found.formats)
        _fill(self.topic, msg("Every topic"), found.topics)
        self.topic.setVisible(bool(found.topics))

    def forget(self) -> None:
        """Look for anything."""
        self.words.clear()
        for box in (self.organisation, self.format, self.topic):
            box.setCurrentIndex(0)
        self._change()

    def _first(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.ask)
        return row

    def _second(self) -> Turning:
        others = Panel()
        row = others.row()
        for box in (self.format, self.topic):
            row.addWidget(box, 1)
        return Turning(self.organisation, others, NARROW, (1, 2))

    def _ask(self) -> None:
        self.asked.emit(self.words.text().strip())

    def _change(self) -> None:
        self.clear.setVisible(not self.wanted.is_anything)
        self.changed.emit()


def _box(name: Message) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(str(name))
    box.shrink()
    return box


def _fill(box: ChoiceBox, anything: Message, names: Sequence[tuple[str, int]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(str(anything), "")
    for name, count in names:
        words = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
        box.addItem(f"{words} ({count})", name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
