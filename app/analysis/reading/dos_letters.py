"""Files written under DOS: which of two old alphabets makes words of Spanish."""

import string

import numpy as np
from numpy.typing import NDArray

DOS = "cp850"
Signs = NDArray[np.uint8]


def _table(signs: bytes) -> NDArray[np.bool_]:
    table = np.zeros(256, bool)
    table[list(signs)] = True
    return table


LETTERS = _table(string.ascii_letters.encode())
CAPITALS = _table(string.ascii_uppercase.encode())
SMALL_IN_DOS = _table("éóúñÑü".encode(DOS))  # á is the hard space of Windows: it proves nothing
INSIDE_IN_DOS = _table("í".encode(DOS))  # the ¡ of Windows, which starts words
LARGE_IN_DOS = _table("ÁÉÍÓÚ".encode(DOS))
IN_WINDOWS = _table("áéíóúñüÁÉÍÓÚÑÜ".encode("cp1252"))


def is_dos(raw: bytes) -> bool:
    """Say whether the letters with accents make words as DOS wrote them, not as Windows does."""
    dos, windows = alphabets(raw)
    return dos > windows


def alphabets(raw: bytes) -> tuple[int, int]:
    """Count the bytes beside a letter that are letters of Spanish in DOS, and in Windows.

    A byte between capitals that would be a small letter in Windows is a capital of DOS.
    """
    signs: Signs = np.frombuffer(b"\n" + raw + b"\n", np.uint8)
    places = np.flatnonzero(signs >= 0x80)  # noqa: PLR2004 - the first that is not ASCII
    found, before, after = signs[places], signs[places - 1], signs[places + 1]
    beside = LETTERS[before] | LETTERS[after]
    dos = _in_dos(found, before, after)
    windows = IN_WINDOWS[found] & beside & ~dos
    return int(np.count_nonzero(dos & beside)), int(np.count_nonzero(windows))


def _in_dos(found: Signs, before: Signs, after: Signs) -> NDArray[np.bool_]:
    loud = CAPITALS[before] & (CAPITALS[after] | ~LETTERS[after])
    inside = INSIDE_IN_DOS[found] & LETTERS[before]
    return SMALL_IN_DOS[found] | inside | (LARGE_IN_DOS[found] & loud)
