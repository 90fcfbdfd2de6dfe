"""What functions of text share: each different text is worked on once."""

from collections.abc import Callable, Sequence

import numpy as np
from pandas import Series

from app.analysis.arrow_text import Change, rewrite
from app.analysis.formula.value import (
    NOT_A_NUMBER,
    Value,
    broken,
    cells_of,
    need_number,
    need_text,
)
from app.analysis.kind import Kind

LONGEST = 2**31


def rewritten_text(part: Value, change: Change) -> Value:
    """Return a text with an Arrow function applied to it."""
    return cells_of(rewrite(need_text(part).cells, change), Kind.TEXT, (part,))


def cut_text(parts: Sequence[Value], cut: Callable[[str, int], str]) -> Value:
    """Return a piece of a text; the second part says how many signs, one if there is none.

    Fewer than none cannot be worked out.
    """
    texts = need_text(parts[0])
    counts = need_number(parts[1]).floats if len(parts) > 1 else np.ones(len(texts.cells))
    some = ~(texts.missing | np.isnan(counts))
    whole = np.clip(np.where(some, counts, 0), 0, LONGEST).astype(np.int64)
    pairs = zip(texts.cells.tolist(), whole.tolist(), some.tolist(), strict=True)
    found = [cut(text, count) if known else None for text, count, known in pairs]
    cells = Series(found, index=texts.index, dtype="str").where(~(some & (counts < 0)), None)
    return cells_of(cells, Kind.TEXT, parts, broken(texts.index, some & (counts < 0), NOT_A_NUMBER))
