"""A dataset among those found: pressed anywhere, it opens."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.catalogue.dataset import Dataset, day_of
from app.i18n import Message, msg, plural
from app.ui.widgets.chip import Chip
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Text

MIDDLE = Qt.AlignmentFlag.AlignVCenter
FORMATS = 5
W = TypeVar("W", bound=QWidget)


class ResultRow(RowButton):
    """What it is called, who publishes it and what files it has; `mark` says what is here."""

    def __init__(self, dataset: Dataset, mark: Message | None, *, stale: bool = False) -> None:
        super().__init__(boxed=True)
        self.dataset = dataset
        self.setAccessibleName(dataset.title)
        says = " · ".join(str(one) for one in (about_words(dataset), files_words(dataset), mark)
                          if one)  # fmt: skip
        self.setAccessibleDescription(says)
        self.setToolTip(says)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(12)
        words.setSpacing(1)
        words.addWidget(_passing(Text(dataset.title, 13, strong=True).wrapped()))
        about = msg("{about} · {files}", about=about_words(dataset), files=files_words(dataset))
        words.addWidget(_passing(OneLine(str(about), 12)))
        row.addLayout(words, 1)
        if mark:
            row.addWidget(_passing(Chip(str(mark), "warn" if stale else "accent")), 0, MIDDLE)


def about_words(dataset: Dataset) -> Message:
    """Say who publishes it and when it changed last."""
    who, day = dataset.organisation or msg("Nobody is said to publish it"), day_of(dataset.modified)
    return msg("{who} · changed on {day}", who=who, day=day) if day else msg("{who}", who=who)


def files_words(dataset: Dataset) -> Message:
    """Say how many files it has, and of what formats."""
    formats = ", ".join(dataset.formats[:FORMATS])
    count = len(dataset.resources)
    if not count:
        return msg("Without files")
    if not formats:
        return plural("One file", "{count} files", count=count)
    return plural("One file: {formats}", "{count} files: {formats}", count=count, formats=formats)


def _passing(widget: W) -> W:
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
