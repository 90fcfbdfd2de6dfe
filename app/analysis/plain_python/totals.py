"""Find the rows that are totals, in plain Python: what `total_rows` does."""

from app.analysis.total_rows import EXACT, LATEST, NEAR, WORD, YEARS

TOTALS = f'''
import math
from fractions import Fraction

import numpy as np

TOTAL_WORD = {WORD!r}


def is_total(df, column, proved):
    """Say of each row whether it calls itself a total and, if asked, is the sum of others."""
    text, kinds = pd.api.types.is_string_dtype, pd.api.types
    names = [column] if column else [name for name in df if text(df[name].dtype)]
    said = np.zeros(len(df), bool)
    for name in names:
        said |= df[name].str.contains(TOTAL_WORD, regex=True).fillna(False).to_numpy(bool)
    if not proved:
        return said
    places, found = [int(place) for place in np.flatnonzero(said)], np.zeros(len(df), bool)
    counts = [summed(df[name], places) for name in df if adds_up(df[name])]
    for at, place in enumerate(places):
        filled = [one[at] for one in counts if one[at] >= 0]
        equal = [count for count in filled if count]
        several = any(count > 1 for count in equal) and len(equal) * 2 >= len(filled)
        found[place] = bool(equal) and (several or len(equal) == len(filled))
    return found


def adds_up(values):
    """Say whether a column can be added up: it has numbers, no years and no order."""
    kinds = pd.api.types
    if not kinds.is_numeric_dtype(values.dtype) or kinds.is_bool_dtype(values.dtype):
        return False
    known = values.dropna().to_numpy(float)
    years = ((known >= {YEARS[0]}) & (known <= {YEARS[1]}) & (known == np.round(known))).all()
    order = len(known) > 2 and (np.diff(known) == 1).all()
    return bool(len(known) and np.isfinite(known).all()) and not years and not order


def summed(values, places):
    """Count the rows above or below that each total is the sum of; 0 if none, -1 for a blank."""
    numbers = values.astype("float64").fillna(0).to_numpy(float)
    rows = numbers.copy()
    rows[places] = 0
    edges = sorted({{0, len(rows), *places, *(place + 1 for place in places)}})
    whole, before = Fraction(0), {{0: 0.0}}
    for start, stop in zip(edges, edges[1:]):
        whole += Fraction(math.fsum(rows[start:stop]))
        before[stop] = float(whole)
    sizes = np.concatenate((np.zeros(1), np.cumsum(np.abs(rows))))
    half = 0.5 if (numbers == np.round(numbers)).all() else 0.005
    found = []
    for at, place in enumerate(places):
        above = [0, *(one + 1 for one in places[max(at - {LATEST}, 0) : at])]
        below = [*places[at + 1 : at + 1 + {LATEST}], len(numbers)]
        spans = [(edge, place) for edge in above] + [(place + 1, edge) for edge in below]
        total = numbers[place]
        counts = [
            stop - start
            for start, stop in spans
            if abs(before[stop] - before[start] - total)
            <= max({EXACT} * sizes[stop], min((stop - start) * half, {NEAR} * abs(total)))
        ]
        found.append(max(counts, default=0) if total else -1)
    return found
'''
