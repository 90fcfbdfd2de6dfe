"""Every function by topic, with a search, what each does and an example to put in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.analysis.accent_blind import plain
from app.analysis.formula.fitting_example import fitting_example
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.part_names import name_in
from app.analysis.formula.topics import TOPICS
from app.analysis.formula.writing import Language
from app.analysis.table import Table
from app.i18n import Message, msg
from app.ui.formula.offers import written
from app.ui.theme import SEMIBOLD, theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.panel import Panel
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import Text

KIND = Qt.ItemDataRole.UserRole
HEIGHT = 190


class FunctionList(Panel):
    """Looks for functions in both languages, by name and by what they do."""

    inserted = Signal(str)

    def __init__(self, table: Table, language: Language) -> None:
        super().__init__()
        self._table, self._language = table, language
        self.search = SearchField(str(msg("Search: round, age, months…")))
        self.list = QListWidget()
        self.list.setFixedHeight(theme().px(HEIGHT))
        self.list.setAccessibleName(str(msg("Functions by topic")))
        self.about, self.insert = _About(), Button(str(msg("Put the example in")))
        column = self.column((0, 0, 0, 0), 6)
        for part in (self.search, self.list, self.about, self.insert):
            column.addWidget(part)
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._look)
        self.list.itemActivated.connect(self._insert)
        self.insert.clicked.connect(self._insert)
        self._fill("")

    @property
    def chosen(self) -> type[FormulaFunction] | None:
        """The function that is marked."""
        row = self.list.currentRow()
        kind = self.list.item(row).data(KIND) if row >= 0 else None
        return functions[kind] if kind else None

    def _fill(self, wanted: str) -> None:
        self.list.clear()
        for topic, kinds in TOPICS:
            fits = [kind for kind in kinds if _fits(functions[kind], topic, wanted)]
            if fits:
                self._head(topic)
            for kind in fits:
                item = QListWidgetItem(name_in(functions[kind], self._language), self.list)
                item.setData(KIND, kind)
                item.setToolTip(str(functions[kind].help))
        self.list.setCurrentRow(next(self._functions(), -1))
        self._look()

    def _functions(self) -> Iterator[int]:
        rows = range(self.list.count())
        return (row for row in rows if self.list.item(row).data(KIND))

    def _head(self, topic: Message) -> None:
        item = QListWidgetItem(str(topic), self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme().font(11, SEMIBOLD))
        item.setForeground(theme().color("muted"))

    def _look(self) -> None:
        found = self.chosen
        self.insert.setEnabled(found is not None)
        example = fitting_example(found, self._table, self._language) if found else ""
        self.about.show_function(found, self._language, example)

    def _insert(self) -> None:
        if self.chosen:
            self.inserted.emit(self.about.example.text())


class _About(Card):
    """What a function is for."""

    def __init__(self) -> None:
        super().__init__("plain")
        self.name, self.help = Text("", strong=True).wrapped(), Text("", 12).wrapped()
        self.also, self.example = Text("", 12, "muted").wrapped(), Text("", 12, "accent").wrapped()
        column = self.column((12, 9, 12, 10), 4)
        for part in (self.name, self.help, self.also, self.example):
            column.addWidget(part)

    def show_function(
        self, function: type[FormulaFunction] | None, language: Language, example: str
    ) -> None:
        """Say how it is written, what it does, its other names and an example."""
        if function is None:
            self.name.setText(str(msg("No function has that name")))
            self.help.setText(str(msg("Try with another word, in Spanish or in English.")))
        else:
            name = name_in(function, language)
            others = [one for one in function.names if one != name]
            self.name.setText(written(function, name))
            self.help.setText(str(function.help))
            self.also.setText(str(msg("Also: {names}", names=", ".join(others))))
            self.also.setVisible(bool(others))
        self.also.setVisible(function is not None and len(function.names) > 1)
        self.example.setText(example)
        self.example.setVisible(bool(example))


def _fits(function: type[FormulaFunction], topic: Message, wanted: str) -> bool:
    about = plain(" ".join((*function.names, str(function.help), str(topic))))
    return all(word in about for word in plain(wanted).split())
