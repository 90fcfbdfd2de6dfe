"""One column in figures: how many cells, how far they go, and the most frequent values."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.analysis.column_facts import Fact, counts, facts
from app.analysis.profile import Profile, ValueCount
from app.i18n import count_text, msg
from app.ui.desk.shape import Shape
from app.ui.grid.kinds import KINDS
from app.ui.theme import theme
from app.ui.widgets.bar import Bar
from app.ui.widgets.card import Card
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

SHOWN, NARROW, WIDEST = 12, 560, 900


class ColumnSummary(QWidget):
    """Cards side by side; one under the other where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._profile: Profile | None = None
        self._halves = QHBoxLayout()
        self._area = Scroll(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_profile(self, profile: Profile) -> None:
        """Show what is in a column."""
        self._profile = profile
        self._halves, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for box in (self._halves, left, right):
            box.setSpacing(12)
        for half in (left, right):
            self._halves.addLayout(half, 1)
        kind = (msg("Kind"), str(KINDS[profile.kind].words))
        left.addWidget(_list(str(msg("Cells")), [kind, *counts(profile)]))
        if found := list(facts(profile)):
            left.addWidget(_list(str(msg("Figures")), found))
        if profile.histogram is not None:
            right.addWidget(_shape(profile))
        right.addWidget(_values(profile))
        for half in (left, right):
            half.addStretch()
        self._area.setWidget(self._held())
        self._fit()

    def texts(self) -> list[list[str]]:
        """Return every figure with its name, and the values with their counts."""
        if self._profile is None:
            return []
        found = [*counts(self._profile), *facts(self._profile)]
        values = [[one.shown, str(one.count)] for one in self._profile.values]
        rows = [[str(words), value] for words, value in found]
        return [[str(msg("Column")), self._profile.column], *rows, *values]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_area"):
            self._fit()

    def _held(self) -> QWidget:
        """Keep the cards together at the left: figures stay near their names."""
        inside, cards = QWidget(), QWidget()
        cards.setLayout(self._halves)
        self._halves.setContentsMargins(0, 0, 0, 0)
        cards.setMaximumWidth(theme().px(WIDEST))
        row = QHBoxLayout(inside)
        row.setContentsMargins(16, 14, 16, 16)
        row.addWidget(cards, 1000)
        row.addStretch(1)
        return inside

    def _fit(self) -> None:
        narrow = self.width() < theme().px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)


def _list(title: str, found: Iterable[Fact]) -> Card:
    card, grid = Card(), QGridLayout()
    column = card.column((16, 12, 16, 14), 8)
    column.addWidget(Text(title, strong=True))
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(16)
    for row, (words, value) in enumerate(found):
        grid.addWidget(Text(str(words), tone="muted"), row, 0)
        number = Text(value)
        number.setAlignment(number.alignment().AlignRight | number.alignment().AlignVCenter)
        number.setAccessibleName(f"{words}: {value}")
        grid.addWidget(number, row, 1)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)
    return card


def _shape(profile: Profile) -> Card:
    card, shape = Card(), Shape()
    column = card.column((16, 12, 16, 14), 8)
    column.addWidget(Text(str(msg("How they are spread")), strong=True).wrapped())
    column.addWidget(shape)
    shape.show_spread(profile.histogram)
    return card


def _values(profile: Profile) -> Card:
    card, values = Card(), profile.values[:SHOWN]
    column = card.column((16, 12, 16, 14), 8)
    column.addWidget(Text(str(msg("Most frequent values")), strong=True).wrapped())
    if values and values[0].count > 1:
        column.addLayout(_bars(values))
        return card
    words = msg("No value is repeated.") if values else msg("There are no values.")
    column.addWidget(Text(str(words), tone="muted").wrapped())
    return card


def _bars(values: Sequence[ValueCount]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(12)
    for row, one in enumerate(values):
        count = Text(count_text(one.count), 12, "muted")
        count.setAlignment(count.alignment().AlignRight | count.alignment().AlignVCenter)
        count.setAccessibleName(f"{one.shown}: {count.text()}")
        grid.addWidget(OneLine(one.shown, 13, "ink"), row, 0)
        grid.addWidget(Bar([(one.count / values[0].count, "accent")], track=""), row, 1)
        grid.addWidget(count, row, 2)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    return grid
