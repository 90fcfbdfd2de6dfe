"""Adding, multiplying, comparing and joining, for every row at once.

A cell without value gives a cell without value, never zero. Only joining takes an empty cell
as no text at all.
"""

from collections.abc import Callable

import numpy as np
import pyarrow.compute as pc
from pandas import Series
from pandas import array as pandas_array

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.converting import written_out
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import (
    EXACT,
    Bools,
    Floats,
    Value,
    broken,
    cells_of,
    common_kind,
    merged,
    need,
    need_number,
    numbers,
)
from app.analysis.kind import Kind
from app.i18n import msg

DIVIDED_BY_ZERO = "\u00f70"
ALIKE = 2e-15  # of the larger: what the rounding of decimals can make two equal numbers differ
Binary = Callable[[Value, Value], Value]
Work = Callable[[Floats, Floats], Floats]


def add(left: Value, right: Value) -> Value:
    """Add two numbers, or a number of days to a date."""
    if Kind.DATE in {left.sort, right.sort} and left.sort is not right.sort:
        return _later(left, right) if left.sort is Kind.DATE else _later(right, left)
    return _numeric(np.add, (left, right), common_kind((left, right)))


def subtract(left: Value, right: Value) -> Value:
    """Subtract two numbers, a number of days from a date, or two dates: the days between them."""
    if left.sort is right.sort is Kind.DATE:
        days = (left.cells - right.cells).dt.days
        floats = np.asarray(days.to_numpy(na_value=np.nan), np.float64)
        return numbers(floats, Kind.WHOLE, (left, right))
    if left.sort is Kind.DATE:
        return _later(left, opposite(right))
    return _numeric(np.subtract, (left, right), common_kind((left, right)))


def multiply(left: Value, right: Value) -> Value:
    """Multiply two numbers."""
    return _numeric(np.multiply, (left, right), _product_kind(left.kind, right.kind))


def divide(left: Value, right: Value) -> Value:
    """Divide two numbers; what is divided by zero is left without value, and says why."""
    top, bottom = need_number(left).floats, need_number(right).floats
    zero = (bottom == 0) & ~np.isnan(top)
    with np.errstate(all="ignore"):
        result = top / bottom
    kind = Kind.MONEY if left.kind is Kind.MONEY is not right.kind else Kind.DECIMAL
    found = numbers(result, kind, (left, right))
    unread = merged([broken(left.index, zero, DIVIDED_BY_ZERO), found.unread])
    return Value(found.cells, kind, left.at, unread)


def power(left: Value, right: Value) -> Value:
    """Raise a number to another."""
    base, exponent = need_number(left).floats, need_number(right).floats
    with np.errstate(all="ignore"):
        result = np.power(base, exponent)
    result[np.isnan(base) | np.isnan(exponent)] = np.nan  # 1 to the power of nothing is nothing
    impossible = np.isnan(result) & ~np.isnan(base) & ~np.isnan(exponent)
    result[impossible] = np.inf
    return numbers(result, Kind.DECIMAL, (left, right))


def opposite(part: Value) -> Value:
    """Change the sign of a number."""
    return numbers(-need_number(part).floats, part.kind, (part,))


def join(left: Value, right: Value) -> Value:
    """Put one text after another; numbers and dates are written as people do."""
    return joined((left, right))


def joined(parts: tuple[Value, ...]) -> Value:
    """Put texts one after another. An empty cell adds nothing; nothing at all is an empty cell."""
    blank = np.logical_and.reduce([part.missing for part in parts])
    columns = [
        arrow_of(part.cells) if part.sort is Kind.TEXT else written_out(part.cells)
        for part in parts
    ]
    texts = pc.binary_join_element_wise(
        *(pc.fill_null(column.cast(TEXT), "") for column in columns), pc.cast("", TEXT)
    )
    cells = Series(pandas_array(texts, dtype="str"), index=parts[0].index)
    unread = merged(part.unread for part in parts)
    cells = cells.where(~(blank | cells.index.isin(unread.index)), None)
    return cells_of(cells, Kind.TEXT, parts)


def compare(sign: str, left: Value, right: Value) -> Value:
    """Compare two numbers, dates or texts; with an empty cell there is no answer."""
    need(right, left.sort, msg("Compare numbers with numbers, dates with dates, texts with texts."))
    if left.sort in {Kind.TEXT, Kind.YES_NO} and sign not in {"=", "<>"}:
        raise FormulaError(
            left.at,
            msg(
                "At place {place}: only numbers and dates are larger or smaller.", place=left.at + 1
            ),
            msg("Use = or <> here."),
        )
    less, same = _ordered(left, right)
    answer = {
        "=": same, "<>": ~same, "<": less & ~same, "<=": less | same,
        ">": ~less & ~same, ">=": ~less | same,
    }[sign]  # fmt: skip
    known = ~(left.missing | right.missing)
    cells = Series(answer, index=left.index, dtype="boolean").where(known)
    return cells_of(cells, Kind.YES_NO, (left, right))


def alike(left: Floats, right: Floats) -> Bools:
    """Say which numbers are the same but for the rounding of decimals: 0,1 + 0,2 is 0,3."""
    widest = np.maximum(np.abs(left), np.abs(right))
    answer: Bools = np.abs(left - right) <= widest * ALIKE
    return answer


def _ordered(left: Value, right: Value) -> tuple[Bools, Bools]:
    """Return where the left one is less, and where both are the same."""
    if left.sort is not Kind.DECIMAL:
        same = (left.cells == right.cells).fillna(value=False).to_numpy(bool)
        if left.sort is not Kind.DATE:
            return np.zeros(len(same), bool), same
        return (left.cells < right.cells).to_numpy(bool), same
    one, other = left.floats, right.floats
    whole = left.kind is right.kind is Kind.WHOLE
    return one < other, one == other if whole else alike(one, other)


def _numeric(work: Work, parts: tuple[Value, Value], kind: Kind) -> Value:
    one, other = (need_number(part).floats for part in parts)
    with np.errstate(all="ignore"):
        return numbers(work(one, other), kind, parts)


def _product_kind(left: Kind, right: Kind) -> Kind:
    if left is right is Kind.WHOLE:
        return Kind.WHOLE
    return Kind.MONEY if (left is Kind.MONEY) != (right is Kind.MONEY) else Kind.DECIMAL


def _later(day: Value, days: Value) -> Value:
    count = need_number(days).floats
    fits = np.abs(count) < EXACT / 1e10  # so that it stays in the calendar
    whole = np.floor(np.where(fits, count, 0)).astype("int64").astype("timedelta64[D]")
    cells = (day.cells + whole.astype("timedelta64[s]")).where(fits)
    unread = broken(day.index, ~fits & ~np.isnan(count), "#NUM")
    return cells_of(cells, day.kind, (day, days), unread)


OPERATIONS: dict[str, Binary] = {
    "+": add, "-": subtract, "*": multiply, "/": divide, "^": power, "&": join,
}  # fmt: skip
