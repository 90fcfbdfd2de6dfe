"""The SQLite file of a project, held by one window for as long as it is open."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from threading import RLock

from app.store import project_problems as problems
from app.store.project_explained import explained
from app.store.project_schema import APPLICATION_ID, TABLES, VERSION, bring_up_to_date

PATIENCE = 0.5  # seconds for an antivirus or an indexer to let go


class ProjectDatabase:
    """The connection: anybody may use it, one at a time, from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turn = RLock()
        with explained(path):
            self._connection = _opened(path)
            self._file = _identity(path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection to look something up."""
        with self._turn, explained(self.path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for one change: all of it is on the disk at the end, or nothing."""
        with self._turn, explained(self.path):
            self._look()
            self._connection.execute("begin immediate")
            try:
                yield self._connection
                self._connection.execute("commit")
            except BaseException:
                with suppress(sqlite3.Error):  # after some failures SQLite has already gone back
                    self._connection.execute("rollback")
                raise

    def close(self) -> None:
        """Let go of the file; nothing else is left beside it."""
        with self._turn, suppress(sqlite3.Error):
            self._connection.execute("pragma locking_mode = normal")
            self._connection.execute("pragma user_version").fetchone()
            self._connection.execute("pragma journal_mode = delete")
        self._connection.close()

    def _look(self) -> None:
        """Refuse to write into a file that has lost its name: that would be lost in silence."""
        try:
            here = _identity(self.path)
        except OSError as error:
            raise problems.LostProject(self.path) from error
        if here != self._file:
            raise problems.LostProject(self.path)


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _opened(path: Path) -> sqlite3.Connection:
    found = path.stat()
    if not S_ISREG(found.st_mode):
        raise problems.NotAProject(path)
    if not found.st_size:
        raise problems.EmptyProject(path)
    connection = connected(path, PATIENCE)
    try:
        _recognise(connection, path)
        _hold(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connected(path: Path, patience: float = 0.0) -> sqlite3.Connection:
    """Connect to a file that may be anything; transactions are begun and ended by hand."""
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    connection.execute("pragma trusted_schema = off")
    return connection


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that it is a project this version can use, without writing anything."""
    connection.execute("pragma locking_mode = exclusive")
    if _number(connection, "pragma application_id") != APPLICATION_ID:
        raise problems.NotAProject(path)
    version = _number(connection, "pragma user_version")
    if version > VERSION:
        raise problems.NewerProject(path)
    size = _number(connection, "pragma page_count") * _number(connection, "pragma page_size")
    names = {name for (name,) in connection.execute("select name from sqlite_schema")}
    if size > path.stat().st_size or (version == VERSION and not names >= TABLES):
        raise problems.DamagedProject(path)
    if _number(connection, "select count(*) from sqlite_schema where type = 'trigger'"):
        raise problems.NotAProject(path)  # we make none: somebody wants our writes to do more
    if connection.execute("pragma quick_check(1)").fetchone() != ("ok",):
        raise problems.DamagedProject(path)


def _hold(connection: sqlite3.Connection) -> None:
    """Take the file for this window, and see that it can be written before any work is done."""
    connection.execute("pragma journal_mode = truncate")
    connection.execute("pragma synchronous = extra")
    connection.execute("pragma fullfsync = on")  # macOS: really on the disk
    if _number(connection, "pragma user_version") < VERSION:
        bring_up_to_date(connection)
    connection.execute("begin exclusive")
    connection.execute(f"pragma user_version = {VERSION}")
    connection.execute("commit")
    connection.text_factory = bytes  # a damaged text may be no text at all: look at its seal first


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def refuse_if_open(path: Path) -> None:
    """Raise if some window has this file open; it may be anything, or not be there at all."""
    if not path.exists():
        return
    with closing(connected(path)) as connection:
        try:
            connection.execute("select count(*) from sqlite_schema").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise problems.OpenElsewhere(path) from error


def settle(path: Path) -> None:
    """Make ready for another file to take this name: nobody has it open, no journal is left.

    A journal that a crash left behind would be played back into the new file.
    """
    refuse_if_open(path)
    Path(f"{path}-journal").unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or what is in a folder, is on the disk itself."""
    if path.is_dir() and os.name == "nt":
        return
    here = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(here)
    finally:
        os.close(here)
