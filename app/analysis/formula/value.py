"""What a part of a formula is worth in every row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.arrow_text import TEXT
from app.analysis.formula.problem import FormulaError, Span
from app.analysis.kind import MOMENTS, NUMERIC, WRITTEN, Kind
from app.analysis.table import NOTHING_UNREAD, Table
from app.i18n import Message, msg

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
EXACT = 2.0**53
NOT_A_NUMBER = "#NUM"


@dataclass(frozen=True, eq=False)
class Value:
    """The cells of a part of a formula: float64, str, datetime64[s] or boolean.

    `unread` has, by row, the text that kept a cell from being worked out: that cell is
    missing and is not empty. `column` is the name, when the part is just a column; `literal` is
    the value of every row, when it is written in the formula.
    """

    cells: "Series[Any]"
    kind: Kind
    span: Span
    unread: "Series[Any]" = field(default_factory=lambda: NOTHING_UNREAD)
    column: str = ""
    literal: Any = None

    @property
    def place(self) -> int:
        """The place in the formula as people count, from 1."""
        return self.span.at + 1

    @property
    def index(self) -> "Index[Any]":
        """The labels of the rows."""
        return self.cells.index

    @property
    def floats(self) -> Floats:
        """The cells as numbers; NaN where there is none."""
        return self.cells.to_numpy(np.float64, na_value=np.nan)

    @property
    def missing(self) -> Bools:
        """Which cells have no value."""
        return self.cells.isna().to_numpy(bool)

    @property
    def sort(self) -> Kind:
        """What can be done with it: DECIMAL stands for all numbers and TEXT for all texts."""
        if self.kind in NUMERIC:
            return Kind.DECIMAL
        if self.kind in MOMENTS:
            return Kind.DATE
        return Kind.TEXT if self.kind in WRITTEN else self.kind


def column_value(table: Table, name: str, span: Span) -> Value:
    """Return a column as a part of a formula."""
    cells, kind = table.values(name), table.kinds[name]
    if pd.api.types.is_integer_dtype(cells.dtype):
        _refuse_long(cells.dropna(), name, span)
    if kind in NUMERIC:
        cells = Series(cells.to_numpy(np.float64, na_value=np.nan), index=cells.index)
    elif kind is Kind.YES_NO:
        cells = cells.astype("boolean")
    return Value(cells, kind, span, table.unread_in(name), name)


def _refuse_long(whole: "Series[Any]", name: str, span: Span) -> None:
    if len(whole) and max(-int(whole.min()), int(whole.max())) > EXACT:
        raise FormulaError(
            span,
            msg("“{column}” has numbers too long for this to be exact.", column=name),
            msg("Keep it as text if it is a code, or take those rows out first."),
        )


def constant(value: Any, index: "Index[Any]", kind: Kind, span: Span) -> Value:
    """Return a value written in the formula as the same in every row."""
    if isinstance(value, str):
        texts = pa.repeat(pa.scalar(value, TEXT), len(index))
        cells = Series(pd.array(texts, dtype="str"), index=index)
    elif isinstance(value, bool):
        cells = Series(value, index=index, dtype="boolean")
    else:
        cells = Series(np.full(len(index), float(value)), index=index)
    return Value(cells, kind, span, literal=value)


def numbers(floats: Floats, kind: Kind, parts: Sequence[Value]) -> Value:
    """Return numbers worked out from other parts; one that is infinite could not be worked out."""
    first = parts[0]
    bad = np.isinf(floats)
    result = Series(np.where(bad, np.nan, floats), index=first.index)
    return cells_of(result, kind, parts, broken(first.index, bad, NOT_A_NUMBER))


def cells_of(
    cells: "Series[Any]",
    kind: Kind,
    parts: Sequence[Value],
    unread: "Series[Any]" = NOTHING_UNREAD,
) -> Value:
    """Return cells worked out from other parts: where they have none, what was unread stays so."""
    known = merged([unread, *(part.unread for part in parts)])
    if len(known):
        known = known[cells.loc[known.index].isna().to_numpy(bool)]
    return Value(cells, kind, parts[0].span, known)


def merged(unread: Iterable["Series[Any]"]) -> "Series[Any]":
    """Put together what was unread in several parts, the first text of each row."""
    some = [texts for texts in unread if len(texts)]
    if len(some) <= 1:
        return some[0] if some else NOTHING_UNREAD
    every: Series[Any] = pd.concat(some)
    first: Series[Any] = every[~every.index.duplicated()]
    return first


def broken(index: "Index[Any]", where: Bools, text: str) -> "Series[Any]":
    """Mark the rows that could not be worked out with a text that says why."""
    if not where.any():
        return NOTHING_UNREAD
    return Series(text, index=index[where], dtype="str")


def need(part: Value, sort: Kind, todo: Message) -> Value:
    """Refuse a part that is not of a sort, naming the column and what to do."""
    if part.sort is sort:
        return part
    if part.column:
        what = msg(
            "At place {place}: “{column}” is {sort}, and {wanted} is needed.",
            place=part.place, column=part.column, sort=SORTS[part.sort], wanted=SORTS[sort],
        )  # fmt: skip
    else:
        what = msg(
            "At place {place} there is {sort}, and {wanted} is needed.",
            place=part.place, sort=SORTS[part.sort], wanted=SORTS[sort],
        )  # fmt: skip
    raise FormulaError(part.span, what, todo)


def need_number(part: Value) -> Value:
    """Refuse what is not a number."""
    todo = msg("Convert the column to numbers first. To join texts use & instead of +.")
    return need(part, Kind.DECIMAL, todo)


def need_text(part: Value) -> Value:
    """Refuse what is not text."""
    return need(part, Kind.TEXT, msg("Convert the column to text first."))


def common_kind(parts: Sequence[Value]) -> Kind:
    """Return the kind of what may come from any of the parts, or be the sum of them."""
    kinds = {part.kind for part in parts}
    if len(kinds) == 1:
        return parts[0].kind
    first = next((kind for kind in (Kind.MONEY, Kind.DATE_TIME) if kind in kinds), None)
    return first or parts[0].sort


def decimal_kind(parts: Sequence[Value]) -> Kind:
    """Return the kind of an average of the parts: money stays money, whole numbers do not stay."""
    kind = common_kind(parts)
    return kind if kind in {Kind.MONEY, Kind.PERCENTAGE} else Kind.DECIMAL


SORTS = {
    Kind.DECIMAL: msg("a number"),
    Kind.TEXT: msg("a text"),
    Kind.DATE: msg("a date"),
    Kind.YES_NO: msg("a yes or no"),
}
