"""The letters of a file whose encoding was decided by hand: they must fit."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from app.analysis.reading.encoding import (
    HEAD,
    MARK,
    Letters,
    letters_of_head,
    transcoded,
    windows_as_utf8,
)
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

UTF8 = frozenset({"utf-8", "utf8", "utf-8-sig"})
WINDOWS = frozenset({"cp1252", "windows-1252", "latin-1", "latin1", "iso-8859-1"})
MIXED = "utf-8+"


def letters_chosen(path: Path, name: str, progress: Progress = unwatched) -> Letters:
    """Read the file as decided; `UserError` when its bytes do not fit."""
    plain = name.strip().lower().replace("_", "-")
    if plain.startswith(MIXED):
        return transcoded(path, progress)
    if plain in UTF8:
        return _utf8(path, name)
    raw = path.read_bytes()
    text = windows_as_utf8(raw) if plain in WINDOWS else _decoded(raw, plain).encode()
    return Letters(name, buffer=pa.py_buffer(text.removeprefix(MARK)))


def letters_chosen_of_head(head: bytes, name: str) -> Letters:
    """Read the first bytes as decided, as a preview of the file."""
    plain = name.strip().lower().replace("_", "-")
    if plain.startswith(MIXED):
        return letters_of_head(head)
    if plain in WINDOWS:
        text = windows_as_utf8(head)
    else:
        known = "utf-8" if plain in UTF8 else plain
        with _misfit(head, name):
            text = codecs.getincrementaldecoder(known)().decode(head).encode()
    return Letters(name, buffer=pa.py_buffer(text.removeprefix(MARK)))


def refuse_misfit(path: Path, name: str) -> None:
    """Raise with the line that is not written as decided."""
    _decoded(path.read_bytes(), name)


def _utf8(path: Path, name: str) -> Letters:
    """Check the start; whoever reads the rest finds what does not fit there."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    with _misfit(head, name):
        codecs.getincrementaldecoder("utf-8")().decode(head)
    return Letters(name, len(MARK) if head.startswith(MARK) else 0)


def _decoded(raw: bytes, name: str) -> str:
    with _misfit(raw, name):
        return raw.decode(name)
    raise AssertionError("a misfit always raises")


@contextmanager
def _misfit(raw: bytes, name: str) -> Iterator[None]:
    """Turn what a codec says into what the user can do."""
    try:
        yield
    except LookupError as error:
        raise UserError(
            msg("The encoding “{name}” is not known.", name=name),
            msg("Choose another encoding, or leave it automatic."),
        ) from error
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise UserError(
            msg(
                "The file is not written in “{name}”: line {line} does not fit.",
                name=name, line=raw.count(b"\n", 0, start) + 1,
            ),
            msg("Choose another encoding, or leave it automatic."),
        ) from error  # fmt: skip
