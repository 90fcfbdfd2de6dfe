"""How many signs a text has."""

from collections.abc import Sequence

import numpy as np
import pyarrow.compute as pc

from app.analysis.arrow_text import arrow_of
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value, need_text, numbers
from app.analysis.kind import Kind
from app.i18n import msg


@functions.add
class Length(FormulaFunction):
    """How many signs a text has."""

    kind = "length"
    names = ("LARGO", "LEN")
    help = msg("Count the signs of a text, spaces too.")
    prelude = COLUMN
    example = "LARGO([t])"

    def call(self, parts: Sequence[Value]) -> Value:
        sizes = pc.utf8_length(arrow_of(need_text(parts[0]).cells)).cast("float64")
        return numbers(np.array(sizes.to_numpy(zero_copy_only=False)), Kind.WHOLE, parts)

    def python(self, parts: Sequence[str]) -> str:
        return f"column({parts[0]}).str.len()"
