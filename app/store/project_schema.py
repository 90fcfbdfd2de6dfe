"""The tables of a project file, and how a file of an earlier version is brought up to date.

Every text and blob stands beside its checksum: SQLite would not notice a bit that changed on an
old disk, and a wrong number is worse than a file that says it is damaged.
"""

import sqlite3

from sqlite_utils import Database, Migrations

APPLICATION_ID = int.from_bytes(b"PcdP", "big")  # how `file` and we tell a project from any SQLite
VERSION = 1  # one more with every migration

migrations = Migrations("project")


@migrations()
def create_tables(db: Database) -> None:
    """Make what a project needs from the start."""
    sealed = {"crc": int, "text": str}
    db.table("parts").create({"name": str, **sealed}, pk="name")
    db.table("nodes").create({"id": int, **sealed}, pk="id")
    db.table("raws").create({"id": int, "dialect": str, **sealed}, pk="id")
    db.table("raws").create_index(["dialect"], unique=True)
    place = ("raw", "name", "part")
    db.table("raw_parts").create(
        {"raw": int, "name": str, "part": int, "crc": int, "blob": bytes}, pk=place
    )


TABLES = frozenset({"parts", "nodes", "raws", "raw_parts"})


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Give the file the tables of this version, and the marks that say what it is."""
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
