"""Whether texts can be read as numbers or dates."""

import numpy as np
import pyarrow as pa

from app.analysis.arrow_text import arrow_of
from app.analysis.cells import read_cell
from app.analysis.formula.value import Bools, Value
from app.analysis.kind import Kind


def reads_as(part: Value, kind: Kind) -> Bools:
    """Say of each text whether it can be read so; each different text is read once."""
    texts = arrow_of(part.cells).dictionary_encode()
    found = [_reads(text, kind) for text in texts.dictionary.to_pylist()]
    answers = pa.array(found, pa.bool_()).take(texts.indices).fill_null(fill_value=False)
    return np.array(answers.to_numpy(zero_copy_only=False), bool)


def _reads(text: str, kind: Kind) -> bool:
    found = read_cell(text, kind)
    return found.fits and found.value is not None
