"""A project on the disk: one `.pcd` file in which every action is kept as soon as it is done.

Whatever returned without an error is on the disk: the program may be killed, or the power cut,
at any moment after. Whatever raised a `UserError` was not kept, and what was there before still is.
"""

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from app.analysis.history import History
from app.analysis.project import Origin
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Recipe
from app.progress import Progress, unwatched
from app.store.project_database import ProjectDatabase
from app.store.project_history import read_history, write_history
from app.store.project_part import read_part, write_part
from app.store.project_raw import key_of, packed, read_packed, unpacked, write_raw
from app.store.project_seal import BrokenSeal
from app.store.project_writing import new_project, whole_file

ORIGIN = ".origin"


class ProjectFile:
    """An open project; no other window can open it until it is closed."""

    @classmethod
    def create(
        cls,
        path: Path,
        origin: Origin,
        raw: RawTable,
        history: History[Recipe],
        progress: Progress = unwatched,
    ) -> "ProjectFile":
        """Make a project of a table that was just read, in place of a file of that name."""
        dialect = history.present.reading.dialect
        with new_project(path) as connection:
            write_part(connection, ORIGIN, asdict(origin))
            write_history(connection, history)
            write_raw(connection, key_of(dialect), packed(raw, progress))
        return cls(path)

    @classmethod
    def open(cls, path: Path) -> "ProjectFile":
        """Open a project as it was left."""
        return cls(path)

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._database = ProjectDatabase(self.path)
        try:
            with self._database.reading() as connection:
                self._stored = read_history(connection)
                self.origin = origin_from(read_part(connection, ORIGIN))
        except BaseException:
            self._database.close()
            raise

    def raw(self, dialect: Dialect, other: str = "") -> RawTable | None:
        """Return the table as read with these settings; None if it never was.

        `other` is the sum of the file of another table that stands beside the project's own.
        """
        with self._database.reading() as connection:
            blobs = read_packed(connection, key_of(dialect, other))
        return None if blobs is None else unpacked(blobs)

    def add_raw(self, dialect: Dialect, raw: RawTable, other: str = "") -> None:
        """Keep a table as read with other settings, or another table, beside those there are."""
        blobs = tuple(packed(raw))  # the slow part, before anybody has to wait for us
        with self._database.writing() as connection:
            write_raw(connection, key_of(dialect, other), blobs)

    def history(self) -> History[Recipe]:
        """Return everything that was done, and where in it we are."""
        return self._stored

    def save(self, history: History[Recipe]) -> None:
        """Keep a later state of the history; nothing that is kept already can change."""
        stored = self._stored.nodes
        same = all(
            one is other or one == other for one, other in zip(stored, history.nodes, strict=False)
        )
        if not same or len(history.nodes) < len(stored):
            raise ValueError("not a later state of this history")
        with self._database.writing() as connection:
            write_history(connection, history, len(stored))
        self._stored = history

    def part(self, name: str) -> Any:
        """Return the plain data kept under a name; None if there is none."""
        with self._database.reading() as connection:
            return read_part(connection, name)

    def set_part(self, name: str, value: object) -> None:
        """Keep plain data under a name: filters, charts, notes, answers."""
        with self._database.writing() as connection:
            write_part(connection, name, value)

    def copy_to(self, path: Path) -> None:
        """Save everything under another name; this project stays open under its own.

        It works after the file was deleted too: open the copy then, and go on there.
        """
        with whole_file(path) as unfinished, self._database.reading() as connection:
            connection.execute("vacuum into ?", (str(unfinished),))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def origin_from(record: Any) -> Origin:
    """Return where the table came from; what a later version added is passed over."""
    if record is None:
        raise BrokenSeal
    known = {field.name for field in fields(Origin)}
    return Origin(**{name: value for name, value in record.items() if name in known})
