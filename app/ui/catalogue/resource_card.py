"""A file of a dataset: what it is, how its download goes, and what to do with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from app.catalogue.dataset import Dataset, Resource, day_of
from app.catalogue.size_words import size_words
from app.i18n import Message, msg
from app.ui.catalogue.resource_state import ResourceState, state_of
from app.ui.open_data.fetching import Fetching
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.text import Text

TOP = Qt.AlignmentFlag.AlignTop
WHOLE = 1000
MOST_CHANGES = 8


class ResourceCard(Card):
    """`acted` names what the person wants done with it: one of the acts of its state."""

    acted = Signal(str, object)

    def __init__(self, dataset: Dataset, resource: Resource, fetching: Fetching, *, first: bool
                 ) -> None:  # fmt: skip
        super().__init__()
        self.dataset, self.resource, self._fetching = dataset, resource, fetching
        self.title = _title(resource)
        self._first = first
        self.main = Button("")
        self.others = [Button("", "link"), Button("", "link")]
        self.words, self.bar = Text("", 12, "muted").wrapped(), QProgressBar()
        self.wrong = Text("", 12, "bad", strong=True).wrapped()
        self.stale = Chip(str(msg("There is a new version")), "warn")
        self.told = Text("", 12).wrapped()
        self.state = state_of(dataset, resource, fetching)
        self._lay()
        for button in (self.main, *self.others):
            button.clicked.connect(self._act)
        self.refresh()

    def refresh(self) -> None:
        """Draw how things are now."""
        now = self.state = state_of(self.dataset, self.resource, self._fetching)
        self.words.setText("\n".join(map(str, now.words)))
        self.words.setVisible(bool(now.words))
        self.wrong.setText(str(now.problem or ""))
        self.wrong.setVisible(now.problem is not None)
        self.told.setText("\n".join(f"• {one}" for one in now.changes[:MOST_CHANGES]))
        self.told.setVisible(bool(now.changes))
        self.stale.setVisible(now.stale)
        self._show_progress(now)
        acts = (*now.acts, None, None, None)
        for button, act in zip((self.main, *self.others), acts, strict=False):
            self._name(button, act)
        self.main.setProperty("look", "primary" if self._first and not now.running else "secondary")
        self.main.style().unpolish(self.main)
        self.main.style().polish(self.main)

    def _show_progress(self, now: ResourceState) -> None:
        self.bar.setVisible(now.running)
        if now.running:
            self.bar.setRange(0, WHOLE if now.share is not None else 0)
            self.bar.setValue(round((now.share or 0) * WHOLE))

    def _name(self, button: Button, act: tuple[str, Message] | None) -> None:
        button.setVisible(act is not None)
        words = str(act[1]) if act else str(msg("No action"))
        button.setText(words)
        name = msg("{action}: {name}", action=words, name=_title(self.resource))
        button.setAccessibleName(str(name))
        button.setProperty("act", act[0] if act else "")

    def _act(self) -> None:
        if act := self.sender().property("act"):
            self.acted.emit(act, self.resource)

    def _lay(self) -> None:
        column, head, words, below = (
            self.column((16, 12, 16, 12), 6), QHBoxLayout(), QVBoxLayout(), QHBoxLayout(),
        )  # fmt: skip
        head.setSpacing(16)
        words.setSpacing(1)
        below.setSpacing(16)
        words.addWidget(Text(_title(self.resource), 13, strong=True).wrapped())
        words.addWidget(OneLine(str(_facts(self.resource)), 12))
        head.addLayout(words, 1)
        head.addWidget(self.main, 0, TOP)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(str(msg("Progress")))
        column.addLayout(head)
        column.addWidget(self.stale)
        column.addWidget(self.bar)
        column.addWidget(self.wrong)
        column.addWidget(self.words)
        column.addWidget(self.told)
        for button in self.others:
            below.addWidget(button)
        below.addStretch()
        column.addLayout(below)


def _title(resource: Resource) -> str:
    return resource.title or resource.address.rpartition("/")[2] or resource.id


def _facts(resource: Resource) -> Message:
    """Say the format, the size and the day, of what is known."""
    day = day_of(resource.modified)
    if not (resource.format or resource.size or day):
        return msg("{host}", host=resource.address.partition("://")[2].partition("/")[0])
    return msg(
        "{format} · {size} · {day}", format=resource.format or msg("format not said"),
        size=size_words(resource.size) if resource.size else msg("size not said"),
        day=day or msg("day not said"),
    )  # fmt: skip
