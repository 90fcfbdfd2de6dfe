"""The text of a file of any size as UTF-8, in pieces that hold whole rows."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from app.analysis.reading.chosen_encoding import MIXED, UTF8, WINDOWS, refuse_misfit
from app.analysis.reading.encoding import CHUNK, HEAD, MARK, Transcoder, chunks, windows_as_utf8
from app.analysis.reading.wide_letters import wide_name
from app.progress import Progress, unwatched

LEAST = CHUNK // 8  # of the last piece: room for all the notes at the foot
QUOTE, END = b'"', b"\n"
PATIENCE = 1_000  # lines a quoted cell may span before the quote is taken for a stray one


def utf8_chunks(path: Path, encoding: str = "", progress: Progress = unwatched) -> Iterator[bytes]:
    """Yield the text piece by piece, each up to the end of a line; never the whole file at once."""
    plain = encoding.strip().lower().replace("_", "-")
    with path.open("rb") as file:
        wide = "" if plain else wide_name(file.read(HEAD))
    if plain in WINDOWS:
        yield from map(windows_as_utf8, chunks(path, progress))
    elif plain in UTF8:
        yield from _checked(path, encoding, progress)
    elif wide or (plain and not plain.startswith(MIXED)):
        yield from _decoded(path, wide or plain, progress)
    else:
        coder = Transcoder()
        for chunk in chunks(path, progress):
            yield chunk if _is_utf8(chunk) else coder.utf8(chunk)


def blocks(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Yield pieces that end where a row does, and whether each is the last one.

    Blank lines go with what is below them, and a short end with what is above it, so that the
    notes at the foot are seen together.
    """
    ready, held = b"", b""
    for piece in pieces:
        held += piece
        cut = _cut(held) if len(held) >= CHUNK else 0
        if cut:
            if ready:
                yield ready, False
            ready, held = held[:cut], held[cut:]
    if ready and len(held) >= LEAST:
        yield ready, False
        ready = b""
    yield ready + held, True


def _cut(text: bytes) -> int:
    """Return where the last row that is whole ends."""
    last = end = text.rfind(END) + 1
    odd = text.count(QUOTE, 0, end) % 2
    for _ in range(PATIENCE):
        if not odd or not end:
            break
        above = text.rfind(END, 0, end - 1) + 1
        odd = (odd + text.count(QUOTE, above, end)) % 2
        end = above
    end = last if odd else end
    return len(text[:end].rstrip(b"\r\n \t")) and _after_line(text, end)


def _after_line(text: bytes, end: int) -> int:
    """Go up over the blank lines at the end, to the end of the last line that says something."""
    said = len(text[:end].rstrip(b"\r\n"))
    return text.find(END, said) + 1


def _checked(path: Path, encoding: str, progress: Progress) -> Iterator[bytes]:
    for chunk in chunks(path, progress):
        if not _is_utf8(chunk):
            refuse_misfit(path, encoding)
        yield chunk


def _decoded(path: Path, encoding: str, progress: Progress) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    size, held = path.stat().st_size, b""
    with path.open("rb") as file:
        while raw := file.read(CHUNK):
            progress(file.tell(), size)
            held += decoder.decode(raw).encode()
            end = held.rfind(END) + 1
            if end:
                yield held[:end].removeprefix(MARK)
                held = held[end:]
    yield (held + decoder.decode(b"", final=True).encode()).removeprefix(MARK)


def _is_utf8(chunk: bytes) -> bool:
    try:
        chunk.decode()
    except UnicodeDecodeError:
        return False
    return True
