"""The most frequent values of a column, to choose one for a cell."""

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.analysis.kind import NUMERIC, Kind
from app.analysis.profile import ValueCount
from app.i18n import msg

LONGEST = 48  # letters
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class ValueMenu(QMenu):
    """Lists each value with how many rows have it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, values: tuple[ValueCount, ...], kind: Kind) -> None:
        super().__init__(parent)
        self.setAccessibleName(str(msg("Most frequent values")))
        for value in values:
            text = value.shown if len(value.shown) <= LONGEST else f"{value.shown[:LONGEST]}…"
            words = msg("{value}  ({count})", value=text, count=value.count)
            self.addAction(
                str(words).replace("&", "&&"), partial(self.chosen.emit, exactly(value, kind))
            )
        if not values:
            self.addAction(str(msg("The column is empty"))).setEnabled(False)
        else:
            self.setActiveAction(self.actions()[0])


def exactly(value: ValueCount, kind: Kind) -> str:
    """Return a value as it is written in a cell, with all its decimals."""
    if kind in NUMERIC and NUMBER.fullmatch(value.text):
        return value.text.replace(".", ",")
    return value.shown
