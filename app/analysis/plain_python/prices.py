"""Amounts in the money of another month, and by inhabitant, in plain Python."""

from app.analysis.plain_python.over_time import PERIODS

DEFLATE = f"""{PERIODS}

def index_of(months, levels):
    return {{period(month)[0]: level for month, level in zip(months, levels) if period(month)}}


def level(index, one):
    '''Return the level of a month; of a quarter or a year, the mean of its months.'''
    if one is None:
        return None
    number, in_a_year = one
    size = 12 // in_a_year
    levels = [index.get(number * size + month) for month in range(size)]
    return None if None in levels else sum(levels) / size


def deflate(amounts, periods, index, base):
    '''Write amounts in the money of a base month, with the ratio of two levels.'''
    levels = periods.map(lambda one: level(index, period(one))).astype("float64")
    return amounts * level(index, period(base)) / levels
"""
