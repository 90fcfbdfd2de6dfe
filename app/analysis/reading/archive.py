"""Files packed inside another: taken out to a folder that is deleted, and read as any file."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO

from app.analysis.reading.file_format import read_any, table_endings
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import Dialect
from app.analysis.reading.watched import part_of
from app.errors import UserError
from app.i18n import Message, msg
from app.progress import Progress

JOINT = " » "  # between a packed file and a table inside it
LARGEST = 4 << 30  # bytes of one file, unpacked
CHUNK = 1 << 20
UNPACKED = 30  # of a hundred
DEEPEST = 3  # packets inside packets
_depth: ContextVar[int] = ContextVar("depth", default=0)


@dataclass(frozen=True)
class Packed:
    """A file inside another: its name with folders, its size if it is said, and its bytes."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]

    @property
    def ending(self) -> str:
        """The ending of the name, in small letters and without the point."""
        return PurePosixPath(self.name).suffix.lower().removeprefix(".")


def read_packed(files: Sequence[Packed], dialect: Dialect, progress: Progress) -> RawTable:
    """Read the file that `dialect.sheet` names, or the first that seems a table."""
    tables = _tables(files)
    wanted, inner = _wanted(tables, dialect.sheet)
    raw = _read(wanted, replace(dialect, sheet=inner), progress)
    others = [one.name for one in files if one not in tables]
    if len(tables) == 1:
        return replace(raw, remarks=(*_left(others), *raw.remarks))
    return replace(
        raw,
        sheets=tuple(name for one in tables for name in _names(one, wanted, raw)),
        sheet=_inside(wanted, raw.sheet),
        remarks=(*_left(others), *raw.remarks),
    )


def _tables(files: Sequence[Packed]) -> list[Packed]:
    """Return the files that may have tables: those so named, else all."""
    endings = table_endings() - {"txt", "dat", "prn", "xml"}
    named = [one for one in files if one.ending in endings]
    return named or [one for one in files if one.ending in table_endings()] or list(files)


def _wanted(tables: Sequence[Packed], name: str) -> tuple[Packed, str]:
    """Return the file that is wanted and the table wanted in it."""
    if len(tables) == 1 and tables[0].name != name:
        return tables[0], name.removeprefix(tables[0].name + JOINT)
    for one in tables:
        if name in {"", one.name}:
            return one, ""
        if name.startswith(one.name + JOINT):
            return one, name.removeprefix(one.name + JOINT)
    raise UserError(
        msg("There is no file “{name}” inside.", name=name),
        msg("Choose one of these: {names}.", names=", ".join(one.name for one in tables)),
    )


def _names(one: Packed, wanted: Packed, raw: RawTable) -> Iterator[str]:
    if one is wanted and len(raw.sheets) > 1:
        yield from (_inside(one, sheet) for sheet in raw.sheets)
    else:
        yield one.name


def _inside(one: Packed, sheet: str) -> str:
    return f"{one.name}{JOINT}{sheet}" if sheet else one.name


def _left(names: Sequence[str]) -> list[Remark]:
    if not names:
        return []
    return [Remark(0, msg("Other files inside, which are no tables: {names}.",
                          names=", ".join(names)))]  # fmt: skip


def _read(packed: Packed, dialect: Dialect, progress: Progress) -> RawTable:
    with _one_deeper(), TemporaryDirectory(prefix="pcd-") as folder:
        path = Path(folder) / (_plain(packed.name) or "file")
        with packed.open() as source, path.open("wb") as target:
            _copy(source, target, packed.size, part_of(progress, 0, UNPACKED))
        return read_any(path, dialect, part_of(progress, UNPACKED, 100))


def _plain(name: str) -> str:
    """Return the last part of a name, with nothing a folder could mind."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(sign if sign.isalnum() or sign in " -_." else "_" for sign in last)[-100:]


@contextmanager
def _one_deeper() -> Iterator[None]:
    depth = _depth.get()
    if depth >= DEEPEST:
        raise UserError(
            msg("There are compressed files inside compressed files, too many times."),
            msg("Unpack it by hand and open the table that is inside."),
        )
    token = _depth.set(depth + 1)
    try:
        yield
    finally:
        _depth.reset(token)


def _copy(source: IO[bytes], target: IO[bytes], size: int, progress: Progress) -> None:
    done = 0
    while chunk := source.read(CHUNK):
        done += len(chunk)
        refuse_huge(done)
        progress(min(done, size), size or LARGEST)
        target.write(chunk)


def refuse_huge(size: int) -> None:
    """Raise when what is packed would fill the disk."""
    if size > LARGEST:
        raise UserError(
            msg("What is compressed takes more than {size} GB: it is not opened.",
                size=LARGEST >> 30),
            msg("If you trust it, unpack it by hand and open a part of it."),
        )  # fmt: skip


def damaged(todo: Message | None = None) -> UserError:
    """Return the error for a packet that cannot be unpacked."""
    again = msg("Download it again; if it still fails, ask whoever published it.")
    return UserError(
        msg("The compressed file is damaged or incomplete: it cannot be unpacked."), todo or again
    )
