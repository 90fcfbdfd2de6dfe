"""The bar to find and to replace, over the grid."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from app.analysis.finding import Wanted
from app.i18n import Message, count_text, msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import Text

SOON = 180  # milliseconds after the last letter
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(Panel):
    """Says what is wanted; whoever hears it looks for it and tells how many there are."""

    asked = Signal()
    went = Signal(int)  # 1 the next, -1 the one before
    replaced = Signal(bool)  # whether all of them
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "bottom", inner=True)
        self.field = SearchField(str(msg("Find in the table…")))
        self.new = QLineEdit()
        self.count = Text("", 12, "muted")
        self._options, self.asking = QMenu(self), Button("", "toggle")
        self.whole = self._option(msg("Whole cell"))
        self.case = self._option(msg("Capitals count"))
        self.accents = self._option(msg("Accents count"))
        self.here = self._option(msg("Only this column"))
        self.before = Button("", "icon", icon="up", name=str(msg("The one before (Shift+F3)")))
        self.next = Button("", "icon", icon="down", name=str(msg("The next one (F3)")))
        self.one, self.all = Button(str(msg("Replace"))), Button(str(msg("Replace all")))
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._fields, self._replacing = Panel(), Panel()
        self._fill()
        self._connect()
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What is to be found."""
        asked = (self.whole, self.case, self.accents)
        return Wanted(self.field.text(), *(one.isChecked() for one in asked))

    def open(self, *, replacing: bool) -> None:
        """Show the bar, with the keyboard in it; what was looked for is still there."""
        self._replacing.setVisible(replacing)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.asked.emit()

    def say(self, place: int, total: int) -> None:
        """Say which of how many is the cell the person is in; 0 when it is none of them."""
        words: Message | str = ""
        if self.field.text():
            words = msg("Nothing found") if not total else _of(place, total)
        self.count.setText(str(words))
        self.count.setAccessibleName(str(words))
        for button in (self.before, self.next, self.one):
            button.setEnabled(total > 0)

    def say_searching(self) -> None:
        """Say that it is being looked for."""
        self.count.setText(str(msg("Searching…")))

    def offer(self, cells: int) -> None:
        """Say how many cells replacing all would change."""
        words = msg("Replace all ({count})", count=count_text(cells)) if cells else None
        self.all.setText(str(words or msg("Replace all")))
        self.all.setAccessibleName(self.all.text())
        self.all.setEnabled(cells > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier in event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTERS and self.new.hasFocus():
            self.replaced.emit(False)
        elif key in ENTERS or key == Qt.Key.Key_F3:
            self.went.emit(-1 if shift else 1)
        else:
            super().keyPressEvent(event)

    def _option(self, words: Message) -> QAction:
        action = self._options.addAction(str(words))
        action.setCheckable(True)
        return action

    def _name_options(self) -> None:
        """Say in the button how many of its choices are on."""
        on = sum(option.isChecked() for option in self._options.actions())
        words = msg("Options: {count} ▾", count=on) if on else msg("Options ▾")
        self.asking.setText(str(words))
        self.asking.setAccessibleName(str(words))

    def _fill(self) -> None:
        self.asking.setMenu(self._options)
        self._name_options()
        self.new.setPlaceholderText(str(msg("Write instead…")))
        self.new.setAccessibleName(str(msg("Write instead…")))
        close = Button("", "quiet", icon="close", name=str(msg("Close the search")))
        close.clicked.connect(self.closed)
        first = self._fields.row((0, 0, 0, 0), 6)
        first.addWidget(self.field, 1)
        for part in (self.count, self.before, self.next, self.asking, close):
            first.addWidget(part)
        second = self._replacing.row((0, 0, 0, 0), 6)
        second.addWidget(self.new, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        column = self.column((12, 6, 12, 6), 6)
        column.addWidget(self._fields)
        column.addWidget(self._replacing)
        self._replacing.hide()

    def _connect(self) -> None:
        self._soon.timeout.connect(self.asked)
        self.field.textEdited.connect(self._soon.start)
        for option in self._options.actions():
            option.toggled.connect(self._name_options)
            option.toggled.connect(self.asked)
        self.before.clicked.connect(lambda: self.went.emit(-1))
        self.next.clicked.connect(lambda: self.went.emit(1))
        self.one.clicked.connect(lambda: self.replaced.emit(False))
        self.all.clicked.connect(lambda: self.replaced.emit(True))


def _of(place: int, total: int) -> Message:
    if not place:
        return msg("{total} found", total=count_text(total))
    return msg("{place} of {total}", place=count_text(place), total=count_text(total))
