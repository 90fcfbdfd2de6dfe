"""One value without a pair, and the one of the other table that it may be."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from app.analysis.candidates import Candidate
from app.analysis.near_keys import NearKey
from app.i18n import Message, msg, plural
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.icon import Icon
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 560


class NearCard(Card):
    """Yes, no, or nothing said yet; `decided` tells every change."""

    decided = Signal()

    def __init__(self, key: NearKey, known: tuple[str, bool | None], *, before: bool) -> None:
        chosen, same = known
        super().__init__("doubt" if key.found[0].doubt else "plain")
        self.key = key
        self.yes, self.no = _answer(msg("They are the same thing")), _answer(msg("They are not"))
        self.box, self._why, self._sign = (
            ChoiceBox(),
            Text("", 12, "muted"),
            Icon("warn", 13, "warn_ink"),
        )
        self.box.shrink()
        self.box.setAccessibleName(str(msg("What “{value}” is in the other table", value=key.text)))
        for one in key.found:
            self.box.addItem(one.value, one.value)
        if chosen and self.box.findData(chosen) < 0:
            self.key = replace(key, found=(*key.found, Candidate(key.text, chosen, 100.0)))
            self.box.addItem(chosen, chosen)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self._before = before
        self._press(same)
        self.row((14, 9, 14, 9)).addWidget(Turning(self._values(), self._buttons(), NARROW))
        self.box.currentIndexChanged.connect(self._choose)
        self.yes.clicked.connect(lambda on: self.answer(True if on else None))
        self.no.clicked.connect(lambda on: self.answer(False if on else None))
        self._tell()

    @property
    def same(self) -> bool | None:
        """What was decided; None for nothing yet."""
        return True if self.yes.isChecked() else False if self.no.isChecked() else None

    @property
    def value(self) -> str:
        """The value of the other table it is compared with."""
        return str(self.box.currentData())

    @property
    def has_keyboard(self) -> bool:
        """Whether the person is in this card."""
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def answer(self, same: bool | None) -> None:  # noqa: FBT001 - None takes it back
        """Decide."""
        self._press(same)
        self._before = False
        self._tell()
        self.decided.emit()

    def _press(self, same: bool | None) -> None:  # noqa: FBT001 - None is nothing said
        self.yes.setChecked(same is True)
        self.no.setChecked(same is False)

    def _choose(self) -> None:
        self._tell()
        if self.same is not None:
            self.decided.emit()

    def _tell(self) -> None:
        candidate = self.key.found[max(0, self.box.currentIndex())]
        said = str(msg("You decided it before.")) if self._before and self.same is not None else ""
        self._why.setText(f"{candidate.why} {said}".strip())
        self._why.set_tone("warn" if candidate.doubt else "muted")
        self._sign.setVisible(bool(candidate.doubt))

    def _values(self) -> Panel:
        panel, top, bottom = Panel(), QHBoxLayout(), QHBoxLayout()
        column: QVBoxLayout = panel.column((0, 0, 0, 0), 4)
        rows = plural("one row", "{count} rows", count=self.key.rows)
        name = OneLine(self.key.text, 13, "ink")
        name.setProperty("strong", True)
        top.addWidget(name, 1)
        top.addWidget(Text(str(rows), 12, "muted"))
        top.addWidget(Text("→", 13, "muted"))
        top.addWidget(self.box, 1)
        top.setSpacing(10)
        bottom.setSpacing(5)
        bottom.addWidget(self._sign)
        bottom.addWidget(self._why.wrapped(), 1)
        column.addLayout(top)
        column.addLayout(bottom)
        return panel

    def _buttons(self) -> Panel:
        panel = Panel()
        row = panel.row((0, 0, 0, 0), 8)
        row.addStretch()
        row.addWidget(self.yes)
        row.addWidget(self.no)
        return panel


def _answer(words: Message) -> Button:
    button = Button(str(words), "toggle")
    button.setCheckable(True)
    return button
