"""What formulas do beyond plain arithmetic, as Python for whoever takes a recipe elsewhere."""

from app.analysis.plain_python.texts import PLAIN

DIVIDED = """
def divided(top, bottom):
    '''Divide; by zero there is no result.'''
    if isinstance(bottom, pd.Series):
        return top / bottom.where(bottom != 0)
    return top / (bottom or float("nan"))
"""

MINUS = """
def minus(left, right):
    '''Subtract; between two dates, the days.'''
    found = left - right
    return found.dt.days if pd.api.types.is_timedelta64_dtype(found) else found
"""

COMPARED = """
def compared(left, sign, right):
    '''Compare; with an empty cell there is no answer. 0.1 + 0.2 is the same as 0.3.'''
    rows = next((part.index for part in (left, right) if isinstance(part, pd.Series)), [0])
    one, other = pd.Series(left, index=rows), pd.Series(right, index=rows)
    same = one == other
    if pd.api.types.is_float_dtype(one) or pd.api.types.is_float_dtype(other):
        widest = pd.concat([one.abs(), other.abs()], axis=1).max(axis=1)
        same = (one - other).abs() <= widest * 2e-15
    if sign in ("=", "<>"):
        answer = same if sign == "=" else ~same
    else:
        less = one < other
        answer = less & ~same if sign in ("<", ">=") else less | same
        answer = answer if sign in ("<", "<=") else ~answer
    return answer.astype("boolean").where(one.notna() & other.notna())
"""

CHOSEN = """
def chosen(ask, yes, no=None):
    '''Take one thing or another; where there is no answer there is nothing.'''
    if not isinstance(ask, pd.Series):
        return yes if ask else no
    rows = ask.index
    parts = [part if isinstance(part, pd.Series) else pd.Series([part] * len(rows), index=rows)
             for part in (yes, no)]
    found = [None if pd.isna(one) else first if one else second
             for one, first, second in zip(ask, *parts)]
    return pd.Series(found, index=rows, dtype=None if any(found) else object).convert_dtypes()
"""

EMPTY = """
def empty(column):
    return (column.isna() | (column.astype("str") == "")).astype("boolean")
"""

ROUNDED = """
import math


def rounded(number, places=0):
    '''Round as Excel does: a half goes away from zero.'''
    def one(value):
        if pd.isna(value):
            return None
        size = abs(value) * 10.0 ** places
        near = math.floor(size + size * 2e-15 + 0.5) / 10.0 ** places
        return math.copysign(near if size < 2 ** 52 else abs(value), value) + 0.0
    return number.map(one).astype("float64") if isinstance(number, pd.Series) else one(number)
"""

CUT = """
def cut_left(column, count=1):
    return column.str[:int(count)]


def cut_right(column, count=1):
    return column.str[-int(count):] if int(count) else column.str[:0]
"""

JOINED = f"""{PLAIN}

def joined(*parts):
    '''Put texts one after another; an empty cell adds nothing.'''
    rows = next((part.index for part in parts if isinstance(part, pd.Series)), [0])
    columns = [part if isinstance(part, pd.Series) else pd.Series([part] * len(rows), index=rows)
               for part in parts]
    cells = []
    for row in zip(*columns):
        texts = ["" if pd.isna(value) else value if isinstance(value, str) else plain(value)
                 for value in row]
        cells.append(None if all(pd.isna(value) for value in row) else "".join(texts))
    return pd.Series(cells, index=rows, dtype="str")
"""

EXTREME = """
def extreme(which, *parts):
    '''Take the smallest or the largest of each row; empty cells do not count.'''
    rows = next(part.index for part in parts if isinstance(part, pd.Series))
    columns = [part if isinstance(part, pd.Series) else pd.Series([part] * len(rows), index=rows)
               for part in parts]
    return getattr(pd.concat(columns, axis=1), which)(axis=1)
"""
