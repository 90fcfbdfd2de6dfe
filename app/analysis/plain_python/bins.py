"""Numbers in bands and parts of dates, in plain Python."""

from app.analysis.plain_python.texts import PLAIN

BANDS = f"""{PLAIN}

def finite(column):
    values = column.astype("float64")
    return values.where(values.abs() != float("inf"))


def bands(column, edges):
    '''Write the band of each number: the lower edge is in it, the upper one is not.'''
    if not edges:
        return pd.Series(None, index=column.index, dtype="str")
    names = [f"< {{plain(edges[0])}}"]
    names += [f"{{plain(low)}} a < {{plain(high)}}" for low, high in zip(edges, edges[1:])]
    names.append(f"≥ {{plain(edges[-1])}}")
    return finite(column).map(
        lambda number: names[sum(edge <= number for edge in edges)], na_action="ignore"
    ).astype("str")


def quantile_edges(column, count):
    known = finite(column).dropna()
    if not len(known):
        return []
    return sorted({{float(known.quantile(part / count)) for part in range(1, count)}})


def even_edges(column, count):
    low, high = finite(column).min(), finite(column).max()
    if pd.isna(low):
        return []
    return sorted({{float(low + (high - low) * part / count) for part in range(1, count)}})
"""

PARTS = """
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
PART = {
    "year": lambda day: f"{day.year:04d}",
    "month": lambda day: f"{day.year:04d}-{day.month:02d}",
    "quarter": lambda day: f"{day.year:04d}-Q{(day.month + 2) // 3}",
    "month_number": lambda day: day.month,
    "day": lambda day: day.day,
    "weekday": lambda day: WEEKDAYS[day.weekday()],
    "hour": lambda day: day.hour,
}


def date_part(column, part):
    '''Take one part of each date.'''
    found = [None if pd.isna(day) else PART[part](day) for day in column]
    kind = "str" if part in ("year", "month", "quarter", "weekday") else "Int64"
    return pd.Series(found, index=column.index, dtype=kind)
"""
