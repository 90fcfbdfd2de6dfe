"""What can be done with the table on the workbench, by name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.i18n import msg
from app.ui.actions import Action
from app.ui.desk.own_pages import combining_actions
from app.ui.desk.step_questions import is_offered

ALIKE = (
    "juntar",
    "agrupar",
    "valores",
    "parecidos",
    "similares",
    "proveedores",
    "cluster",
    "facet",
)


class Doer(Protocol):
    """Whoever does what is chosen by name."""

    @property
    def begin(self) -> Callable[[type[Step]], None]: ...
    @property
    def group_similar(self) -> Callable[[], None]: ...
    @property
    def combine(self) -> Callable[[str], None]: ...
    @property
    def export(self) -> Callable[[], None]: ...
    @property
    def save_copy(self) -> Callable[[], None]: ...


def table_actions(doer: Doer, table: Table | None) -> Iterator[Action]:
    """Yield the actions of the table as a whole, and every step it can take."""
    yield Action(msg("Export to Excel…"), doer.export, "Ctrl+E", ("exportar", "excel", "xlsx"))
    copy = msg("Save a copy of the project…")
    yield Action(copy, doer.save_copy, "Ctrl+Shift+S", ("guardar",))
    yield Action(msg("Group similar values…"), doer.group_similar, words=ALIKE)
    yield from combining_actions(doer)
    for cls in steps:
        if table is not None and is_offered(cls, table):
            yield Action(cls.title, partial(doer.begin, cls), words=cls.words)
