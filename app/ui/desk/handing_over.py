"""Handing the table over: an Excel file, or a copy of the whole project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.analysis.chart import charts
from app.analysis.deliverable import Deliverable, Fact
from app.analysis.deliverable_facts import facts_of
from app.analysis.exporter import export
from app.analysis.reading.raw_table import RawTable
from app.analysis.recipe import Recipe
from app.analysis.whole_program import Sources, whole_program
from app.i18n import msg
from app.progress import Progress
from app.records import from_record
from app.ui.dialogs import ask_where
from app.ui.notice import Notice
from app.ui.program import Program
from app.ui.session import Session

KINDS = (
    "Excel (*.xlsx);;CSV (*.csv);;LibreOffice (*.ods);;HTML (*.html);;Parquet (*.parquet)"
    ";;Python (*.py)"
)
PROGRAM = ".py"


class HandingOver:
    """Asks where, writes away from the window's thread, and says what was written."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        self._program, self._parent = program, parent

    def excel(self) -> None:
        """Write the table, how it was cleaned, its dictionary, its source and its charts."""
        session = self._program.session
        if session is None or session.view is None:
            return
        name = f"{Path(session.origin.name).stem}.xlsx"
        if path := ask_where(self._parent, msg("Export"), name, KINDS):
            deliverable = deliverable_of(session)
            self._run(path, lambda progress: hand_over(session, deliverable, path, progress))

    def copy(self) -> None:
        """Write the whole project, undo history and all, as one file."""
        session = self._program.session
        if session is None:
            return
        name = f"{Path(session.origin.name).stem}.pcd"
        kinds = "Pensar con datos (*.pcd)"
        if path := ask_where(self._parent, msg("Save a copy of the project"), name, kinds):
            keeper: Any = session.keeper
            self._run(path, lambda _progress: keeper.copy_to(path))

    def _run(self, path: Path, work: Callable[[Progress], Any]) -> None:
        self._program.tasks.run(
            work, done=lambda _done: self._program.say(_written(path)),
            failed=self._program.fail, keeps=True,
        )  # fmt: skip


def deliverable_of(session: Session) -> Deliverable:
    """Gather what is handed over of a session that shows a table."""
    if session.view is None:
        raise LookupError("there is no table yet")
    drawn = tuple(from_record(charts, record) for record in session.keeper.part("charts") or ())
    return Deliverable(
        title=Path(session.origin.name).stem,
        table=session.view.table,
        recipe=session.recipe,
        effects=session.view.run.effects,
        origin=session.origin,
        charts=drawn,
        facts=_facts(session.view.source, session.recipe),
    )


def hand_over(session: Session, made: Deliverable, path: Path, progress: Progress) -> None:
    """Write the file; a program gets beside it the cells it could not find by itself."""
    if path.suffix.lower() == PROGRAM:
        keeper, recipe = session.keeper, made.recipe
        raw = keeper.raw(recipe.reading.dialect)
        if raw is None:
            raise LookupError("the raw table of this reading was never kept")
        kept = {one: keeper.raw(one.reading.dialect, one.sha256) for one in recipe.tables}
        others = {one: its for one, its in kept.items() if its is not None}
        made = whole_program(made, Sources(raw, path.parent, others), path)
    export(made, path, progress)


def _facts(source: RawTable | None, recipe: Recipe) -> tuple[Fact, ...]:
    return facts_of(source, recipe.tables) if source else ()


def _written(path: Path) -> Notice:
    return Notice(
        msg("{name} is ready", name=path.name),
        msg("It is in {folder}", folder=str(path.parent)),
        msg("Open it"),
        lambda: _open(path),
        tone="ok",
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
