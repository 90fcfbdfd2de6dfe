"""Ajustes: language, looks, what is kept on this computer, and who made this."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.i18n import Message, msg
from app.ui.notice import Notice
from app.ui.opening import Opening
from app.ui.pages.scroll_page import ScrollPage
from app.ui.program import Program
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning
from app.version import VERSION

LANGUAGES = (("es", msg("Español")), ("en", msg("English")))
THEMES = (("light", msg("Light")), ("dark", msg("Dark")), ("contrast", msg("High contrast")))
SCALES = tuple(
    (value / 100, msg("{percent} %", percent=value)) for value in (100, 125, 150, 175, 200)
)
NAME, CARD, TEXTS = 300, 560, 240
Choices = Sequence[tuple[object, Message]]


class SettingsPage(ScrollPage):
    """Every change is in force and on disk at once."""

    place = "settings"

    def __init__(self, program: Program, _opening: Opening) -> None:
        super().__init__()
        self.title = str(msg("Settings"))
        self._program = program
        settings = program.settings
        self.name, self.scale = self._make_name(), self._make_scale()
        self._add(msg("Your name"), msg("It stays on this computer."), self.name)
        self._add(
            msg("Language"), msg("Your work stays as it is."),
            self._choose(LANGUAGES, settings.language, self._speak),
        )  # fmt: skip
        self._add(
            msg("Colours"), msg("Dark tires the eyes less at night."),
            self._choose(THEMES, settings.theme, self._dress),
        )  # fmt: skip
        self._add(msg("Size of the text"), msg("Also with the keys Ctrl and + or -."), self.scale)
        self.hints = Button(str(msg("Show the hints again")))
        self.hints.clicked.connect(self._hint_again)
        self._add(
            msg("Hints"), msg("They appear the first time you come to each part."), self.hints
        )
        self._add_folders()
        self._add_about()
        self.body.addStretch()

    def _make_name(self) -> QLineEdit:
        name = QLineEdit(self._program.settings.name)
        name.setFixedWidth(theme().px(NAME))
        name.setPlaceholderText(str(msg("As you like to be called (optional)")))
        name.editingFinished.connect(lambda: self._program.change_settings(name=name.text()))
        return name

    def _make_scale(self) -> QComboBox:
        scale = ChoiceBox()
        for value, words in SCALES:
            scale.addItem(str(words), value)
        scale.setCurrentIndex(max(0, scale.findData(self._program.settings.scale)))
        scale.activated.connect(
            lambda _at: self._program.change_settings(scale=scale.currentData())
        )
        return scale

    def _hint_again(self) -> None:
        self._program.change_settings(hints=True, hints_seen=())
        self._program.say(
            Notice(msg("You will see the hints again, each where it belongs."), tone="ok")
        )

    def _speak(self, language: object) -> None:
        self._program.change_settings(language=language)

    def _dress(self, theme_name: object) -> None:
        self._program.change_settings(theme=theme_name)

    def _add(self, title: Message, words: Message, widget: QWidget) -> None:
        card = Card()
        about = Text(str(words), 12, "muted").wrapped()
        texts = Turning(Text(str(title), strong=True), about, TEXTS, (0, 1))
        widget.setAccessibleName(str(title))
        card.row((18, 12, 18, 12), 16).addWidget(Turning(texts, widget, CARD))
        self.body.addWidget(card)

    def _choose(self, choices: Choices, now: object, chosen: Callable[[object], None]) -> QWidget:
        box, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for value, words in choices:
            button = Button(str(words), "toggle")
            button.setCheckable(True)
            button.setChecked(value == now)
            button.clicked.connect(lambda _on=False, value=value: chosen(value))
            group.addButton(button)
            row.addWidget(button)
        return box

    def _add_folders(self) -> None:
        places = self._program.places
        for title, folder in (
            (msg("Your projects"), places.projects),
            (msg("Program log"), places.logs),
        ):
            button = Button(str(msg("Open the folder")))
            url = QUrl.fromLocalFile(str(folder))
            button.clicked.connect(lambda _on=False, url=url: QDesktopServices.openUrl(url))
            self._add(title, msg("{path}", path=str(folder)), button)

    def _add_about(self) -> None:
        card = Card("plain")
        column = card.column((18, 14, 18, 14), 4)
        column.addWidget(Text(str(msg("About")), 14, strong=True))
        version = msg("Pensar con datos, version {version}", version=VERSION)
        column.addWidget(Text(str(version)))
        column.addWidget(
            Text(
                str(
                    msg(
                        "Free software under the MIT licence; lessons and practice data under"
                        " CC BY 4.0. It works without internet, and nothing of yours leaves this"
                        " computer."
                    )
                ),
                tone="muted",
            ).wrapped()
        )
        self.body.addWidget(card)
