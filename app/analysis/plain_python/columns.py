"""Placing and splitting columns, in plain Python."""

from app.analysis.plain_python.texts import PLAIN

MOVE = """
def move_column(names, column, to, place):
    '''Return the names of the columns with one of them in another place.'''
    others = [name for name in names if name != column]
    now = names.index(column)
    places = {"first": 0, "last": len(others), "left": max(now - 1, 0), "right": now + 1}
    others.insert(places.get(to, place), column)
    return others
"""

FREE = """
def free_name(name, taken):
    count = 1
    free = name
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    return free
"""

SPLIT = (
    "\nimport re\n"
    + FREE
    + """

def split_column(df, column, separator, parts, keep, is_pattern=False):
    '''Put the pieces of a column of text in new columns beside it.'''
    pattern = separator if is_pattern else re.escape(separator)
    pieces = [
        [] if pd.isna(text) else re.split(pattern, text, maxsplit=parts - 1 if parts else 0)
        for text in df[column]
    ]
    parts = parts or max([2, *(len(one) for one in pieces)])
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
)

JOIN = f"""{PLAIN}

def join_columns(df, names, new, separator, skip, keep):
    '''Join columns in one, after the last of them.'''
    def joined(row):
        cells = [None if pd.isna(one) or one == "" else one for one in row]
        texts = [one if isinstance(one, str) or one is None else plain(one) for one in cells]
        if all(one is None for one in texts):
            return None
        return separator.join([one or "" for one in texts if one is not None or not skip])

    rows = zip(*[df[name] for name in names])
    cells = pd.Series([joined(row) for row in rows], index=df.index, dtype="str")
    last = max(df.columns.get_loc(name) for name in names)
    order = [*df.columns[: last + 1], (), *df.columns[last + 1 :]]
    left = [name for name in order if keep or name not in names]
    columns = {{new if name == () else name: cells if name == () else df[name] for name in left}}
    return pd.DataFrame(columns, index=df.index)
"""

LENGTHS = (
    FREE
    + """

def by_lengths(df, column, lengths, keep):
    '''Cut a column of text at fixed places.'''
    at, start = df.columns.get_loc(column) + 1, 0
    for part, length in enumerate(lengths):
        end = None if part == len(lengths) - 1 else start + length
        cells = df[column].map(lambda text: text[start:end].strip() or None, na_action="ignore")
        name = free_name(f"{column} {part + 1}", list(df.columns))
        df.insert(at + part, name, cells.astype("str"))
        start += length
    return df if keep else df.drop(columns=[column])
"""
)

EMPTY = """
def useless(column, constant):
    '''Say whether a column is empty, or holds the same in every row.'''
    filled = column[column.notna() & column.ne("")]
    return filled.empty or constant and len(filled) == len(column) and filled.nunique() == 1


def without_useless(df, constant):
    return df[[name for name in df.columns if not len(df) or not useless(df[name], constant)]]
"""
