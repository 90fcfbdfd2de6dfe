"""The small things of a project, by name: filters, charts, notes, answers, as plain data.

Names that start with a dot are the project's own.
"""

import sqlite3
from typing import Any

from app.store.project_seal import sealed, unsealed


def write_part(connection: sqlite3.Connection, name: str, value: object) -> None:
    """Keep plain data under a name, in place of what was there."""
    row = (name, *sealed(value))
    connection.execute(
        "insert into parts (name, crc, text) values (?, ?, ?)"
        " on conflict (name) do update set crc = excluded.crc, text = excluded.text",
        row,
    )


def read_part(connection: sqlite3.Connection, name: str) -> Any:
    """Return what is kept under a name; None if nothing is."""
    found = "select crc, text from parts where name = ?"
    row = connection.execute(found, (name,)).fetchone()
    return unsealed(*row) if row else None
