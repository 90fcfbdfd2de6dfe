"""The bytes of a column of texts, looked at all together: far faster than cell by cell."""

from collections.abc import Collection

import numpy as np
import pyarrow as pa


def has_any(texts: pa.Array, needles: Collection[bytes]) -> bool:
    """Say whether some bytes are anywhere in the texts, or across two of them.

    It is for what is rare: nothing found is certain, the rest has to be looked for cell by cell.
    """
    pieces = texts.chunks if isinstance(texts, pa.ChunkedArray) else [texts]
    written = map(letters_of, pieces)
    return any(needle in text for text in written for needle in needles)


def letters_of(texts: pa.Array) -> bytes:
    """Return all the texts of one piece, one behind the other, as UTF-8."""
    _, ends, letters = texts.buffers()
    if not letters or not len(texts):
        return b""
    width = np.int64 if pa.types.is_large_string(texts.type) else np.int32
    places = np.frombuffer(ends, width)[texts.offset : texts.offset + len(texts) + 1]
    start, end = int(places[0]), int(places[-1])
    return bytes(letters.slice(start, end - start).to_pybytes())
