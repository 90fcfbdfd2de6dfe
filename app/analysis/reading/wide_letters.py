"""Encodings of two or four bytes a letter, seen by their mark or by their zeros."""

import codecs

FEW, MANY = 0.4, 0.9  # of every other byte: Western text in UTF-16; of every fourth, in UTF-32


def wide_name(head: bytes) -> str:
    """Return the kind of UTF-16 or UTF-32 the first bytes are; else nothing."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return _by_fourths(head) or _by_halves(head)


def _by_halves(head: bytes) -> str:
    zeros = [_share(head[at::2]) > FEW for at in range(2)]
    return {(False, True): "utf-16-le", (True, False): "utf-16-be"}.get((zeros[0], zeros[1]), "")


def _by_fourths(head: bytes) -> str:
    zeros = "".join("0" if _share(head[at::4]) > MANY else "x" for at in range(4))
    return {"x000": "utf-32-le", "000x": "utf-32-be"}.get(zeros, "")


def _share(part: bytes) -> float:
    return part.count(0) / len(part) if part else 0


def whole_letters(head: bytes, name: str) -> bytes:
    """Return the bytes without a last letter that was cut."""
    each = 4 if name.startswith("utf-32") else 2
    return head[: len(head) // each * each]
