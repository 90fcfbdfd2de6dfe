"""Trying what would put a problem right, and doing it: a step, or another way of reading."""

from collections.abc import Callable
from dataclasses import replace

from app.analysis.check import Fix
from app.analysis.effect import effect_of
from app.analysis.reading.settings import ColumnChoice
from app.analysis.start_table import start_table
from app.progress import Progress
from app.ui.previewing import cells_of
from app.ui.session import PREVIEW, Session
from app.ui.view import Preview

Shown = Callable[[Preview], None]
Failed = Callable[[Exception], None]


def can_be_done_here(fix: Fix) -> bool:
    """Say whether one click does it; to read the file otherwise there is a page."""
    return fix.dialect is None


def try_fix(session: Session, fix: Fix, shown: Shown, failed: Failed) -> None:
    """Work out what it would do, without keeping anything."""
    if step := fix.step():
        session.preview(step, len(session.recipe.entries), shown, failed)
    elif choice := fix.choice:
        session.tasks.run(
            lambda progress: _read_otherwise(session, choice, progress),
            done=shown, failed=failed, replaces=PREVIEW,
        )  # fmt: skip


def do_fix(session: Session, fix: Fix) -> None:
    """Do it, as a step that can be undone."""
    if step := fix.step():
        session.add(step)
    elif fix.choice:
        recipe = session.recipe
        session.change(recipe.read_as(recipe.reading.with_choice(fix.choice)))


def _read_otherwise(session: Session, choice: ColumnChoice, progress: Progress) -> Preview:
    """Read one column of the file as it is and as it would be."""
    reading = session.recipe.reading
    raw = session.keeper.raw(reading.dialect)
    if raw is None:
        raise LookupError("the raw table of this reading was never kept")
    narrow = replace(raw, cells=raw.cells.select([choice.column]))
    before = start_table(narrow, reading, progress)
    after = start_table(narrow, reading.with_choice(choice), progress)
    looked_at = (choice.column,)
    return Preview(effect_of(before, after, looked_at), after, cells_of(before, after, looked_at))
