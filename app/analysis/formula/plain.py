"""What formulas do beyond plain arithmetic, as Python for whoever takes a recipe elsewhere.

`trouble` gathers the rows that could not be worked out, as the program marks them: only SI.ERROR
asks for it.
"""

from collections.abc import Sequence

from app.analysis.formula.rounding import ROUNDING
from app.analysis.plain_python.texts import PLAIN


def tracked(parts: Sequence[str]) -> str:
    """Return parts of a call so that the rows each cannot work out are known apart."""
    return ", ".join(f"lambda: {part}" if "(" in part else part for part in parts)


COLUMN = """
trouble = set()  # the rows that could not be worked out
TROUBLE = object()


def column(part):
    '''Return a part of a formula as a column of the table.'''
    return part if isinstance(part, pd.Series) else pd.Series([part] * len(df), index=df.index)


def tracked(work):
    '''Return a part as a column, and its rows that could not be worked out.'''
    before = set(trouble)
    trouble.clear()
    found = column(work() if callable(work) else work)
    wrong = {row for row, one in found.items() if row in trouble and pd.isna(one)}
    trouble.clear()
    trouble.update(before | wrong)
    return found, wrong


def all_tracked(parts):
    '''Return several parts as columns, and the rows that could not be worked out in any.'''
    found = [tracked(part) for part in parts]
    return [cells for cells, _ in found], set().union(*(wrong for _, wrong in found))


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
    cells, wrong = tracked(part)
    blank = (cells.isna() | (cells.astype("str") == "")) & ~cells.index.isin(list(wrong))
    return blank.astype("boolean")
"""

ROUNDED = f"""{EACH_ROW}
import math

{ROUNDING}

def rounded_one(value, places=0):
    size = moved(abs(value), places)
    if is_long(value, size):
        return as_written(value, places, "ROUND_HALF_UP")
    near = moved(math.floor(size + hair(size) + 0.5), -places) if size < 2 ** 52 else abs(value)
    return math.copysign(near, value) + 0.0


def rounded(*parts):
    '''Round as Excel does: a half goes away from zero.'''
    return each_row(rounded_one, "float64", *parts)
"""

CUT = f"""{EACH_ROW}

def cut_left(text, count=1):
    return text[:int(count)] if count >= 0 else TROUBLE


def cut_right(text, count=1):
    if count < 0:
        return TROUBLE
    return text[-int(count):] if count >= 1 else ""
"""

JOINED = f"""{COLUMN}
{PLAIN}

def joined(*parts):
    '''Put texts one after another; an empty cell adds nothing.'''
    cells = []
    columns, wrong = all_tracked(parts)
    for name, *row in zip(df.index, *(one.astype(object) for one in columns)):
        texts = ["" if pd.isna(value) else value if isinstance(value, str) else plain(value)
                 for value in row]
        nothing = name in wrong or all(pd.isna(value) for value in row)
        cells.append(None if nothing else "".join(texts))
    return pd.Series(cells, index=df.index, dtype="str")
"""

EXTREME = f"""{COLUMN}

def extreme(which, *parts):
    '''Take the smallest or the largest of each row; empty cells do not count.'''
    columns, wrong = all_tracked(parts)
    found = getattr(pd.concat(columns, axis=1), which)(axis=1)
    return found.where(~found.index.isin(list(wrong)))
"""
