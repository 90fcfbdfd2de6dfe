"""What is done with another table: the steps that have a page of their own, and their names."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from app.analysis.step import steps
from app.i18n import Message, msg
from app.ui.actions import Action

FILE, SHEET, PRACTICE, SEE = "file", "sheet", "practice", "see"
OWN_PAGES = (
    "join_tables", "append_tables", "map_values", "match_list", "replace_by_list",
    "compare_tables",
)  # fmt: skip
WORDS = ("tabla", "otra tabla", "table", "cruzar", "combinar")
ADDING: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
    (FILE, msg("Add a table to the project…"), ("agregar", "archivo", "add", "file", "proyecto")),
    (SHEET, msg("Add another sheet of this file…"), ("hoja", "agregar", "excel", "sheet", "add")),
    (PRACTICE, msg("Add a practice table…"), ("práctica", "agregar", "practice", "add")),
    (SEE, msg("See the other tables of the project"), ("ver", "mirar", "tablas", "see", "look")),
)


class Combiner(Protocol):
    """Whoever does something with another table."""

    @property
    def combine(self) -> Callable[[str], None]: ...


def combining_actions(doer: Combiner) -> Iterator[Action]:
    """Yield what can be done with other tables, by name."""
    for what, words, others in ADDING:
        yield Action(words, partial(doer.combine, what), words=(*others, *WORDS))
    for kind in OWN_PAGES:
        cls = steps[kind]
        words = msg("{action}…", action=cls.title)
        yield Action(words, partial(doer.combine, kind), words=(*cls.words, *WORDS))
