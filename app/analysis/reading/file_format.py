"""The kinds of file a table comes in: recognised by what is inside, before any name."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from app.analysis.reading.encoding import HEAD
from app.analysis.reading.raw_table import RawTable, Remark, shortened
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.wide_letters import wide_name
from app.i18n import Message, msg
from app.progress import Progress, unwatched
from app.registry import Member, Registry

MARK = "\ufeff"
FIRST, EARLY, USUAL, LATE, LAST = range(5)  # when a format is asked whether a file is its own


@dataclass(frozen=True)
class Beginning:
    """What a file is recognised by: its name, its first bytes and what was decided."""

    path: Path
    head: bytes
    dialect: Dialect = UNDECIDED

    @property
    def ending(self) -> str:
        """The ending of the name, in small letters and without the point."""
        return self.path.suffix.lower().removeprefix(".")

    @cached_property
    def text(self) -> str:
        """The first letters, without what cannot be seen before them."""
        name = wide_name(self.head) or "utf-8"
        return self.head.decode(name, "replace").lstrip(f"{MARK} \r\n\t")


class FileFormat(Member, ABC):
    """Reads one kind of file as a table of text, one of its tables if it has several."""

    title: ClassVar[Message]
    endings: ClassVar[tuple[str, ...]] = ()
    turn: ClassVar[int] = USUAL

    @abstractmethod
    def recognises(self, start: Beginning) -> bool:
        """Say whether the content is of this kind."""

    @abstractmethod
    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        """Read the table `dialect.sheet` names, or the one that is likeliest wanted."""

    def first_rows(self, path: Path, dialect: Dialect, count: int) -> RawTable:
        """Read only the first rows, if that is any quicker."""
        return shortened(self.read(path, dialect), count)


formats: Registry[FileFormat] = Registry("app.analysis.reading.formats")


def format_of(path: Path, dialect: Dialect = UNDECIDED) -> FileFormat:
    """Return what reads the file; text is what is left when nothing else knows it."""
    formats.load()
    with path.open("rb") as file:
        start = Beginning(path, file.read(HEAD), dialect)
    in_turn = sorted(formats, key=lambda cls: (cls.turn, cls.kind))
    return next(found for cls in in_turn if (found := cls()).recognises(start))


def read_any(path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched) -> RawTable:
    """Read a file of any kind."""
    return _read(path, dialect, lambda found: found.read(path, dialect, progress))


def first_of_any(path: Path, dialect: Dialect, count: int) -> RawTable:
    """Read the first rows of a file of any kind."""
    return _read(path, dialect, lambda found: found.first_rows(path, dialect, count))


def table_endings() -> frozenset[str]:
    """Return the endings of the names of files with tables."""
    formats.load()
    return frozenset(ending for cls in formats for ending in cls.endings)


def _read(path: Path, dialect: Dialect, read: Callable[[FileFormat], RawTable]) -> RawTable:
    found = format_of(path, dialect)
    raw = read(found)
    ending = Beginning(path, b"").ending
    if ending in found.endings or ending not in table_endings():
        return raw
    why = msg(
        "The name ends in .{ending}, but inside there is another kind of file: {title}.",
        ending=ending, title=found.title,
    )  # fmt: skip
    return replace(raw, remarks=(Remark(0, why), *raw.remarks))
