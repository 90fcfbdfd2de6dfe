"""Saving what is known of a table: its report of quality, its card, its schema."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.analysis.quality_files import (
    card_json,
    card_markdown,
    save_quality,
    save_text,
    schema_json,
)
from app.i18n import Message, msg
from app.ui.dialogs import ask_where
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.quality.aside import PART, parted
from app.ui.quality.looking import Looking
from app.ui.session import Session

Way = tuple[Message, Callable[[], None]]
MARKDOWN, JSON = "Markdown (*.md)", "JSON (*.json)"
EXCEL, WEB = "Excel (*.xlsx)", "HTML (*.html)"


class Saving:
    """Asks where, writes away from the window's thread, and says what was written."""

    def __init__(self, program: Program, session: Session, looking: Looking) -> None:
        self._program, self._session, self._looking = program, session, looking

    def ways(self, parent: QWidget) -> tuple[Way, ...]:
        """Return what can be saved, with its name."""
        return (
            (msg("The report of quality (HTML)…"), lambda: self.report(parent, WEB)),
            (msg("The report of quality (Excel)…"), lambda: self.report(parent, EXCEL)),
            (msg("The card (Markdown)…"), lambda: self.card(parent, MARKDOWN)),
            (msg("The card for a catalogue (JSON)…"), lambda: self.card(parent, JSON)),
            (msg("The schema of the table (JSON)…"), lambda: self.schema(parent)),
        )

    def report(self, parent: QWidget, kinds: str) -> None:
        """Save what is wrong with the table, and the dictionary of its columns."""
        result = self._looking.result
        if result is None:
            return
        away = parted(result.problems, self._session.keeper.part(PART) or {})[1]
        ending = "xlsx" if kinds == EXCEL else "html"
        name = msg("quality")
        self._save(parent, f"{name}.{ending}", kinds,
                   lambda path: save_quality(result, away, path))  # fmt: skip

    def card(self, parent: QWidget, kinds: str) -> None:
        """Save the card."""
        card, ending = self._looking.card, "md" if kinds == MARKDOWN else "json"
        write = card_markdown if kinds == MARKDOWN else card_json
        name = msg("card")
        self._save(parent, f"{name}.{ending}", kinds, lambda path: save_text(write(card), path))

    def schema(self, parent: QWidget) -> None:
        """Save what the columns are, in a form that other programs read."""
        view = self._session.view
        if view:
            table = view.table
            self._save(parent, "schema.json", JSON,
                       lambda path: save_text(schema_json(table), path))  # fmt: skip

    def _save(self, parent: QWidget, name: str, kinds: str, write: Callable[[Path], None]) -> None:
        stem = Path(self._session.origin.name).stem
        if path := ask_where(parent, msg("Save as"), f"{stem}-{name}", kinds):
            self._program.tasks.run(
                lambda _progress: write(path), done=lambda _done: self._told(path),
                failed=self._program.fail, keeps=True,
            )  # fmt: skip

    def _told(self, path: Path) -> None:
        words = msg("It is in {folder}", folder=str(path.parent))
        self._program.say(Notice(msg("{name} is ready", name=path.name), words, tone="ok"))
