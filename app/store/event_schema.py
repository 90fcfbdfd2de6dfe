"""The tables of the event log, and how old logs become new ones."""

import sqlite3

from sqlite_utils import Database, Migrations

from app.store.event_row import COLUMNS

OPTIONAL = {"payload", "salt"}  # erased together when a person asks for it
KINDS: dict[str, type] = {"seq": int, "v": int, "tz": int, "mono": int}
KINDS |= {"salt": bytes, "ph": bytes, "prev": bytes, "h": bytes}

migrations = Migrations("events")


def update(connection: sqlite3.Connection) -> None:
    """Bring a log up to date."""
    migrations.apply(Database(connection))


@migrations()
def create_events(db: Database) -> None:
    """Keep events in the order they happened, with the epochs they belong to."""
    db.table("epochs").create(
        {"place": int, "epoch": str, "stream": str, "actor": str},
        pk="place",
        not_null={"epoch", "stream", "actor"},
    )
    db.table("events").create(
        {name: KINDS.get(name, str) for name in COLUMNS},
        pk=("epoch", "seq"),
        not_null=set(COLUMNS) - OPTIONAL,
        strict=True,
    )
    db.table("events").create_index(["eid"])
