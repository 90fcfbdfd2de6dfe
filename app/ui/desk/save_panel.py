"""Saving a recipe: its name, who made it, what it is for, and which of its steps."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.analysis.rearranged import only
from app.analysis.recipe import Recipe
from app.i18n import Message, msg, plural
from app.ui.desk.side_panel import SidePanel
from app.ui.widgets.button import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.tick import Tick

LEAST, TALL = 56, 120
ALL, SOME = "all", "some"
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SavePanel(SidePanel):
    """Enter keeps it among the person's own recipes; it can be a file to send as well."""

    kept = Signal(object)
    exported = Signal(object)

    def __init__(self, recipe: Recipe, chosen: tuple[int, ...], author: str) -> None:
        super().__init__(msg("Save the recipe"))
        self._recipe, self._chosen = recipe, chosen
        about = recipe.about
        self.name, self.author = QLineEdit(about.title), QLineEdit(about.author or author)
        self.note, self.which = QPlainTextEdit(about.note), ChoiceBox()
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(LEAST)
        self.note.setMaximumHeight(TALL)
        expected = msg("With what the result must be like")
        self.expected = Tick(str(expected), on=bool(recipe.expectations) and not chosen)
        self.keep = Button(str(msg("Keep in my recipes")), "primary")
        self.file = Button(str(msg("Save as a file…")))
        self._lay_out()
        self.name.textChanged.connect(self._look)
        self.keep.clicked.connect(self.enter)
        self.file.clicked.connect(lambda: self.exported.emit(self.value()))
        self._look()

    def value(self) -> Recipe:
        """Return the recipe as it will be saved."""
        some = self.which.currentData() == SOME
        recipe = only(self._recipe, self._chosen) if some else self._recipe
        expected = self._recipe.expectations if self.expected.isChecked() else ()
        about = replace(
            self._recipe.about,
            title=self.name.text().strip(),
            author=self.author.text().strip(),
            note=self.note.toPlainText().strip(),
            made_at=datetime.now().astimezone().isoformat(timespec="seconds"),
        )
        return replace(recipe, about=about, expectations=expected)

    def enter(self) -> None:
        """Keep it, as soon as it has a name."""
        if self.keep.isEnabled():
            self.kept.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in ENTER:
            self.enter()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        named = bool(self.name.text().strip())
        self.keep.setEnabled(named)
        self.keep.setToolTip("" if named else str(msg("Give it a name first")))

    def _lay_out(self) -> None:
        self._fill_which()
        self.name.setPlaceholderText(str(msg("Clean the purchases of the month")))
        self.note.setPlaceholderText(str(msg("For the file that the area sends each month.")))
        asked: tuple[tuple[Message, QWidget], ...] = (
            (msg("Name"), self.name),
            (msg("Who made the recipe"), self.author),
            (msg("What it is for"), self.note),
            (msg("Which steps"), self.which),
        )
        for words, widget in asked:
            self.label(words)
            widget.setAccessibleName(str(words))
            self.body.addWidget(widget)
        self.expected.setVisible(bool(self._recipe.expectations))
        self.body.addWidget(self.expected)
        self.body.addStretch()
        self.add_foot(self.keep, self.file)

    def _fill_which(self) -> None:
        count = len(self._recipe.entries)
        self.which.addItem(str(plural("The only step", "All the {count} steps", count=count)), ALL)
        if chosen := len(self._chosen):
            some = plural("The one that is chosen", "The {count} that are chosen", count=chosen)
            self.which.addItem(str(some), SOME)
            self.which.setCurrentIndex(1)
        self.which.shrink()
