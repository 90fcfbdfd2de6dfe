"""Texts and blobs with their checksum, so that a damaged one is never taken for a good one."""

import json
from typing import Any, TypeAlias
from zlib import crc32

import pyarrow as pa

Blob: TypeAlias = "bytes | pa.Buffer"


class BrokenSeal(Exception):
    """What was read is not what was written."""


def sealed(value: object) -> tuple[int, str]:
    """Return plain data as JSON, with its checksum before it."""
    text = json.dumps(value, separators=(",", ":"))
    return seal_of(text.encode()), text


def unsealed(seal: int, text: str | bytes) -> Any:
    """Return the data that `sealed` was given."""
    written = text.encode() if isinstance(text, str) else text
    return json.loads(checked(seal, written))


def seal_of(blob: Blob) -> int:
    """Return the checksum of some bytes."""
    return crc32(blob)


def checked(seal: int, blob: bytes) -> bytes:
    """Return the bytes if they are the ones that were written."""
    if crc32(blob) != seal:
        raise BrokenSeal
    return blob
