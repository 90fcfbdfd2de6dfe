"""Placing and splitting columns, in plain Python."""

MOVE = """
def move_column(names, column, to, place):
    '''Return the names of the columns with one of them in another place.'''
    others = [name for name in names if name != column]
    now = names.index(column)
    places = {"first": 0, "last": len(others), "left": max(now - 1, 0), "right": now + 1}
    others.insert(places.get(to, place), column)
    return others
"""

SPLIT = """
def free_name(name, taken):
    count = 1
    free = name
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    return free


def split_column(df, column, separator, parts, keep):
    '''Put the pieces of a column of text in new columns beside it.'''
    pieces = [
        [] if pd.isna(text) else text.split(separator, parts - 1) for text in df[column]
    ]
    names = list(df.columns)
    at = names.index(column) + 1
    for part in range(parts):
        cells = [one[part].strip() if part < len(one) else None for one in pieces]
        name = free_name(f"{column} {part + 1}", list(df.columns))
        df = df.assign(**{name: pd.Series(cells, index=df.index, dtype="str")})
        names.insert(at + part, name)
    df = df[names]
    return df if keep else df.drop(columns=[column])
"""
