"""The card of some data, filled in by hand: who made them, of what, when, under which licence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.analysis.metadata_card import ANSWERS, Card
from app.i18n import Message, msg
from app.ui.desk.cover_page import CoverPage
from app.ui.quality.giving import giving
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick

WIDTH, NARROW = 720, 560
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
MORE: dict[str, Message] = {
    "description": msg("What is in it, in a few words?"),
    "publisher_mail": msg("To which e-mail address can one write?"),
    "issued": msg("On what day was it first published?"),
    "topic": msg("What is it about? (transport, health…)"),
    "identifier": msg("Has it an identifier of its own?"),
    "format": msg("In which format is it published?"),
}
EXAMPLES: dict[str, str] = {
    "updated": "2024-03-05", "issued": "2024-03-05", "licence": "CC BY 4.0", "format": "csv",
    "source_url": "https://data.buenosaires.gob.ar/", "period": "2023", "unit": "ARS",
}  # fmt: skip
PERIODS: dict[str, Message] = {
    "": msg("(nobody says)"),
    "R/P1D": msg("every day"),
    "R/P1W": msg("every week"),
    "R/P2W": msg("every two weeks"),
    "R/P0.5M": msg("twice a month"),
    "R/P1M": msg("every month"),
    "R/P2M": msg("every two months"),
    "R/P3M": msg("every three months"),
    "R/P6M": msg("every six months"),
    "R/P1Y": msg("every year"),
}
TICKS: dict[str, Message] = {
    "has_addresses": msg("Each case has an address or a code of its own"),
    "is_linked": msg("It links to other data"),
}


class CardPage(CoverPage):
    """`kept` hands over the answers; Enter keeps them, Esc leaves them as they were."""

    kept = Signal(object)

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        self.fields = {name: QLineEdit() for name in (*ANSWERS, *MORE)}
        self.frequency = ChoiceBox()
        self.ticks = {name: Tick(str(words), on=getattr(card, name))
                      for name, words in TICKS.items()}  # fmt: skip
        self.keep = Button(str(msg("Keep the card")), "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(Scroll(self._questions()), 1)
        self.keep.clicked.connect(self._keep)
        self.setFocusProxy(self.fields["title"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTER:
            self._keep()
        else:
            super().keyPressEvent(event)

    def value(self) -> Card:
        """Return the card with the answers so far."""
        answers = {name: line.text().strip() for name, line in self.fields.items()}
        ticks = {name: tick.isChecked() for name, tick in self.ticks.items()}
        return self._card.with_answers(**answers, **ticks, frequency=self.frequency.currentData())

    def _keep(self) -> None:
        self.kept.emit(self.value())
        self.closed.emit()

    def _head(self) -> Panel:
        head, words, buttons = Panel("surface", "bottom"), Panel(), Panel()
        column, row = words.column((0, 0, 0, 0), 2), buttons.row()
        column.addWidget(Text(str(msg("The card of these data")), 16, strong=True).wrapped())
        column.addWidget(Text(str(ABOUT), tone="muted").wrapped())
        cancel = Button(str(msg("Cancel")))
        cancel.clicked.connect(self.closed)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.keep)
        head.column((20, 12, 20, 12)).addWidget(giving(words, buttons, NARROW))
        return head

    def _questions(self) -> QWidget:
        inside, form = Panel(), Panel()
        form.setMaximumWidth(theme().px(WIDTH))
        column = form.column((20, 14, 20, 20), 4)
        for name, words in {**ANSWERS, **MORE}.items():
            line = self.fields[name]
            line.setText(getattr(self._card, name))
            line.setPlaceholderText(EXAMPLES.get(name, ""))
            _ask(column, words, line)
            if name == "updated":
                _ask(column, msg("How often is it updated?"), self._periods())
        for tick in self.ticks.values():
            column.addSpacing(4)
            column.addWidget(tick)
        column.addStretch()
        row = inside.row()
        row.addWidget(form, 1)
        row.addStretch()
        return inside

    def _periods(self) -> ChoiceBox:
        self.frequency.shrink()
        for value, words in PERIODS.items():
            self.frequency.addItem(str(words), value)
        self.frequency.setCurrentIndex(max(0, self.frequency.findData(self._card.frequency)))
        return self.frequency


ABOUT = msg("Whoever gets this table will know where it comes from. Leave empty what you ignore.")


def _ask(column: QVBoxLayout, words: Message, widget: QWidget) -> None:
    widget.setAccessibleName(str(words))
    column.addWidget(Text(str(words), 12, "muted").wrapped())
    column.addWidget(widget)
    column.addSpacing(6)
