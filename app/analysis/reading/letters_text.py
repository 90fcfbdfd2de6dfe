"""A whole file as letters, for formats that are text but no rows."""

from pathlib import Path

from app.analysis.reading.chosen_encoding import letters_chosen
from app.analysis.reading.encoding import HEAD, Letters, letters_of, transcoded
from app.analysis.reading.settings import Dialect
from app.progress import Progress, unwatched

MARK = "\ufeff"


def text_of(path: Path, dialect: Dialect, progress: Progress = unwatched) -> tuple[str, str]:
    """Return the text of the file and the name of its encoding: decided by hand, or found."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if dialect.encoding:
        letters = letters_chosen(path, dialect.encoding, progress)
    else:
        letters = letters_of(path, head, progress)
    try:
        text = _bytes(path, letters).decode()
    except UnicodeDecodeError:
        letters = transcoded(path, progress)
        text = _bytes(path, letters).decode()
    return text.removeprefix(MARK), letters.name


def _bytes(path: Path, letters: Letters) -> bytes:
    if letters.buffer is not None:
        return bytes(letters.buffer.to_pybytes())
    return path.read_bytes()[letters.start :]
