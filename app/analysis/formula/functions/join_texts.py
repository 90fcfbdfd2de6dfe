"""Several cells in one text, with a sign between them."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import arrow_of, series_of
from app.analysis.formula.arithmetic import as_texts
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import JOINED
from app.analysis.formula.value import Value, merged
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def join_texts(separator, *parts):
    found = []
    for sign, *row in zip(column(separator), *map(column, parts)):
        texts = [one if isinstance(one, str) else plain(one) for one in row if not pd.isna(one)]
        joined_row = sign.join(one for one in texts if one) if not pd.isna(sign) else None
        found.append(joined_row if texts else None)
    return pd.Series(found, index=df.index, dtype="str")
"""


@functions.add
class JoinTexts(FormulaFunction):
    """Several cells in one text, with a sign between them."""

    kind = "join_texts"
    names = ("UNIRCADENAS", "UNIRTEXTOS", "TEXTJOIN")
    takes = (2, MANY)
    wants = (Kind.TEXT, None)
    help = msg(
        "Put several cells in one text with a sign between them; empty cells are passed over."
    )
    example = 'UNIRCADENAS(", "; [t]; [n]; [d])'
    prelude = "\n\n".join((JOINED, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        separator, *given = checked(parts, self.wants)
        columns = [_filled(part) for part in given]
        sign = arrow_of(separator.cells)
        found = pc.binary_join_element_wise(*columns, sign, null_handling="skip")
        cells = series_of(found, separator.index)
        unread = merged(part.unread for part in parts)
        blank = np.logical_and.reduce([part.missing for part in given]) | separator.missing
        cells = cells.where(~(blank | cells.index.isin(unread.index)), None)
        return Value(cells, Kind.TEXT, separator.span, unread)

    def python(self, parts: Sequence[str]) -> str:
        return f"join_texts({', '.join(parts)})"


def _filled(part: Value) -> pa.Array:
    texts = as_texts(part)
    return pc.if_else(pc.equal(texts, ""), None, texts)
