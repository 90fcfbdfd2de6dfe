"""Several cells in one text, with a sign between them."""

from collections.abc import Sequence
from functools import partial, reduce

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT, arrow_of, series_of
from app.analysis.formula.arithmetic import as_texts
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import JOINED, tracked
from app.analysis.formula.value import Value, merged
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = """
def join_texts(separator, *parts):
    found = []
    columns, wrong = all_tracked(parts)
    cells = [one.astype(object) for one in columns]
    for name, sign, *row in zip(df.index, column(separator), *cells):
        texts = [one if isinstance(one, str) else plain(one) for one in row if not pd.isna(one)]
        joined_row = sign.join(one for one in texts if one) if not pd.isna(sign) else None
        found.append(joined_row if texts and name not in wrong else None)
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
        sign = pc.fill_null(arrow_of(separator.cells), "")
        found = reduce(partial(_after, sign), map(_filled, given))
        cells = series_of(found, separator.index)
        unread = merged(part.unread for part in parts)
        blank = np.logical_and.reduce([part.missing for part in given]) | separator.missing
        cells = cells.where(~(blank | cells.index.isin(unread.index)), None)
        return Value(cells, Kind.TEXT, separator.span, unread)

    def python(self, parts: Sequence[str]) -> str:
        return f"join_texts({tracked(parts)})"


def _filled(part: Value) -> pa.Array:
    return pc.fill_null(as_texts(part), "")


def _after(sign: pa.Array, one: pa.Array, other: pa.Array) -> pa.Array:
    """Put one text after another with the sign between them, if there are two."""
    both = pc.and_(pc.not_equal(one, ""), pc.not_equal(other, ""))
    between = pc.if_else(both, sign, pc.cast("", TEXT))
    return pc.binary_join_element_wise(one, between, other, pc.cast("", TEXT))
