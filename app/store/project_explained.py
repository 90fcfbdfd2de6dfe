"""What SQLite and the system complain of, as something a person can put right."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from app.errors import UserError
from app.store import project_problems as problems
from app.store.project_seal import BrokenSeal

SQLITE: dict[int, type[problems.ProjectProblem]] = {
    sqlite3.SQLITE_BUSY: problems.OpenElsewhere,
    sqlite3.SQLITE_LOCKED: problems.OpenElsewhere,
    sqlite3.SQLITE_CORRUPT: problems.DamagedProject,
    sqlite3.SQLITE_NOTADB: problems.NotAProject,
    sqlite3.SQLITE_FULL: problems.DiskFull,
    sqlite3.SQLITE_READONLY: problems.ReadOnlyProject,
    sqlite3.SQLITE_PERM: problems.ReadOnlyProject,
    sqlite3.SQLITE_IOERR: problems.DiskTrouble,
}
SYSTEM: dict[int, type[problems.ProjectProblem]] = {
    errno.ENOENT: problems.MissingProject,
    errno.ENOTDIR: problems.MissingProject,
    errno.EISDIR: problems.NotAProject,
    errno.ENOSPC: problems.DiskFull,
    errno.EDQUOT: problems.DiskFull,
    errno.EFBIG: problems.DiskFull,
    errno.EROFS: problems.ReadOnlyProject,
    errno.ENAMETOOLONG: problems.BadName,
    errno.EINVAL: problems.BadName,
}
PRIMARY = 0xFF  # the first byte of a code; the others say more than a person needs
SOME_ROOM = 1_000_000  # bytes, more than an action takes


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise a `UserError` about `path` in place of what the disk raises; a bug stays a bug."""
    try:
        yield
    except BrokenSeal as error:
        raise problems.DamagedProject(path) from error
    except sqlite3.Error as error:
        problem = _of_sqlite(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise _of_system(error, path) from error


def _of_sqlite(error: sqlite3.Error, path: Path) -> UserError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # text that is not text any more, or a mistake of ours
        damaged = isinstance(error, sqlite3.OperationalError)
        return problems.DamagedProject(path) if damaged else None
    if code & PRIMARY == sqlite3.SQLITE_CANTOPEN:
        return _unopened(path)
    if code & PRIMARY == sqlite3.SQLITE_IOERR and _has_no_room(path):
        return problems.DiskFull(path)
    kind = SQLITE.get(code & PRIMARY)
    return kind(path) if kind else None


def _of_system(error: OSError, path: Path) -> UserError:
    if isinstance(error, PermissionError):
        return _unopened(path)
    return SYSTEM.get(error.errno or 0, problems.DiskTrouble)(path)


def _unopened(path: Path) -> UserError:
    if os.access(path, os.R_OK):
        return problems.ReadOnlyProject(path)
    if os.access(path, os.F_OK) or not os.access(path.parent, os.X_OK):
        return problems.ForbiddenProject(path)
    is_lost = os.access(path.parent, os.W_OK)
    return problems.MissingProject(path) if is_lost else problems.ReadOnlyProject(path)


def _has_no_room(path: Path) -> bool:
    """Try for room beside the file: SQLite does not say whether a write failed for want of it."""
    try:
        with TemporaryFile(dir=path.parent) as file:
            file.write(bytes(SOME_ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return SYSTEM.get(error.errno or 0) is problems.DiskFull
    return False
