"""The steps one under the other: chosen, moved and taken up with the mouse or the keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from app.analysis.recipe import Entry
from app.ui.desk.choosing import NOWHERE, READING, Choosing
from app.ui.desk.drop_line import DropLine
from app.ui.desk.step_keys import wanted_by
from app.ui.desk.step_menu import step_menu
from app.ui.desk.step_row import StepRow
from app.ui.desk.step_rows import StepRows
from app.ui.desk.step_words import StepWords

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALONE = frozenset({"edit", "see", "note"})


class StepList(StepRows):
    """Emits what is wanted of one step (`asked`) or of some (`rearranged`, with a gap to go to)."""

    asked = Signal(str, int)
    rearranged = Signal(str, object, int)
    repaired = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choosing = Choosing()
        self._entries: tuple[Entry, ...] = ()
        self._seen = NOWHERE
        self._line = DropLine(self)

    def show_steps(self, words: Sequence[StepWords], entries: tuple[Entry, ...]) -> None:
        """Show other steps; the ones chosen stay so, wherever they went."""
        keyboard = self.keyboard()
        held = self._entries[keyboard] if 0 <= keyboard < len(self._entries) else None
        self._choosing.follow(self._entries, entries)
        self.fill(words)
        if keyboard != NOWHERE:
            self.go(_place_of(held, entries, keyboard))
        self._entries = entries
        self._mark()

    @property
    def chosen(self) -> frozenset[int]:
        """The places of the steps that are chosen."""
        return self._choosing.chosen

    def show_seen(self, place: int = NOWHERE) -> None:
        """Say that the table on the screen is that of a step; NOWHERE for that of the end."""
        self._seen = place
        if place == NOWHERE and len(self.chosen) == 1:  # it was chosen to be looked at
            self._choosing.chosen = frozenset()
        self._mark()

    def choose(self, places: frozenset[int]) -> None:
        """Choose some steps and no other."""
        self._choosing.chosen = places
        self._mark()

    def menu(self, place: int) -> QMenu:
        """Return the menu of a row, or of all that are chosen with it."""
        together = len(self.chosen) if place in self.chosen else 1
        return step_menu(self, self.rows[place + 1].words, together, partial(self.ask, place=place))

    def ask(self, what: str, place: int) -> None:
        """Want something of a step, and of those chosen with it."""
        if what in ALONE:
            self.asked.emit(what, place)
        elif place > READING:
            places = self._choosing.with_(place)
            gap = places[-1] + 2 if what == "down" else max(0, places[0] - 1)
            self.rearranged.emit(what, places, min(gap, len(self._entries)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, what = self.keyboard(), wanted_by(event)
        if place == NOWHERE or not what:
            super().keyPressEvent(event)
        elif what in {"next", "back"}:
            self._walk(place, 1 if what == "next" else -1, event.modifiers())
        elif what == "all":
            self.choose(frozenset(range(len(self._entries))))
        elif what == "none":
            self.choose(frozenset())
            self.asked.emit("end", place)
        else:
            self.ask(what, place)

    def make(self, words: StepWords, place: int) -> StepRow:
        row = StepRow(words)
        row.edited.connect(partial(self.ask, "edit", place))
        row.clicked.connect(partial(self._click, place))
        row.menu_wanted.connect(partial(self._open_menu, place))
        row.dragged.connect(lambda at: self._line.show_at(self.rows, at))
        row.dropped.connect(partial(self._drop, place))
        row.repaired.connect(self.repaired)
        return row

    def _click(self, place: int, keys: Qt.KeyboardModifier) -> None:
        self.go(place)
        if keys & SHIFT:
            self._choosing.reach(place)
        elif keys & CONTROL:
            self._choosing.turn(place)
        else:
            self._choosing.only(place)
            self.asked.emit("see", place)
        self._mark()

    def _walk(self, place: int, step: int, keys: Qt.KeyboardModifier) -> None:
        there = min(max(READING, place + step), len(self.rows) - 2)
        self.go(there)
        if keys & SHIFT:
            self._choosing.reach(there, start=place)
        else:
            self._choosing.anchor = there
        self._mark()

    def _drop(self, place: int, at: QPoint) -> None:
        gap = self._line.gap(self.rows, at)
        self._line.hide()
        self.rearranged.emit("move", self._choosing.with_(place), gap)

    def _open_menu(self, place: int, at: QPoint) -> None:
        if place not in self.chosen:
            self.choose(frozenset({place}) - {READING})
        self.menu(place).exec(at)

    def _mark(self) -> None:
        self.mark(self.chosen, len(self.rows) - 2 if self._seen == NOWHERE else self._seen)


def _place_of(held: Entry | None, entries: tuple[Entry, ...], place: int) -> int:
    """Return where an entry went; its old place when it is no longer there."""
    found = [at for at, entry in enumerate(entries) if entry is held]
    return found[0] if found else place
