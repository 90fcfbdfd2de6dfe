"""How the cells of a file are found: letters, separator, header, sheet."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.analysis.reading.raw_table import NAMED, RawTable
from app.analysis.reading.settings import AUTOMATIC, Dialect
from app.analysis.understanding import evidence, is_book
from app.i18n import Message, msg
from app.ui.widgets.choice_box import ChoiceBox, NumberBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16")
DELIMITERS = ((",", msg("comma  ,")), (";", msg("semicolon  ;")), ("\t", msg("tab")),
              ("|", msg("bar  |")))  # fmt: skip
MOST_REMARKS = 4


class ImportDialect(Panel):
    """Every answer starts as the evidence says; `changed` carries what the person decides."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "bottom", inner=True)
        self._dialect = Dialect()
        self.encoding, self.delimiter = ChoiceBox(), ChoiceBox()
        self.header, self.sheet = NumberBox(0, 9999), ChoiceBox()
        self.header.setSpecialValueText(str(msg("there is none")))
        self._labels: dict[QWidget, Text] = {}
        self._evidence = Text("", 12, "muted").wrapped()
        layout = self.column((16, 14, 16, 14), 4)
        layout.addWidget(Text(str(msg("How it is written")), 14, strong=True))
        layout.addWidget(self._evidence)
        layout.addSpacing(4)
        for words, widget in (
            (msg("Letters (encoding)"), self.encoding),
            (msg("What separates the columns"), self.delimiter),
            (msg("Sheet"), self.sheet),
            (msg("Row of the header"), self.header),
        ):
            self._ask(words, widget)
        self._offer()

    def show_raw(self, raw: RawTable, dialect: Dialect) -> None:
        """Show how the file was read, and why."""
        self._dialect = dialect
        known = raw.encoding.removesuffix("-sig").split("+")[0]
        _choose(self.encoding, known)
        _choose(self.delimiter, raw.delimiter)
        self.sheet.clear()
        for name in raw.sheets:
            self.sheet.addItem(name, name)
        _choose(self.sheet, raw.sheet)
        self.header.setValue(raw.header_row)
        self._see(self.encoding, seen=bool(raw.encoding))
        self._see(self.delimiter, seen=bool(raw.delimiter))
        self._see(self.sheet, seen=len(raw.sheets) > 1)
        self._name_sheet(msg("Sheet") if is_book(raw) else msg("Table of the file"))
        self._see(self.header, seen=NAMED not in raw.evidence)
        remarks = [_line(remark.line, remark.why) for remark in raw.remarks]
        more = len(remarks) - MOST_REMARKS
        shown = [str(words) for words in (*evidence(raw), *remarks[:MOST_REMARKS])]
        if more > 0:
            shown.append(str(msg("And {count} more remarks.", count=more)))
        self._evidence.setText("\n".join(shown))

    def _offer(self) -> None:
        for name in ENCODINGS:
            self.encoding.addItem(name.upper(), name)
        for sign, words in DELIMITERS:
            self.delimiter.addItem(str(words), sign)
        encoding, delimiter = self.encoding, self.delimiter
        encoding.activated.connect(lambda _at: self._say(encoding=encoding.currentData()))
        delimiter.activated.connect(lambda _at: self._say(delimiter=delimiter.currentData()))
        self.sheet.activated.connect(self._choose_sheet)
        self.header.editingFinished.connect(self._choose_header)

    def _ask(self, words: Message, widget: QWidget) -> None:
        label = self._labels[widget] = Text(str(words), 12, "muted")
        widget.setAccessibleName(str(words))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(label)
            layout.addWidget(widget)

    def _name_sheet(self, words: Message) -> None:
        self._labels[self.sheet].setText(str(words))
        self.sheet.setAccessibleName(str(words))

    def _see(self, widget: QWidget, *, seen: bool) -> None:
        widget.setVisible(seen)
        self._labels[widget].setVisible(seen)

    def _say(self, **changes: object) -> None:
        self.changed.emit(replace(self._dialect, **changes))  # type: ignore[arg-type]

    def _choose_sheet(self) -> None:
        self._say(sheet=self.sheet.currentData(), header_row=AUTOMATIC)

    def _choose_header(self) -> None:
        if self.header.hasFocus() or self.header.value() != self._dialect.header_row:
            self._say(header_row=self.header.value())


def _choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    if place < 0 and value:
        box.addItem(value.upper(), value)
        place = box.count() - 1
    box.setCurrentIndex(place)


def _line(line: int, why: Message) -> Message:
    return msg("Line {line}: {why}", line=line, why=why) if line else why
