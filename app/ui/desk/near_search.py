"""The search for values that are almost the same, and the memory of what was decided of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.analysis.decided import Decided
from app.analysis.near_keys import NearKeys, near_keys
from app.analysis.table import Table
from app.progress import Progress
from app.ui.desk.decided_before import DecidedBefore
from app.ui.desk.near_list import NearList
from app.ui.session import Session

NEAR = "near values"
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Sought:
    """Both tables, the pairs of columns, and how they are compared."""

    table: Table
    other: Table
    pairs: Pairs
    compare: str


class NearSearch(QObject):
    """Fills a list; it takes longer than the rest, and nobody waits for it."""

    def __init__(self, session: Session, memory: DecidedBefore, shown: NearList) -> None:
        super().__init__(shown)
        self._session, self._memory = session, memory
        self._table: Table | None = None
        shown.remembered.connect(self._remember)

    def begin(self, sought: Sought, done: Callable[[NearKeys], None]) -> None:
        """Look for them; only the last search answers."""
        self._table = sought.table
        self._session.tasks.run(
            lambda progress: _all_near(sought, progress),
            done=done, failed=self._session.failed.emit, replaces=NEAR,
        )  # fmt: skip

    def known(self, found: NearKeys) -> dict[str, Decided]:
        """Return what was decided before, by column."""
        table = self._table
        columns = {column for column, _ in found.lost}
        return {one: self._memory.decided(str(table.kinds[one])) for one in columns if table}

    def leave(self) -> None:
        """Give the search up."""
        self._session.tasks.cancel_named(NEAR)

    def _remember(self, column: str, mine: str, its: str, same: bool | None) -> None:  # noqa: FBT001 - None forgets
        if self._table is not None:
            self._memory.remember(str(self._table.kinds[column]), mine, its, same)


def _all_near(sought: Sought, progress: Progress) -> NearKeys:
    both, way = (sought.table, sought.other), sought.compare
    found = [near_keys(*both, pair, way, progress) for pair in sought.pairs]
    return NearKeys(
        tuple(key for one in found for key in one.keys),
        sum(one.looked_at for one in found),
        {place: rows for one in found for place, rows in one.lost.items()},
    )
