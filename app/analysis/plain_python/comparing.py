"""Cells compared with a value or with one another, in plain Python."""

from app.analysis.bounds import DAY
from app.analysis.plain_python.order import ORDER

COMPARED = f"""{ORDER}
import re

DAY = re.compile({DAY.pattern!a})


def ends(text):
    '''Return the first and the last value that a limit stands for: a day is all its hours.'''
    if DAY.match(text):
        day = pd.Timestamp(text)
        hours = "23:59:59" if DAY.fullmatch(text) else "0s"
        return day, day + pd.Timedelta(hours)
    number = int(text) if re.fullmatch("-?[0-9]+", text) else float(text)
    return number, number


def compares(column, sign, text):
    '''Say whether each cell compares so with a value; an empty one never does.'''
    if pd.api.types.is_string_dtype(column):
        values, low, high = in_order(column).astype("str"), order_key(text), order_key(text)
    else:
        values, (low, high) = column, ends(text)
    inside = (values >= low) & (values <= high)
    found = {{
        "==": inside, "!=": ~inside, "<": values < low, "<=": values <= high,
        ">": values > high, ">=": values >= low,
    }}
    return column.notna() & found[sign]


def compares_columns(one, sign, other):
    '''Say whether each cell compares so with that of another column; empty ones never do.'''
    known, one, other = one.notna() & other.notna(), in_order(one), in_order(other)
    if pd.api.types.is_string_dtype(one):
        one, other = one.astype("str"), other.astype("str")
    found = {{
        "==": one == other, "!=": one != other, "<": one < other, "<=": one <= other,
        ">": one > other, ">=": one >= other,
    }}
    return known & found[sign]
"""

OUTLIERS = """
import math


def outliers(column, log):
    '''Say which numbers are out of the fences of Tukey.'''
    values = column.astype("float64")
    values = values.where(values.abs() != math.inf)
    if log:
        values = values.where(values > 0).map(math.log, na_action="ignore").astype("float64")
    first, third = values.quantile(0.25), values.quantile(0.75)
    spare = 1.5 * (third - first)
    return (values < first - spare) | (values > third + spare)
"""
