"""What a disk, a folder or the memory can do to a file, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import UserError
from app.i18n import msg


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the system says into what the user can do."""
    try:
        yield
    except OSError as error:
        raise _about(error, path.name) from error
    except MemoryError as error:
        raise UserError(
            msg("“{name}” does not fit in the memory of this computer.", name=path.name),
            msg("Close other programs and try again, or open a part of the file."),
        ) from error


def _about(error: OSError, name: str) -> UserError:
    if isinstance(error, FileNotFoundError):
        return UserError(
            msg("There is no file “{name}”.", name=name), msg("Check the name and the folder.")
        )
    if isinstance(error, IsADirectoryError):
        return UserError(
            msg("“{name}” is a folder, not a file.", name=name), msg("Choose a file inside it.")
        )
    if isinstance(error, PermissionError):
        return UserError(
            msg("“{name}” cannot be opened: this user may not read it.", name=name),
            msg("Close it in other programs, or copy it to a folder of yours."),
        )
    return UserError(
        msg("“{name}” cannot be read: {why}.", name=name, why=error.strerror or str(error)),
        msg("Copy it to this computer's disk and try again."),
    )
