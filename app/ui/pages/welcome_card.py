"""The first time: the language, a name if one is wanted, and what happens with what is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout

from app.i18n import msg
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.text import Text

LANGUAGES = (("es", "Español"), ("en", "English"))  # each in its own language
CONSENT = (
    msg("What you do stays on this computer: nobody else sees it."),
    msg("Nothing is sent without asking you first, and you can always say no."),
    msg("Your progress and your projects are files of yours: copy or erase them at will."),
)
NAME = 260


class WelcomeCard(Card):
    """Asked once, over the home page; `done` when it was answered or skipped."""

    done = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__("accent")
        self._program = program
        self.name = QLineEdit(program.settings.name)
        self.begin = Button(str(msg("Begin")), "primary")
        self.skip = Button(str(msg("Not now")), "link")
        column = self.column((26, 20, 26, 20), 14)
        column.addWidget(Text(str(msg("Welcome to Pensar con datos")), 18, strong=True).wrapped())
        column.addLayout(self._answers())
        column.addLayout(self._promises())
        column.addLayout(self._buttons())
        self.begin.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.skip.clicked.connect(self._end)

    def _answers(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(6)
        self.name.setPlaceholderText(str(msg("As you like to be called (optional)")))
        self.name.setAccessibleName(str(msg("Your name")))
        self.name.setMaximumWidth(theme().px(NAME))
        row.addWidget(self.name, 1)
        row.addSpacing(12)
        for language, words in LANGUAGES:
            button = Button(words, "toggle")
            button.setCheckable(True)
            button.setChecked(language == self._program.settings.language)
            button.clicked.connect(lambda _on=False, to=language: self._speak(to))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        return row

    def _promises(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        for promise in CONSENT:
            column.addWidget(Text(str(promise), tone="muted").wrapped())
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addWidget(self.skip)
        row.addStretch()
        return row

    def _speak(self, language: str) -> None:
        self._program.change_settings(name=self.name.text().strip(), language=language)

    def _keep(self) -> None:
        self._program.change_settings(name=self.name.text().strip())
        self._end()

    def _end(self) -> None:
        self._program.change_settings(greeted=True)
        self.done.emit()


def is_first_time(program: Program) -> bool:
    """Say whether nobody was greeted yet; whoever has projects knows the way."""
    return not program.settings.greeted and not program.settings.recent
