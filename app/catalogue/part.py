"""A file that is still arriving: what came of it, and what is needed to go on.

It never has the name of the file it will be, so nobody takes half of it for the whole.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from app.catalogue import problems
from app.progress import Progress

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
PIECE = 1 << 20


class PartFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Where it comes from; `mark` tells this version of the file from any other."""

    address: str
    mark: str = ""
    total: int = 0


@dataclass(frozen=True)
class Part:
    """The unfinished file that will be `target`."""

    target: Path

    @property
    def path(self) -> Path:
        """Where its bytes are."""
        return self.target.with_name(f"{self.target.name}.part")

    @property
    def size(self) -> int:
        """How many bytes arrived."""
        with suppress(OSError):
            return self.path.stat().st_size
        return 0

    @property
    def _facts_path(self) -> Path:
        return self.target.with_name(f"{self.target.name}.part.json")

    def facts(self, address: str) -> PartFacts | None:
        """Return what is known of it, if one can go on with it: it is of this address."""
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            found = msgspec.json.decode(self._facts_path.read_bytes(), type=PartFacts)
            if found.address == address and found.mark and self.size:
                return found
        return None

    def begin(self, facts: PartFacts) -> None:
        """Forget what came before, and remember what comes now."""
        with disk_in_words(self.target):
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(b"")
            self._facts_path.write_bytes(msgspec.json.encode(facts))

    def refuse_no_room(self, total: int) -> None:
        """Raise when the disk has no room for the rest, before any of it comes."""
        with disk_in_words(self.target):
            if total - self.size > shutil.disk_usage(self.target.parent).free:
                raise problems.NoRoom(self.target.name)

    def add(self, pieces: Iterator[bytes]) -> None:
        """Write what arrives; all that came is on the disk afterwards, also when it was cut."""
        with disk_in_words(self.target), self.path.open("ab") as file:
            try:
                for piece in pieces:
                    file.write(piece)
            finally:
                file.flush()
                os.fsync(file.fileno())

    def sum(self, progress: Progress) -> str:
        """Return its SHA-256."""
        found, total, done = sha256(), self.size, 0
        with disk_in_words(self.target), self.path.open("rb") as file:
            while piece := file.read(PIECE):
                found.update(piece)
                done += len(piece)
                progress(done, total)
        return found.hexdigest()

    def head(self, size: int) -> bytes:
        """Return its first bytes."""
        with suppress(OSError), self.path.open("rb") as file:
            return file.read(size)
        return b""

    def forget(self) -> None:
        """Throw away what came."""
        with disk_in_words(self.target):
            self.path.unlink(missing_ok=True)
            self._facts_path.unlink(missing_ok=True)

    def become(self, target: Path) -> None:
        """Take its final name, in place of what had it."""
        with disk_in_words(self.target):
            self.path.replace(target)
            self._facts_path.unlink(missing_ok=True)


@contextmanager
def disk_in_words(path: Path) -> Iterator[None]:
    """Raise a problem a person can put right in place of what the disk raises."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise problems.NoRoom(path.name) from error
        raise problems.NotWritten(path.name, error.strerror or type(error).__name__) from error
