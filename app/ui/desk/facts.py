"""The figures of a column: how many cells, and where its values start and end."""

from pandas import Series
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.analysis.display import SWAP, display_texts
from app.analysis.kind import Kind
from app.analysis.profile import Profile
from app.i18n import Message, count_text, msg
from app.ui.grid.kinds import write_decimal
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class Facts(Panel):
    """Three counts in large letters; below, what only numbers and dates have."""

    def __init__(self) -> None:
        super().__init__()
        self._counts, self._ends = QHBoxLayout(), QGridLayout()
        self._ends.setHorizontalSpacing(8)
        self._ends.setVerticalSpacing(2)
        self._ends.setColumnStretch(1, 1)
        column = self.column((0, 0, 0, 0), 8)
        column.addLayout(self._counts)
        column.addLayout(self._ends)

    def show_profile(self, profile: Profile) -> None:
        """Show the figures of another column."""
        _clear(self._counts)
        _clear(self._ends)
        counts = [(profile.filled, msg("with a value")), (profile.distinct, msg("different"))]
        counts.append((profile.blank, msg("empty")))
        if profile.unread:
            counts.append((profile.unread, msg("to review")))
        for number, words in counts:
            self._counts.addLayout(self._count(number, words, bad=words.text == "to review"), 1)
        for row, (words, value) in enumerate(_ends(profile)):
            self._ends.addWidget(Text(str(words), 12, "muted"), row, 0)
            self._ends.addWidget(OneLine(value, 12, "ink"), row, 1)

    @staticmethod
    def _count(number: int, words: Message, *, bad: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        shown = count_text(number)
        column.addWidget(Text(shown, 16, "bad" if bad else "ink", strong=True))
        column.addWidget(OneLine(str(words), 11))
        return column


def _ends(profile: Profile) -> list[tuple[Message, str]]:
    if profile.earliest and profile.latest:
        first, last = display_texts(Series([profile.earliest, profile.latest]), profile.kind)
        return [(msg("From"), first), (msg("To"), last)]
    figures = profile.figures
    if figures is None or not figures.count:
        return []
    named = (
        (msg("Smallest"), figures.minimum), (msg("Largest"), figures.maximum),
        (msg("Average"), figures.mean), (msg("Median"), figures.median),
        *([] if profile.kind == Kind.COORDINATE else [(msg("Sum"), figures.total)]),
    )  # fmt: skip
    return [(words, _written(value, profile.kind)) for words, value in named if value is not None]


def _written(value: float, kind: Kind) -> str:
    """Write a figure with as many decimals as say something of a column of its kind."""
    if kind == Kind.COORDINATE:
        return write_decimal([round(value, 5)])[0]
    if value == int(value):
        return f"{int(value):,}".translate(SWAP)
    if abs(value) >= 1:
        return f"{value:,.2f}".rstrip("0").rstrip(".").translate(SWAP)
    return write_decimal([value])[0]


def _clear(layout: QHBoxLayout | QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if isinstance(inner, QVBoxLayout):
            _clear(inner)
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
