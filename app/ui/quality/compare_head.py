"""The head of the comparison: with what, by which columns, and what was found in counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.analysis.versions import ROW, Fate, Versions
from app.i18n import Message, msg, plural
from app.ui.quality.giving import giving
from app.ui.quality.other_versions import Version
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW, LITTLE, LEGIBLE = 760, 480, 18
USUAL = (Fate.CHANGED, Fate.ADDED, Fate.REMOVED)


@dataclass(frozen=True)
class Key:
    """The columns that tell which rows go together, in a form that Qt leaves as it is."""

    columns: tuple[str, ...]


class CompareHead(Panel):
    """`changed` asks for another comparison, `filtered` for other rows of the same one."""

    changed = Signal()
    filtered = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "bottom")
        self.versions, self.keys = ChoiceBox(), ChoiceBox()
        self.file = Button(str(msg("Another file or project…")))
        self.save = Button(str(msg("Save the differences…")), "primary")
        self.close_page = Button(str(msg("Close")))
        self.toggles = {fate: Button("", "toggle") for fate in Fate}
        self.sums, self.columns = Text(tone="muted").wrapped(), Text().wrapped()
        self.seen = Text(tone="warn").wrapped()
        self._counts = Panel()
        layout = self.column((20, 10, 20, 10), 6)
        layout.addWidget(self._first())
        layout.addWidget(self._second())
        layout.addWidget(self._third())
        layout.addWidget(self.sums)
        layout.addWidget(self.columns)
        layout.addWidget(self.seen)
        for box in (self.versions, self.keys):
            box.currentIndexChanged.connect(self.changed)
        self.say_nothing()

    @property
    def version(self) -> Version | None:
        """The version that was chosen."""
        found = self.versions.currentData()
        return found if isinstance(found, Version) else None

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell which rows go together; none for the row itself."""
        found = self.keys.currentData()
        return found.columns if isinstance(found, Key) else ROW

    @property
    def fates(self) -> frozenset[Fate]:
        """The fates of the rows to be seen; none is all of them."""
        return frozenset(fate for fate, button in self.toggles.items() if button.isChecked())

    def offer_versions(self, versions: Iterable[Version], chosen: Version | None = None) -> None:
        """Offer other versions, and choose one."""
        _offer(self.versions, ((str(one.words), one) for one in versions), chosen)

    def offer_keys(self, keys: Iterable[tuple[str, ...]], chosen: tuple[str, ...]) -> None:
        """Offer ways to tell which rows go together."""
        words = str(msg("the row of the file"))
        _offer(self.keys, ((", ".join(one) or words, Key(one)) for one in keys), Key(chosen))

    def say_nothing(self) -> None:
        """Show no figures, while there is nothing compared."""
        for part in (self._counts, self.sums, self.columns, self.seen):
            part.hide()
        self.save.setEnabled(False)

    def show_found(self, versions: Versions) -> None:
        """Say how many rows of each fate there are, and which columns changed."""
        for fate, button in self.toggles.items():
            count = versions.counts[fate]
            button.setText(str(counted(fate, count)))
            button.setAccessibleName(button.text())
            button.setEnabled(count > 0)
            button.setChecked(count > 0 and fate in USUAL)
        self.sums.setText(" ".join(map(str, versions.sums())))
        self.columns.setText(" · ".join(map(str, versions.column_changes())))
        self._counts.show()
        self.sums.show()
        self.columns.setVisible(bool(self.columns.text()))
        self.save.setEnabled(True)

    def show_seen(self, shown: int, there: int) -> None:
        """Say when there are more rows than those on the screen."""
        words = msg("Here are the first {shown} of {all} rows; the file you save has every"
                    " difference.", shown=shown, all=there)  # fmt: skip
        self.seen.setText(str(words))
        self.seen.setVisible(shown < there)

    def _first(self) -> Turning:
        title, buttons = Panel(), Panel()
        words = Text(str(msg("Compare with another version")), 16, strong=True).wrapped()
        title.column().addWidget(words)
        row = buttons.row()
        row.addStretch()
        row.addWidget(self.close_page)
        row.addWidget(self.save)
        return giving(title, buttons, NARROW, (1, 0))

    def _second(self) -> Turning:
        first, second = Panel(), Panel()
        with_what, by = msg("This table, now, with"), msg("Rows go together by")
        _asked(first.row(), with_what, self.versions)
        _asked(second.row(), by, self.keys)
        other = Panel()
        other.row().addWidget(self.file)
        return giving(giving(first, other, LITTLE), second, NARROW, (3, 2))

    def _third(self) -> Panel:
        some, others = Panel(), Panel()
        rows = some.row((0, 0, 0, 0), 6), others.row((0, 0, 0, 0), 6)
        for fate, button in self.toggles.items():
            button.setCheckable(True)
            button.clicked.connect(self.filtered)
            rows[fate > Fate.ADDED].addWidget(button)
        for row in rows:
            row.addStretch()
        self._counts.column().addWidget(giving(some, others, LITTLE, (0, 1)))
        return self._counts


def _offer(box: ChoiceBox, offers: Iterable[tuple[str, object]], chosen: object) -> None:
    """Put other answers in a box without telling anybody."""
    box.blockSignals(True)
    box.clear()
    for words, answer in offers:
        box.addItem(words, answer)
        if answer == chosen:
            box.setCurrentIndex(box.count() - 1)
    box.blockSignals(False)


def counted(fate: Fate, count: int) -> Message:
    """Say how many rows had a fate."""
    words = {
        Fate.SAME: plural("{count} the same", "{count} the same", count=count),
        Fate.CHANGED: plural("{count} changed", "{count} changed", count=count),
        Fate.ADDED: plural("{count} added", "{count} added", count=count),
        Fate.REMOVED: plural("{count} removed", "{count} removed", count=count),
        Fate.APART: plural("{count} not compared", "{count} not compared", count=count),
    }
    return words[fate]


def _asked(row: QHBoxLayout, words: Message, box: ChoiceBox) -> QHBoxLayout:
    box.shrink()
    box.setMinimumContentsLength(LEGIBLE)
    box.setAccessibleName(str(words))
    row.addWidget(Text(str(words), 12, "muted"))
    row.addWidget(box, 1)
    return row
