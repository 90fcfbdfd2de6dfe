"""Rows of a file written from columns: texts joined row by row, and their bytes."""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def joined(pieces: Iterable[str | pa.Array]) -> pa.Array:
    """Join texts row by row; nothing stands where one is missing."""
    merged: list[str | pa.Array] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece if isinstance(piece, str) else piece.cast(pa.string()))
    return pc.binary_join_element_wise(*merged, "", null_handling="replace", null_replacement="")


def text_bytes(texts: pa.Array) -> memoryview:
    """Return all the texts as one piece of bytes, without copying them."""
    _, offsets, content = texts.buffers()
    ends = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    return memoryview(content)[int(ends[0]) : int(ends[-1])]
