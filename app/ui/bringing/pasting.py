"""What is on the clipboard, opened as a table."""

from datetime import UTC, datetime

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.analysis.reading.pasted import keep_pasted
from app.ui.opening import Opening
from app.ui.program import Program


def paste(program: Program, opening: Opening) -> None:
    """Keep what was copied as a file, and show how it would be read."""
    clipboard = QGuiApplication.clipboard()
    page: QMimeData | None = clipboard.mimeData()  # none at all on an empty clipboard
    text, html = clipboard.text(), page.html() if page else ""
    now, folder = datetime.now(UTC).astimezone(), program.places.pasted
    program.tasks.run(
        lambda _progress: keep_pasted(text, html, folder, now),
        done=opening.open, failed=program.fail, replaces="opening",
    )  # fmt: skip
