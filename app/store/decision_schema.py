"""The table of decisions, and how old files become new ones."""

import sqlite3

from sqlite_utils import Database, Migrations

migrations = Migrations("decisions")


def update(connection: sqlite3.Connection) -> None:
    """Bring a file up to date."""
    migrations.apply(Database(connection))


@migrations()
def create_decisions(db: Database) -> None:
    """Keep what was decided of each pair of values, in what sense and when."""
    db.table("decisions").create(
        {"meaning": str, "first": str, "second": str, "one": str, "other": str, "same": int,
         "decided_at": str},
        pk=("meaning", "first", "second"),
        not_null={"one", "other", "same", "decided_at"},
    )  # fmt: skip
