"""What the signs of formulas do beyond plain arithmetic, as exported Python."""

from app.analysis.formula.plain import COLUMN, EACH_ROW

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
        return summed(left, right)
    days = column(right).astype("float64") // 1
    days = days.where(days.abs() < 900_000)
    days = pd.to_timedelta(days, unit="D").astype("timedelta64[s]")
    found = left.astype("datetime64[s]") + days
    found = found.astype("datetime64[s]").where(found.dt.year.between(1, 9999))
    trouble.update(df.index[found.isna() & left.notna() & column(right).notna()])
    return found


def summed(left, right):
    '''Add two numbers; what is only the rounding of decimals is nothing: 0.3 - 0.1 - 0.2 is 0.'''
    found = left + right
    if not isinstance(found, pd.Series) or not pd.api.types.is_float_dtype(found):
        return found
    widest = pd.concat([column(left).abs(), column(right).abs()], axis=1).max(axis=1)
    return found.mask((found.abs() <= widest * 2e-15).fillna(False), 0.0)


def minus(left, right):
    '''Subtract; between two dates, the days.'''
    if is_date(left) and is_date(right):
        return (left.dt.normalize() - right.dt.normalize()).dt.days
    return added(left, -right)
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
