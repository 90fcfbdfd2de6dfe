"""The steps one under the other: chosen, moved and taken up with the mouse or the keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.analysis.recipe import Entry
from app.ui.desk.drop_line import DropLine
from app.ui.desk.step_keys import wanted_by
from app.ui.desk.step_menu import step_menu
from app.ui.desk.step_row import StepRow
from app.ui.desk.step_words import StepWords
from app.ui.widgets.panel import Panel

READING = -1  # the place of the first row: how the file is read
NOWHERE = -2
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALONE = frozenset({"edit", "see", "note"})


class StepList(Panel):
    """Emits what is wanted of one step (`asked`) or of some (`rearranged`, with a gap to go to)."""

    asked = Signal(str, int)
    rearranged = Signal(str, object, int)
    repaired = Signal(object)
    reached = Signal(object)  # the row the keyboard is at

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StepRow] = []
        self.chosen: frozenset[int] = frozenset()
        self._entries: tuple[Entry, ...] = ()
        self._anchor, self._seen = NOWHERE, NOWHERE
        self._column = self.column()
        self._line = DropLine(self)

    def show_steps(self, words: Sequence[StepWords], entries: tuple[Entry, ...]) -> None:
        """Show other steps; the ones chosen stay so, wherever they went."""
        keyboard = self._keyboard()
        held = self._entries[keyboard] if 0 <= keyboard < len(self._entries) else None
        self.chosen = frozenset(self._followed(entries))
        while len(self.rows) > len(words):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        for row, one in zip(self.rows, words, strict=False):
            row.show_words(one)
        for one in words[len(self.rows) :]:
            self._add(one)
        if keyboard != NOWHERE:
            self._go(_place_of(held, entries, keyboard))
        self._entries = entries
        self._mark()

    def show_seen(self, place: int = NOWHERE) -> None:
        """Say that the table on the screen is that of a step; NOWHERE for that of the end."""
        self._seen = place
        self._mark()

    def choose(self, places: frozenset[int]) -> None:
        """Choose some steps and no other."""
        self.chosen = places
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
            places = self.chosen if place in self.chosen else frozenset({place})
            gap = max(places) + 2 if what == "down" else max(0, min(places) - 1)
            self.rearranged.emit(what, tuple(sorted(places)), min(gap, len(self._entries)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, what = self._keyboard(), wanted_by(event)
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

    def _add(self, words: StepWords) -> None:
        row, place = StepRow(words), len(self.rows) + READING
        row.edited.connect(partial(self.ask, "edit", place))
        row.clicked.connect(partial(self._click, place))
        row.menu_wanted.connect(partial(self._open_menu, place))
        row.dragged.connect(lambda at: self._line.show_at(self.rows, at))
        row.dropped.connect(partial(self._drop, place))
        row.repaired.connect(self.repaired)
        self.rows.append(row)
        self._column.addWidget(row)

    def _click(self, place: int, keys: Qt.KeyboardModifier) -> None:
        self._go(place)
        if keys & (CONTROL | SHIFT):
            self._choose_with(place, keys)
            return
        self._anchor = place
        self.choose(frozenset({place}) - {READING})
        self.asked.emit("see", place)

    def _choose_with(self, place: int, keys: Qt.KeyboardModifier) -> None:
        if keys & SHIFT and self._anchor != NOWHERE:
            ends = sorted((self._anchor, place))
            self.choose(frozenset(range(ends[0], ends[1] + 1)) - {READING})
        else:
            self._anchor = place
            self.choose((self.chosen ^ {place}) - {READING})

    def _walk(self, place: int, step: int, keys: Qt.KeyboardModifier) -> None:
        there = min(max(READING, place + step), len(self.rows) - 2)
        self._go(there)
        if keys & SHIFT:
            self._anchor = place if self._anchor == NOWHERE else self._anchor
            self._choose_with(there, SHIFT)
        else:
            self._anchor = there

    def _drop(self, place: int, at: QPoint) -> None:
        gap = self._line.gap(self.rows, at)
        self._line.hide()
        places = self.chosen if place in self.chosen else frozenset({place})
        self.rearranged.emit("move", tuple(sorted(places)), gap)

    def _open_menu(self, place: int, at: QPoint) -> None:
        if place not in self.chosen:
            self.choose(frozenset({place}) - {READING})
        self.menu(place).exec(at)

    def _keyboard(self) -> int:
        """Return the place of the row that has the keyboard, itself or something in it."""
        focus = QApplication.focusWidget()
        for place, row in enumerate(self.rows, start=READING):
            if focus and (row is focus or row.isAncestorOf(focus)):
                return place
        return NOWHERE

    def _go(self, place: int) -> None:
        row = self.rows[min(place + 1, len(self.rows) - 1)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(row)

    def _followed(self, entries: tuple[Entry, ...]) -> list[int]:
        held = {id(self._entries[at]) for at in self.chosen if at < len(self._entries)}
        found = [at for at, entry in enumerate(entries) if id(entry) in held]
        same = len(entries) == len(self._entries)
        return found if len(found) == len(self.chosen) or not same else sorted(self.chosen)

    def _mark(self) -> None:
        last = len(self.rows) - 2
        for place, row in enumerate(self.rows, start=READING):
            at = last if self._seen == NOWHERE else self._seen
            marked = place in self.chosen or (not self.chosen and place == at)
            row.show_state(marked=marked, chosen=place in self.chosen, dim=place > at)


def _place_of(held: Entry | None, entries: tuple[Entry, ...], place: int) -> int:
    """Return where an entry went; its old place when it is no longer there."""
    found = [at for at, entry in enumerate(entries) if entry is held]
    return found[0] if found else place
