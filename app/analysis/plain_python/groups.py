"""Groups of rows and their figures, in plain Python."""

from app.analysis.plain_python.labels import LABELS
from app.analysis.plain_python.order import ORDER
from app.analysis.plain_python.texts import PLAIN

BLANK = """
def blank(column):
    '''Take an empty text for an empty cell.'''
    return column.mask(column == "") if pd.api.types.is_string_dtype(column) else column
"""

GROUPS = f"""{ORDER}
{LABELS}


{BLANK}


def places(column):
    '''Number the values of a column in order; what is empty comes last.'''
    cells = blank(column)
    distinct = cells.dropna().drop_duplicates().sort_values(key=in_order, kind="stable")
    numbers = {{value: place for place, value in enumerate(distinct)}}
    return [numbers.get(value, len(numbers)) for value in cells]


def group_numbers(df, by):
    '''Return the number of the group of each row, and one row of each group.'''
    keys = list(zip(*(places(df[name]) for name in by))) if by else [()] * len(df)
    present = sorted(set(keys))
    numbers = {{key: number for number, key in enumerate(present)}}
    owners = [numbers[key] for key in keys]
    return owners, [keys.index(key) for key in present]


def first_rows(df, by, rows):
    return df[list(by)].iloc[rows].apply(blank).set_axis(new_labels(df, len(rows)))
"""

FIGURES = f"""{GROUPS}

{PLAIN}

def most_frequent(cells):
    counts = cells.map(cells.value_counts())
    return next(iter(cells[counts == counts.max()]), None)


def listed(cells, separator):
    texts = cells.drop_duplicates()
    if not pd.api.types.is_string_dtype(cells):
        texts = texts.map(plain)
    return separator.join(texts) or None


def at_random(cells):
    '''Take a value by chance: the label of the first one says which.'''
    if not len(cells):
        return None
    draw = (int(cells.index[0]) % 2**32 + 1) * 2654435761 % 2**32
    return cells.iloc[draw * len(cells) >> 32]


FIGURE = {{
    "count_values": len,
    "distinct": lambda cells: cells.nunique(),
    "sum": lambda cells: cells.sum(min_count=1),
    "mean": lambda cells: cells.mean(),
    "median": lambda cells: cells.median(),
    "minimum": lambda cells: cells.min(),
    "maximum": lambda cells: cells.max(),
    "range": lambda cells: cells.max() - cells.min(),
    "first": lambda cells: next(iter(cells), None),
    "last": lambda cells: next(iter(cells[::-1]), None),
    "mode": most_frequent,
    "standard_deviation": lambda cells: cells.std(),
    "variance": lambda cells: cells.var(),
    "at_random": at_random,
    "first_quartile": lambda cells: cells.quantile(0.25),
    "third_quartile": lambda cells: cells.quantile(0.75),
    "any_yes": lambda cells: bool(cells.any()) if len(cells) else None,
    "all_yes": lambda cells: bool(cells.all()) if len(cells) else None,
}}


def figure(rows, whole, kind, column, separator):
    '''Work out one figure of some rows; empty cells are left out.'''
    if kind == "count_rows":
        return len(rows)
    if kind == "share":
        part, all_of_it = (len(rows), len(whole)) if not column else (
            rows[column].sum(min_count=1), whole[column].sum()
        )
        return part * 100 / all_of_it if all_of_it else None
    if kind == "ratio":
        other, times = separator
        both = rows[[column, other]].dropna()
        whole = both[other].sum()
        return both[column].sum() * times / whole if len(both) and whole else None
    cells = blank(rows[column]).dropna()
    if kind == "filled":
        return len(cells) * 100 / len(rows)
    return listed(cells, separator) if kind == "joined_values" else FIGURE[kind](cells)


def group_rows(df, by, figures):
    '''Return one row for each group, with its figures.'''
    owners, firsts = group_numbers(df, by)
    groups = [rows for _, rows in df.groupby(owners)]
    result = first_rows(df, by, firsts)
    for name, kind, column, separator in figures:
        found = [figure(rows, df, kind, column, separator) for rows in groups]
        result[name] = pd.Series(found, index=result.index)
    return result
"""

PIVOT = f"""{FIGURES}

def pivot(df, by, column, figure_of, absent):
    '''Return one row for each group and one column for each value of another column.'''
    owners, firsts = group_numbers(df, by)
    owned = pd.Series(owners, index=df.index)
    result = first_rows(df, by, firsts)
    place = pd.Series(places(df[column]), index=df.index)
    for number in sorted(set(place)):
        cells = df[place == number]
        value = blank(cells[column]).iloc[0]
        name = "s/d" if pd.isna(value) else value if isinstance(value, str) else plain(value)
        name = name if name not in by else name + " (2)"
        found = {{
            owner: figure(rows, df, *figure_of, "; ")
            for owner, rows in cells.groupby(owned[cells.index])
        }}
        result[name] = pd.Series([found.get(owner, absent) for owner in range(len(firsts))],
                                 index=result.index)
    return result
"""
