"""What a person decided of pairs of values, remembered from one project to another.

“Irigoyen and Yrigoyen are the same” and “Palermo and Palermo Soho are not” are worth asking
once. They stay on this computer.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.analysis.decided import Decided, pair_key
from app.errors import UserError
from app.i18n import msg
from app.store.database import Schema, open_database

SCHEMA = Schema(application_id=0x50434432, version=1, migrations="app.store.decision_schema")
ANY = ""  # the meaning of a decision that holds for columns of any kind
HEADERS = ".headers"  # that of names of columns which go together
Pair = tuple[str, str, bool]  # two values, and whether they are the same
PATIENCE = "pragma busy_timeout = 2000"  # milliseconds: another window may be writing


class Decisions:
    """The decisions of one person. Close it when done."""

    def __init__(self, path: Path) -> None:
        self._db = open_database(path, SCHEMA)
        self._db.execute(PATIENCE)

    def remember(self, meaning: str, one: str, other: str, *, same: bool) -> None:
        """Keep a decision, in place of what was decided of that pair before.

        `meaning` is what the column is, such as the kind of it, or `ANY`.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._writing() as connection:
            _write(connection, (meaning, one, other, same, now))

    def remember_all(self, meaning: str, pairs: Iterable[Pair]) -> None:
        """Keep many decisions at once: all of them, or none when it fails."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._writing() as connection:
            for one, other, same in pairs:
                _write(connection, (meaning, one, other, same, now))

    def forget(self, meaning: str, one: str, other: str) -> None:
        """Decide nothing of a pair any more."""
        with self._writing() as connection:
            connection.execute(
                "delete from decisions where meaning = ? and first = ? and second = ?",
                (meaning, *_key(meaning, one, other)),
            )

    def decided(self, meaning: str = ANY) -> Decided:
        """Return what holds for a meaning; what was decided for it alone counts more."""
        found: dict[tuple[str, str], tuple[str, str, bool]] = {}
        for row in self._rows((ANY, meaning)):
            key = row["first"], row["second"]
            if key not in found or row["meaning"] != ANY:
                found[key] = row["one"], row["other"], bool(row["same"])
        pairs = found.values()
        return Decided(
            tuple((one, other) for one, other, same in pairs if same),
            tuple((one, other) for one, other, same in pairs if not same),
        )

    def remember_headers(self, names: Mapping[str, str]) -> None:
        """Keep which column of another file goes with each of ours: its name, then ours."""
        for its, ours in names.items():
            self.remember(HEADERS, its, ours, same=True)

    def headers(self) -> dict[str, str]:
        """Return the names of columns that were said to go together, its name and ours."""
        return {row["one"]: row["other"] for row in self._rows((HEADERS,))}

    def export(self) -> str:
        """Return every decision as JSON, to take to another computer."""
        names = ("meaning", "one", "other", "same", "decided_at")
        rows = self._db.execute(
            "select meaning, one, other, same, decided_at from decisions order by 1, 2, 3"
        )
        found = [dict(zip(names, row, strict=True)) for row in rows]
        told = [{**one, "same": bool(one["same"])} for one in found]
        return json.dumps({"decisions": told}, ensure_ascii=False, indent=1)

    def take_in(self, text: str) -> int:
        """Keep the decisions that `export` gave; return how many. A later one counts more."""
        rows = list(_read(text))
        with self._writing() as connection:
            for row in rows:
                _write(connection, row, only_if_later=True)
        return len(rows)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _rows(self, meanings: Iterable[str]) -> Iterator[dict[str, Any]]:
        names = ("meaning", "first", "second", "one", "other", "same")
        for meaning in dict.fromkeys(meanings):
            rows = self._db.execute(
                "select meaning, first, second, one, other, same from decisions"
                " where meaning = ? order by decided_at, rowid",
                (meaning,),
            )
            yield from (dict(zip(names, row, strict=True)) for row in rows)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one change: all of it is on the disk at the end, or nothing."""
        try:
            with self._db as connection:
                yield connection
        except sqlite3.Error as error:
            raise UserError(
                msg("The decision could not be written down."),
                msg("Make room on the disk, then decide again. Your table is safe."),
            ) from error


Row = tuple[str, str, str, bool, str]


def _key(meaning: str, one: str, other: str) -> tuple[str, str]:
    """Return what a pair is found by; names of columns have an order, values have none."""
    return (one, "") if meaning == HEADERS else pair_key(one, other)


def _write(connection: sqlite3.Connection, row: Row, *, only_if_later: bool = False) -> None:
    meaning, one, other, same, when = row
    connection.execute(
        "insert into decisions values (?, ?, ?, ?, ?, ?, ?)"
        " on conflict (meaning, first, second) do update set one = excluded.one,"
        " other = excluded.other, same = excluded.same, decided_at = excluded.decided_at"
        " where ? or excluded.decided_at > decisions.decided_at",
        (meaning, *_key(meaning, one, other), one, other, int(same), when, not only_if_later),
    )


def _read(text: str) -> Iterator[Row]:
    try:
        for one in json.loads(text)["decisions"]:
            texts = [str(one[name]) for name in ("meaning", "one", "other", "decided_at")]
            yield texts[0], texts[1], texts[2], bool(one["same"]), texts[3]
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(
            msg("These are not decisions of this program."),
            msg("Choose a file that was saved with the decisions of another computer."),
        ) from error
