"""Saving the differences between two versions, with whatever writes tables."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.analysis.recipe import Recipe
from app.analysis.version_list import differences
from app.analysis.versions import Versions
from app.i18n import msg
from app.progress import Progress
from app.ui.dialogs import ask_where
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.session import Session

KINDS = "Excel (*.xlsx);;CSV (*.csv);;LibreOffice (*.ods);;HTML (*.html)"


def save_differences(program: Program, session: Session, found: Versions, parent: QWidget) -> None:
    """Ask where, write away from the window's thread, and say what was written."""
    origin, words = session.origin, msg("differences")
    name = f"{Path(origin.name).stem}-{words}.xlsx"
    path = ask_where(parent, msg("Save the differences"), name, KINDS)
    if path is None:
        return

    def write(progress: Progress) -> None:
        deliverable = Deliverable(path.stem, differences(found), Recipe(), (), origin)
        export(deliverable, path, progress)

    done = Notice(msg("{name} is ready", name=path.name), tone="ok")
    session.tasks.run(write, done=lambda _done: program.say(done), failed=program.fail, keeps=True)
