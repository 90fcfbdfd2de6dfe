"""What a page about two tables has to say: its questions, its step, and what it found."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message
from app.progress import Progress
from app.ui.desk.cover_page import CoverPage


class AssistantParts(CoverPage):
    """What each page answers; `AssistantPage` asks for it at its moment."""

    kind = ""  # of the step
    calm = False  # about what is missing

    def title(self) -> Message:
        """Say what the page is for."""
        return steps[self.kind].title

    def build(self) -> None:
        """Make the questions and the place of the answers."""
        raise NotImplementedError

    def begin(self, table: Table) -> None:
        """Fill the questions in, with the table as it is before the step."""
        raise NotImplementedError

    def step(self) -> Step:
        """Return what is asked; a `UserError` says what is missing."""
        raise NotImplementedError

    def work(self, step: Step, table: Table, progress: Progress) -> Any:  # noqa: ARG002 - a slow page says so
        """Look at what the step would do; in another thread."""
        return step.apply(table)

    def show_look(self, found: Any) -> bool:
        """Draw what was found; say whether the step can be done."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Draw that there is nothing to see yet."""

    def applied(self, step: Step) -> None:
        """Do what follows once the step was done."""

    def first_question(self) -> QWidget:
        """Return where the keyboard begins."""
        return self

    def enter_applies(self) -> bool:
        """Say whether Enter alone applies, where the keyboard is now."""
        return True

    def doubts(self, error: UserError) -> bool:  # noqa: ARG002 - a page may be calm about some
        """Say whether a refusal is a trouble, or only an answer that is missing."""
        return not self.calm
