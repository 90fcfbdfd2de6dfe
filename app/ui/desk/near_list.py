"""«Casi iguales»: values without a pair, to be decided one by one, fast, with the keyboard."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.alike_keys import Alike
from app.analysis.candidates import Candidate
from app.analysis.decided import Decided
from app.analysis.near_keys import NearKey, NearKeys
from app.i18n import Message, count_text, msg, plural
from app.ui.desk.emptied import empty
from app.ui.desk.near_card import NearCard
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroller import Scroller
from app.ui.widgets.text import Text

AT_ONCE = 25  # cards made at a time
KEYS: dict[Qt.Key, tuple[bool | None, int]] = {
    Qt.Key.Key_Return: (True, 1), Qt.Key.Key_Enter: (True, 1), Qt.Key.Key_N: (False, 1),
    Qt.Key.Key_Down: (None, 1), Qt.Key.Key_Up: (None, -1),
}  # fmt: skip
Known = Mapping[tuple[str, str], tuple[str, bool | None]]


class NearList(Panel):
    """`remembered` carries a decision: column, both values, and yes, no or nothing."""

    changed = Signal()
    remembered = Signal(str, str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[NearCard] = []
        self.note, inside = Text("", 12, "muted").wrapped(), Panel()
        self._keys: Sequence[NearKey] = ()
        self._known: dict[tuple[str, str], tuple[str, bool | None]] = {}
        self._before: set[tuple[str, str]] = set()  # those decided in other files
        self._list: QVBoxLayout = inside.column((12, 8, 12, 12), 8)
        self._area = Scroller(inside)
        column = self.column()
        head = Panel("", "bottom", inner=True)
        head.column((14, 8, 14, 8)).addWidget(self.note)
        column.addWidget(head)
        column.addWidget(self._area, 1)

    def begin(self, alike: Alike) -> None:
        """Take up what was decided in a step that was done."""
        self._known = {(column, mine): (its, True) for column, mine, its in alike}
        self._before = set()

    def propose(self, alike: Iterable[tuple[str, str, str]]) -> None:
        """Say yes beforehand to some pairs nobody decided about."""
        for column, mine, its in alike:
            self._known.setdefault((column, mine), (its, True))

    def show_keys(self, found: NearKeys, decided: dict[str, Decided]) -> None:
        """Draw the values that look like something; `decided` is what is remembered, by column."""
        here = self.has_keyboard
        self._known = {at: said for at, said in self._known.items() if at in found.lost}
        self._keys = (*found.keys, *_said_by_hand(found, self._known))
        self._remember(decided)
        self.note.setText(str(_note(found)))
        self.cards = []
        empty(self._list)
        self._list.addStretch()
        self._more()
        if here:
            self.focus_first()

    def alike(self) -> Alike:
        """Return the pairs that were said to be the same, of the columns that are asked."""
        return tuple(
            (column, mine, its) for (column, mine), (its, same) in self._known.items() if same
        )

    def focus_first(self) -> None:
        """Take the keyboard to the first one nobody decided."""
        waiting = (card for card in self.cards if card.same is None)
        if card := next(waiting, self.cards[0] if self.cards else None):
            card.yes.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the person is in one of the cards."""
        return any(card.has_keyboard for card in self.cards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        if key in KEYS and control not in event.modifiers() and self.cards:
            self._answer(*KEYS[key])
        else:
            super().keyPressEvent(event)

    def _answer(self, same: bool | None, move: int) -> None:  # noqa: FBT001 - None leaves it
        here = next((at for at, card in enumerate(self.cards) if card.has_keyboard), 0)
        if same is not None:
            self.cards[here].answer(same)
        there = self.cards[min(max(0, here + move), len(self.cards) - 1)]
        there.yes.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(there)

    def _more(self) -> None:
        last = self._list.takeAt(self._list.count() - 1)  # the stretch, or the button before it
        if last and (widget := last.widget()):
            widget.hide()
            widget.deleteLater()
        for key in self._keys[len(self.cards) : len(self.cards) + AT_ONCE]:
            card = self._card(key)
            self.cards.append(card)
            self._list.addWidget(card)
        left = len(self._keys) - len(self.cards)
        if left:
            words = plural("See the one that is left", "See the {count} that are left", count=left)
            more = Button(str(words), "link")
            more.clicked.connect(self._more)
            self._list.addWidget(more)
        else:
            self._list.addStretch()

    def _card(self, key: NearKey) -> NearCard:
        place = key.column, key.text
        known = self._known.get(place, ("", None))
        card = NearCard(key, known, before=place in self._before)
        card.decided.connect(lambda: self._decide(card))
        return card

    def _remember(self, decided: Mapping[str, Decided]) -> None:
        """Take up what was decided in other files, of those nobody decided about here."""
        for key in self._keys:
            place, known = (key.column, key.text), decided.get(key.column)
            if known and place not in self._known:
                answer = next(_remembered(key, known), None)
                if answer:
                    self._known[place] = answer
                    self._before.add(place)

    def _decide(self, card: NearCard) -> None:
        key = card.key
        self._before.discard((key.column, key.text))
        self._known[key.column, key.text] = card.value, card.same
        self.remembered.emit(key.column, key.text, card.value, card.same)
        self.changed.emit()


def _note(found: NearKeys) -> Message:
    if not found.keys:
        return msg(
            "Of {all} different values without a pair, none looks like one of the other table.",
            all=count_text(len(found.lost)),
        )
    return msg(
        "Of {all} different values without a pair, {near} look like one of the other table."
        " Enter says they are the same · N says no · ↑ ↓ go to another · Ctrl+Enter applies."
        " We remember it for other files.",
        all=count_text(len(found.lost)), near=count_text(len(found.keys)),
    )  # fmt: skip


def _said_by_hand(found: NearKeys, known: Known) -> Iterator[NearKey]:
    """Yield what was decided of values that look like nothing there, to be seen too."""
    near = {(key.column, key.text) for key in found.keys}
    for (column, text), (its, _) in known.items():
        if (column, text) not in near:
            yield NearKey(column, text, found.lost[column, text], (Candidate(text, its, 100.0),))


def _remembered(key: NearKey, decided: Decided) -> Iterator[tuple[str, bool | None]]:
    """Yield what was decided before of a value, what is the same first."""
    yield from ((one.value, True) for one in key.found if decided.are_same(key.text, one.value))
    if decided.are_apart(key.text, key.found[0].value):
        yield key.found[0].value, False
