"""What formulas do beyond plain arithmetic, as Python for whoever takes a recipe elsewhere.

`trouble` gathers the rows that could not be worked out, as the program marks them: only SI.ERROR
asks for it.
"""

from app.analysis.plain_python.texts import PLAIN

COLUMN = """
trouble = set()  # the rows that could not be worked out
TROUBLE = object()


def column(part):
    '''Return a part of a formula as a column of the table.'''
    return part if isinstance(part, pd.Series) else pd.Series([part] * len(df), index=df.index)


def typed(values, like):
    '''Return a list as a column of the type of another one.'''
    types, found = pd.api.types, [None if pd.isna(value) else value for value in values]
    if types.is_bool_dtype(like):
        kind = "boolean"
    elif types.is_numeric_dtype(like):
        kind = "float64"
    else:
        kind = "datetime64[s]" if types.is_datetime64_any_dtype(like) else "str"
    return pd.Series(found, index=df.index, dtype=kind)
"""

EACH_ROW = f"""{COLUMN}

def each_row(work, kind, *parts):
    '''Work row by row; an empty part gives an empty result.'''
    found = []
    for row, values in zip(df.index, zip(*(column(part).astype(object) for part in parts))):
        value = None if any(pd.isna(one) for one in values) else work(*values)
        if value is TROUBLE:
            trouble.add(row)
        found.append(None if value is TROUBLE else value)
    return pd.Series(found, index=df.index, dtype=kind)
"""

DIVIDED = f"""{COLUMN}

def divided(top, bottom):
    '''Divide; by zero there is no result.'''
    if not isinstance(top, pd.Series) and not isinstance(bottom, pd.Series) and bottom:
        return top / bottom
    top, bottom = column(top), column(bottom)
    zero = ((bottom == 0) & top.notna()).fillna(False)
    trouble.update(df.index[zero.astype(bool)])
    return (top / bottom.where(bottom != 0)).astype("float64")
"""

POWER = f"""{EACH_ROW}

def raised(base, exponent):
    try:
        found = float(base) ** float(exponent)
    except (OverflowError, ZeroDivisionError):
        return TROUBLE
    return found if isinstance(found, float) else TROUBLE


def power(base, exponent):
    '''Raise to a power; what is no number, or too large, is left empty.'''
    return each_row(raised, "float64", base, exponent)
"""

ADDED = f"""{COLUMN}

def is_date(part):
    return isinstance(part, pd.Series) and pd.api.types.is_datetime64_any_dtype(part)


def added(left, right):
    '''Add two numbers, or a number of days to a date.'''
    if is_date(right) and not is_date(left):
        left, right = right, left
    if not is_date(left):
        return left + right
    days = pd.to_timedelta(column(right).astype("float64") // 1, unit="D")
    return (left + days).astype("datetime64[s]")


def minus(left, right):
    '''Subtract; between two dates, the days.'''
    if is_date(left) and is_date(right):
        return (left - right).dt.days
    return added(left, -right) if is_date(left) else left - right
"""

COMPARED = f"""{COLUMN}

def compared(left, sign, right):
    '''Compare; with an empty cell there is no answer. 0.1 + 0.2 is the same as 0.3.'''
    one, other = column(left), column(right)
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

ANSWERS = f"""{COLUMN}

def answers(part):
    '''Return yes, no and no answer.'''
    return column(part).astype("boolean")
"""

CHOSEN = f"""{ANSWERS}

def chosen(ask, yes, no=None):
    '''Take one thing or another; where there is no answer there is nothing.'''
    columns = [answers(ask), column(yes), column(no)]
    found = [None if pd.isna(one) else first if one else second
             for one, first, second in zip(*columns)]
    return typed(found, columns[1])
"""

EMPTY = f"""{COLUMN}

def empty(part):
    cells = column(part)
    return (cells.isna() | (cells.astype("str") == "")).astype("boolean")
"""

ROUNDED = f"""{EACH_ROW}
import math


def rounded_one(value, places=0):
    scale = 10.0 ** int(places)
    size = abs(value) * scale
    near = math.floor(size + size * 2e-15 + 0.5) / scale
    return math.copysign(near if size < 2 ** 52 else abs(value), value) + 0.0


def rounded(*parts):
    '''Round as Excel does: a half goes away from zero.'''
    return each_row(rounded_one, "float64", *parts)
"""

CUT = f"""{EACH_ROW}

def cut_left(text, count=1):
    return text[:max(int(count), 0)]


def cut_right(text, count=1):
    return text[-int(count):] if count >= 1 else ""
"""

JOINED = f"""{COLUMN}
{PLAIN}

def joined(*parts):
    '''Put texts one after another; an empty cell adds nothing.'''
    cells = []
    for row in zip(*map(column, parts)):
        texts = ["" if pd.isna(value) else value if isinstance(value, str) else plain(value)
                 for value in row]
        cells.append(None if all(pd.isna(value) for value in row) else "".join(texts))
    return pd.Series(cells, index=df.index, dtype="str")
"""

EXTREME = f"""{COLUMN}

def extreme(which, *parts):
    '''Take the smallest or the largest of each row; empty cells do not count.'''
    return getattr(pd.concat(list(map(column, parts)), axis=1), which)(axis=1)
"""
