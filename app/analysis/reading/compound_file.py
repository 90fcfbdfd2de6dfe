"""The container of old Excel files, which also holds those protected with a password."""

import struct

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
WORD = "WordDocument".encode("utf-16-le")
BOOKS = ("Workbook".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
HEADER = 512
SIZE, DIRECTORY = 30, 48  # where the header says how large a sector is, and the first directory
TABLES, LISTED = 76, 109  # where it lists the tables of sectors, and how many there can be
LAST = 0xFFFFFFFA  # numbers above are marks, not sectors


def is_document(raw: bytes) -> bool:
    """Say whether the file is an old Word document, kept in the same container."""
    return WORD in raw and not any(name in raw for name in BOOKS)


def is_locked(raw: bytes) -> bool:
    """Say whether the file is a modern spreadsheet sealed with a password."""
    return raw.startswith(SIGNATURE) and LOCKED in raw


def is_cut_short(raw: bytes) -> bool:
    """Say whether sectors that the file needs are missing, as in half a download."""
    if not raw.startswith(SIGNATURE):
        return False
    if len(raw) < HEADER:
        return True
    size = 1 << min(struct.unpack_from("<H", raw, SIZE)[0], HEADER)
    directory = struct.unpack_from("<I", raw, DIRECTORY)
    needed = (*directory, *struct.unpack_from(f"<{LISTED}I", raw, TABLES))
    return any(HEADER + (at + 1) * size > len(raw) for at in needed if at <= LAST)
