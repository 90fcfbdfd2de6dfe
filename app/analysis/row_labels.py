"""The labels of rows that no file has: those a step makes.

A row of the file is labelled by its place, from 0. Labels from `MADE` up belong to rows that were
made: appended, split in several, joined, summed up. The same step on the same table gives the
same labels, so that an edit of a made row finds it again.
"""

import numpy as np
from numpy.typing import NDArray
from pandas import Index

MADE = 1 << 40
Labels = NDArray[np.int64]


def made_labels(count: int, before: "Index[int] | None" = None) -> "Index[int]":
    """Return labels for `count` new rows; none of them is in `before`."""
    last = int(before.max()) if before is not None and len(before) else -1
    first = max(MADE, last + 1)
    return Index(np.arange(first, first + count, dtype=np.int64))


def is_made(labels: "Index[int]") -> NDArray[np.bool_]:
    """Say of each label whether its row was made by a step."""
    return np.asarray(labels >= MADE, bool)
