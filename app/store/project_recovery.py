"""Saves what can still be read of a damaged project into a new one.

The history keeps every action that rests on readable ones only. A table with a part missing is
left out whole: its rows would pass for others.
"""

import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.analysis.history import History
from app.analysis.project import Origin
from app.analysis.reading.settings import Dialect, Reading
from app.analysis.recipe import Recipe
from app.store import project_problems as problems
from app.store.project_database import connected
from app.store.project_file import ORIGIN
from app.store.project_history import POINTER, write_history
from app.store.project_part import write_part
from app.store.project_raw import write_raw
from app.store.project_remains import RawsLeft, history_left, nodes_left, parts_left, raws_left
from app.store.project_schema import APPLICATION_ID, VERSION
from app.store.project_writing import copied_apart, free_name, new_project

REPORT = "recovered"  # the part of the new project that says how much was saved, and how much not


@dataclass(frozen=True)
class _Remains:
    parts: dict[str, Any]
    history: History[Recipe] | None
    raws: RawsLeft

    def whole_history(self) -> History[Recipe]:
        """Return the history; without one, a start that fits a table that was saved."""
        dialect = next(self.raws.dialects(), Dialect())
        return self.history or History.of(Recipe(reading=Reading(dialect)))

    def report(self) -> dict[str, int | None]:
        """Count what was saved and what was lost; None where nobody can tell."""
        known = self.parts.get(POINTER, {}).get("nodes")
        nodes = len(self.history.nodes) if self.history else 0
        return {
            "actions": max(nodes - 1, 0),
            "lost_actions": None if known is None else known - nodes,
            "tables": len(self.raws.whole),
            "lost_tables": self.raws.seen - len(self.raws.whole),
        }


def recover(path: Path, to: Path) -> Path:
    """Make a new project of what can be read, at `to` or a free name like it; return where."""
    with copied_apart(path, to.parent) as copy, closing(connected(copy)) as connection:
        _recognise(connection, path)
        remains = _gather(connection)
    if not remains.history and not remains.raws.whole:
        raise problems.NothingToRecover(path)
    new = free_name(to)
    with new_project(new) as connection:
        _write(connection, remains, path.name)
    return new


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("pragma writable_schema = on")  # go on after the end of a file cut short
    connection.text_factory = bytes
    try:
        mark = connection.execute("pragma application_id").fetchone()
        version = connection.execute("pragma user_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise problems.NothingToRecover(path) from error
    if mark != (APPLICATION_ID,):
        raise problems.NotAProject(path)
    if version > (VERSION,):
        raise problems.NewerProject(path)


def _gather(connection: sqlite3.Connection) -> _Remains:
    parts = parts_left(connection)
    history = history_left(nodes_left(connection), parts.get(POINTER, {}))
    return _Remains(parts, history, raws_left(connection))


def _write(connection: sqlite3.Connection, remains: _Remains, name: str) -> None:
    write_part(connection, ORIGIN, asdict(Origin(name)))
    for part, value in remains.parts.items():
        write_part(connection, part, value)
    write_history(connection, remains.whole_history())
    for key, blobs in remains.raws.whole.items():
        write_raw(connection, key, blobs)
    write_part(connection, REPORT, remains.report())
