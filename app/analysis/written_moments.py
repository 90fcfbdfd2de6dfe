"""Days and hours written as text: each different day once, and each different hour."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.arrow_text import TEXT

DAY = 86_400
Change = Callable[[pa.Array], pa.Array]


def written_moments(found: pa.Array, change: Change) -> pa.Array:
    """Write 31/01/2024 and, where `change` leaves any of it, the hour: ` 10:30:00`."""
    if found.type != pa.timestamp("s"):
        return change(pc.strftime(found, "%d/%m/%Y %H:%M:%S").cast(TEXT))
    seconds = pc.fill_null(found.cast(pa.int64()), 0).to_numpy(zero_copy_only=False)
    days, hours = np.divmod(seconds, DAY)
    texts = _written(days * DAY, "%d/%m/%Y", lambda texts: texts)
    if hours.any() or change(pa.array([" 00:00:00"], TEXT))[0].as_py():
        times = _written(hours, " %H:%M:%S", change)
        texts = pc.binary_join_element_wise(texts, times, pa.scalar("", TEXT))
    return pc.if_else(pc.is_valid(found), texts, None) if found.null_count else texts


def _written(seconds: NDArray[np.int64], form: str, change: Change) -> pa.Array:
    encoded = pa.array(seconds).dictionary_encode()
    few = pc.strftime(encoded.dictionary.cast(pa.timestamp("s")), form).cast(TEXT)
    return change(few).take(encoded.indices)
