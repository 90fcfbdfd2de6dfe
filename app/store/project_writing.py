"""Files that appear under their name only when they are whole."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from tempfile import mkdtemp

from app.store.project_database import connected, refuse_if_open, settle, sync
from app.store.project_explained import explained
from app.store.project_schema import bring_up_to_date

UNFINISHED = ".pcd-unfinished-"
FORGOTTEN = 24 * 3600  # seconds after which nobody can still be writing one


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Lend a place for a new file; at the end it is called `path`, or there is none at all."""
    with explained(path), scratch_folder(path.parent) as folder:
        new = folder / "project"
        yield new
        sync(new)
        settle(path)
        new.replace(path)
        sync(path.parent)


@contextmanager
def new_project(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend an empty project to be filled; at the end it is called `path`, or there is none."""
    with whole_file(path) as unfinished, closing(connected(unfinished)) as connection:
        connection.execute("pragma journal_mode = off")  # nobody sees it before it is whole
        connection.execute("pragma synchronous = off")
        connection.execute("pragma locking_mode = exclusive")
        bring_up_to_date(connection)
        connection.execute("begin")
        yield connection
        connection.execute("commit")


def copy_of(path: Path, folder: Path) -> Path:
    """Copy a project that cannot be written where it is, under a name free in `folder`."""
    to = free_name(folder / path.name)
    with copied_apart(path, folder) as copy, whole_file(to) as unfinished:
        with closing(connected(copy)) as connection:  # plays back what a crash left in a journal
            connection.execute("select count(*) from sqlite_schema").fetchone()
        copy.replace(unfinished)
    return to


@contextmanager
def copied_apart(path: Path, folder: Path) -> Iterator[Path]:
    """Lend a copy of a file that nobody has open, in a place of its own inside `folder`.

    A journal that a crash left beside it goes along: without it the copy would be damaged.
    """
    with explained(path), scratch_folder(folder) as place:
        refuse_if_open(path)
        copy = place / "project"
        shutil.copyfile(path, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{path}-journal", f"{copy}-journal")
        yield copy


@contextmanager
def scratch_folder(folder: Path) -> Iterator[Path]:
    """Lend a folder for unfinished files that is gone at the end; a crash leaves it a day."""
    _sweep(folder)
    place = Path(mkdtemp(prefix=UNFINISHED, dir=folder))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def free_name(path: Path) -> Path:
    """Return this name, or the first like it that is free: “works (2)”."""
    more = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in chain([path], more) if not name.exists())


def _sweep(folder: Path) -> None:
    """Remove what a crash left unfinished long ago."""
    for old in folder.glob(f"{UNFINISHED}*"):
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > FORGOTTEN:
                shutil.rmtree(old, ignore_errors=True)
