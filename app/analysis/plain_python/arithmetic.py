"""Rounding and scaling, in plain Python."""

ROUND = """
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext

WAYS = {"half_up": ROUND_HALF_UP, "up": ROUND_UP, "down": ROUND_DOWN}


def rounded(value, decimals, way):
    '''Round a number by its decimal digits.'''
    if value in (float("inf"), float("-inf")):
        return value
    with localcontext() as context:
        context.prec = 400
        unit = Decimal(1).scaleb(-decimals)
        found = Decimal(str(value)).quantize(unit, rounding=WAYS[way])
        return type(value)(found) + 0
"""

SCALE = """
from decimal import Decimal


def scaled(column, power):
    '''Move the point of the numbers of a column.'''
    if power > 0 and pd.api.types.is_integer_dtype(column):
        return column * 10**power
    numbers = [None if pd.isna(one) else float(Decimal(str(one)).scaleb(power)) for one in column]
    return pd.Series(numbers, index=column.index, dtype="float64")
"""
