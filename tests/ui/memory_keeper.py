"""A project kept in memory only, for tests of whatever stands on a session."""

import json
from typing import Any

import pyarrow as pa
from pandas import DataFrame

from app.analysis.history import History
from app.analysis.project import Origin
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import BY_EVIDENCE, Dialect
from app.analysis.recipe import Recipe
from app.analysis.runner import Runner
from app.analysis.table import Table, table_of
from app.ui.session import Session
from app.ui.tasks import Tasks

ORIGIN = Origin("obras.csv", source="BA Data")


class MemoryKeeper:
    """Keeps what a project file keeps; parts go through JSON, as they do on disk.

    `start` is the table a session begins with when there is no file to read.
    """

    def __init__(
        self,
        origin: Origin = ORIGIN,
        raw: RawTable | None = None,
        history: History[Recipe] | None = None,
        start: Table | None = None,
    ) -> None:
        self.origin = origin
        self.start = start
        self.closed = False
        self._raws = {} if raw is None else {(BY_EVIDENCE, ""): raw}
        self._history = history or History.of(Recipe())
        self._parts: dict[str, str] = {}

    def raw(self, dialect: Dialect, other: str = "") -> RawTable | None:
        return self._raws.get((dialect, other))

    def add_raw(self, dialect: Dialect, raw: RawTable, other: str = "") -> None:
        self._raws[dialect, other] = raw

    def history(self) -> History[Recipe]:
        return self._history

    def save(self, history: History[Recipe]) -> None:
        self._history = history

    def part(self, name: str) -> Any:
        return json.loads(self._parts[name]) if name in self._parts else None

    def set_part(self, name: str, value: Any) -> None:
        self._parts[name] = json.dumps(value)

    def close(self) -> None:
        self.closed = True


def keeper_of(table: Table | DataFrame, origin: Origin = ORIGIN) -> MemoryKeeper:
    """Keep a table as if it had been read from a file."""
    start = table if isinstance(table, Table) else table_of(table)
    texts = {name: start.texts(name).astype("str").to_list() for name in start.columns}
    cells = pa.table(
        {name: pa.array(_plain(column), pa.string()) for name, column in texts.items()}
    )
    return MemoryKeeper(origin, RawTable(cells, "csv", 1), start=start)


def session_of(
    table: Table | DataFrame, tasks: Tasks, keeper: MemoryKeeper | None = None
) -> Session:
    """Return a session that shows a table as it is, without reading it; `refresh()` begins."""
    kept = keeper or keeper_of(table)
    session = Session(kept, tasks)
    start = table if isinstance(table, Table) else table_of(table)
    session._bench._runners[session.recipe.reading, ()] = Runner(start)
    return session


def _plain(values: list[Any]) -> list[str | None]:
    return [value if isinstance(value, str) else None for value in values]
