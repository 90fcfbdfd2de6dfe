"""The recipe handed over as words or as a program, to the clipboard or to a file."""

from PySide6.QtWidgets import QWidget

from app.i18n import Message, msg
from app.ui.desk.recipe_files import copy_python, copy_words, save_python
from app.ui.desk.toast import Toast
from app.ui.program import Program
from app.ui.session import Session


class RecipeCopies:
    """Says in the toast that it is done."""

    def __init__(self, program: Program, session: Session, parent: QWidget, toast: Toast) -> None:
        self._program, self._session = program, session
        self._parent, self._toast = parent, toast

    def words(self, language: str) -> None:
        """Copy the recipe in plain words."""
        copy_words(self._session.recipe, language)
        self._said(msg("The recipe is in the clipboard: paste it where you want"))

    def python(self) -> None:
        """Copy the recipe as a program."""
        if self._session.view:
            copy_python(self._session, self._said)

    def save_python(self) -> None:
        """Save the recipe as a program."""
        if self._session.view:
            save_python(self._parent, self._program, self._session)

    def _said(self, words: Message) -> None:
        self._toast.say(words, undo=False)
