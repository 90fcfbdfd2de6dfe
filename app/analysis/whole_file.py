"""Writes a file whole or not at all: what was there stays until the new one is complete."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from app.errors import UserError
from app.i18n import Message, msg

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a name to write to; it takes the place of `path` once all of it is on the disk."""
    draft = path.with_name(f".{uuid4().hex}{path.suffix}")
    try:
        if path.is_dir():
            raise UserError(
                msg("“{name}” is a folder.", name=path.name), msg("Choose another name.")
            )
        yield draft
        _settle(draft)
        draft.replace(path)
    except OSError as error:
        raise _explained(error, path) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _settle(draft: Path) -> None:
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _explained(error: OSError, path: Path) -> UserError:
    if error.errno in FULL:
        return UserError(
            msg("There is no room for “{name}” on this disk.", name=path.name),
            msg("Make room or choose another disk, then try again. Nothing was changed."),
        )
    if error.errno in LOCKED:
        return UserError(
            msg("“{name}” cannot be written.", name=path.name),
            msg(
                "If it is open in Excel or another program, close it there and try again."
                " You can also choose another name or folder. Nothing was changed."
            ),
        )
    return UserError(_reason(error, path), msg("Choose another name or folder and try again."))


def _reason(error: OSError, path: Path) -> Message:
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return msg("There is no folder “{folder}”.", folder=path.parent)
    return msg(
        "“{name}” could not be written: {reason}", name=path.name, reason=error.strerror or error
    )
