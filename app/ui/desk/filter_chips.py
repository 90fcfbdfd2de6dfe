"""The filters in force, one chip each; when they do not fit, one button that lists them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.analysis.condition import Condition
from app.i18n import Message, msg, plural
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip

SPACING, NARROWEST, WIDEST = 6, 92, 240


class FilterChips(QWidget):
    """Takes the room that is left; its words give way before any button does."""

    closed = Signal(str)  # the column
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[Chip] = []
        self._conditions: Sequence[Condition] = ()
        self.button = Button("")
        self._menu = QMenu(self)
        self.button.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self.button)
        self._row.addStretch()
        self.button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_conditions(
        self, in_force: Sequence[Condition], waiting: Sequence[Condition] = ()
    ) -> None:
        """Show a chip for each filter; those that wait for their column say so."""
        conditions = (*in_force, *waiting)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._conditions = conditions
        self.chips = [self._chip(condition, condition.sentence()) for condition in in_force]
        self.chips += [self._chip(condition, _gone(condition), "warn") for condition in waiting]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(place, chip)
        words = plural("{count} filter ▾", "{count} filters ▾", count=len(conditions))
        self.button.setText(str(words))
        self.button.setAccessibleName(str(words))
        self._list()
        self._share_room()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # the buttons have their room first, and this the rest

    def minimumSizeHint(self) -> QSize:
        if not self.chips:
            return QSize(0, self._height())
        return QSize(min(self.button.sizeHint().width(), self._needed()), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _chip(self, condition: Condition, words: Message, tone: str = "accent") -> Chip:
        chip = Chip(str(words), tone, closable=True, most=theme().px(WIDEST))
        chip.setToolTip(str(words))
        chip.closed.connect(lambda: self.closed.emit(condition.column))
        return chip

    def _list(self) -> None:
        self._menu.clear()
        for condition in self._conditions:
            words = msg("Take out “{filter}”", filter=condition.sentence())
            self._menu.addAction(str(words), partial(self.closed.emit, condition.column))
        self._menu.addSeparator()
        self._menu.addAction(str(msg("Take out every filter")), self.cleared.emit)

    def _share_room(self) -> None:
        fits = self.width() >= self._needed()
        for chip in self.chips:
            chip.setVisible(fits)
        self.button.setVisible(bool(self.chips) and not fits)

    def _needed(self) -> int:
        narrow = theme().px(NARROWEST)
        return sum(min(chip.sizeHint().width(), narrow) + SPACING for chip in self.chips)

    def _height(self) -> int:
        return self.button.sizeHint().height()


def _gone(condition: Condition) -> Message:
    return msg("{column}: this filter waits, its column changed", column=condition.column)
