"""Adding, multiplying, comparing and joining, for every row at once.

A cell without value gives a cell without value, never zero. Only joining takes an empty cell
as no text at all.
"""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pandas import Series
from pandas import array as pandas_array

from app.analysis.arrow_text import TEXT, arrow_of
from app.analysis.converting import written_out
from app.analysis.formula.comparing import ALIKE
from app.analysis.formula.percentages import refuse_percentage
from app.analysis.formula.value import (
    EXACT,
    NOT_A_NUMBER,
    Floats,
    Value,
    broken,
    cells_of,
    common_kind,
    merged,
    need_number,
    numbers,
)
from app.analysis.kind import Kind

LAST_YEAR = 9999  # of the calendars of programs
DIVIDED_BY_ZERO = "\u00f70"
Binary = Callable[[Value, Value], Value]
Work = Callable[[Floats, Floats], Floats]


def add(left: Value, right: Value) -> Value:
    """Add two numbers, or a number of days to a date."""
    if Kind.DATE in {left.sort, right.sort} and left.sort is not right.sort:
        return _later(left, right) if left.sort is Kind.DATE else _later(right, left)
    return _numeric(_summed, (left, right), _sum_kind(left, right))


def subtract(left: Value, right: Value) -> Value:
    """Subtract two numbers, days from a date, or two dates: the days between, whatever the hour."""
    if left.sort is right.sort is Kind.DATE:
        first, last = (part.cells.to_numpy("datetime64[D]") for part in (right, left))
        days = np.where(left.missing | right.missing, np.nan, (last - first).astype(np.float64))
        return numbers(days, Kind.WHOLE, (left, right))
    if left.sort is Kind.DATE:
        return _later(left, opposite(right))
    return _numeric(_less, (left, right), _sum_kind(left, right))


def multiply(left: Value, right: Value) -> Value:
    """Multiply two numbers."""
    refuse_percentage(left)
    refuse_percentage(right)
    return _numeric(np.multiply, (left, right), _product_kind(left.kind, right.kind))


def divide(left: Value, right: Value) -> Value:
    """Divide two numbers; what is divided by zero is left without value, and says why."""
    if left.kind is not Kind.PERCENTAGE:
        refuse_percentage(right)
    top, bottom = need_number(left).floats, need_number(right).floats
    zero = (bottom == 0) & ~np.isnan(top)
    with np.errstate(all="ignore"):
        result = top / bottom
    kind = Kind.MONEY if left.kind is Kind.MONEY is not right.kind else Kind.DECIMAL
    found = numbers(result, kind, (left, right))
    unread = merged([broken(left.index, zero, DIVIDED_BY_ZERO), found.unread])
    return Value(found.cells, kind, left.span, unread)


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


def hundredth(part: Value) -> Value:
    """Divide a number by a hundred: 21 % is 0,21, also when 21 is in a column of percentages."""
    kind = Kind.MONEY if part.kind is Kind.MONEY else Kind.DECIMAL
    return numbers(need_number(part).floats / 100, kind, (part,))


def join(left: Value, right: Value) -> Value:
    """Put one text after another; numbers and dates are written as people do."""
    return joined((left, right))


def joined(parts: tuple[Value, ...]) -> Value:
    """Put texts one after another. An empty cell adds nothing; nothing at all is an empty cell."""
    blank = np.logical_and.reduce([part.missing for part in parts])
    columns = [pc.fill_null(as_texts(part), "") for part in parts]
    texts = pc.binary_join_element_wise(*columns, pc.cast("", TEXT))
    cells = Series(pandas_array(texts, dtype="str"), index=parts[0].index)
    unread = merged(part.unread for part in parts)
    cells = cells.where(~(blank | cells.index.isin(unread.index)), None)
    return cells_of(cells, Kind.TEXT, parts)


def as_texts(part: Value) -> pa.Array:
    """Return the cells as people write them."""
    return (arrow_of(part.cells) if part.sort is Kind.TEXT else written_out(part.cells)).cast(TEXT)


def _summed(left: Floats, right: Floats) -> Floats:
    """Add; what is only the rounding of decimals is nothing: 0,3 - 0,1 - 0,2 is 0."""
    found = left + right
    rest = np.abs(found) <= np.maximum(np.abs(left), np.abs(right)) * ALIKE
    return np.asarray(np.where(rest, 0.0, found), np.float64)


def _less(left: Floats, right: Floats) -> Floats:
    return _summed(left, -right)


def _numeric(work: Work, parts: tuple[Value, Value], kind: Kind) -> Value:
    one, other = (need_number(part).floats for part in parts)
    with np.errstate(all="ignore"):
        return numbers(work(one, other), kind, parts)


def _sum_kind(left: Value, right: Value) -> Kind:
    kinds = {left.kind, right.kind}
    if kinds == {Kind.MONEY, Kind.PERCENTAGE}:
        refuse_percentage(left)
        refuse_percentage(right)
    if Kind.PERCENTAGE in kinds and kinds <= {Kind.PERCENTAGE, Kind.WHOLE, Kind.DECIMAL}:
        return Kind.PERCENTAGE
    return common_kind((left, right))


def _product_kind(left: Kind, right: Kind) -> Kind:
    if left is right is Kind.WHOLE:
        return Kind.WHOLE
    return Kind.MONEY if (left is Kind.MONEY) != (right is Kind.MONEY) else Kind.DECIMAL


def _later(day: Value, days: Value) -> Value:
    count = need_number(days).floats
    fits = np.abs(count) < EXACT / 1e10
    whole = np.floor(np.where(fits, count, 0)).astype("int64").astype("timedelta64[D]")
    cells = day.cells + whole.astype("timedelta64[s]")
    years = cells.dt.year.to_numpy(np.float64, na_value=np.nan)
    fits &= ~((years < 1) | (years > LAST_YEAR))
    cells = cells.where(fits)
    unread = broken(day.index, ~fits & ~np.isnan(count) & ~day.missing, NOT_A_NUMBER)
    return cells_of(cells, day.kind, (day, days), unread)


OPERATIONS: dict[str, Binary] = {
    "+": add, "-": subtract, "*": multiply, "/": divide, "^": power, "&": join,
}  # fmt: skip
