"""Filling and emptying cells, in plain Python."""

from app.analysis.plain_python.cells import CELLS

EMPTIED = """
def with_nothing(column, rows):
    '''Empty some cells of a column.'''
    if pd.api.types.is_bool_dtype(column):
        column = column.astype("boolean")
    if pd.api.types.is_integer_dtype(column):
        column = column.astype("Int64")
    return column.mask(rows)


def blank_down(column):
    '''Empty the cells that repeat the one above.'''
    return with_nothing(column, (column == column.shift()).fillna(False).astype(bool))
"""

MEANINGLESS = f"""{CELLS}
{EMPTIED}


def without_meaningless(column, words, kind=""):
    '''Empty the cells that hold one of some words.'''
    if pd.api.types.is_string_dtype(column):
        return column.mask(column.str.strip().str.lower().isin(words))
    values = [value_for(column, word, kind) for word in words]
    rows = column.isin([value for value in values if value is not None])
    return with_nothing(column, rows) if rows.any() else column
"""

STATISTIC = """
def only_most_frequent(values):
    '''Return the value that repeats most, or nothing when two of them do.'''
    counts = values[values != ""].value_counts()
    best = counts[counts == counts.max()]
    return best.index[0] if len(best) == 1 else None


def statistic(df, column, which, by):
    '''Return, for each row, the statistic of its group.'''
    keys = [df[name].astype(object).where(df[name].notna(), "") for name in by]
    groups = df[column].groupby(keys or [0] * len(df))
    if which != "mode":
        return groups.transform(which)
    best = [only_most_frequent(one) for _, one in groups]
    return pd.Series([best[at] for at in groups.ngroup()], index=df.index, dtype=object)


def filled(column, rows, found):
    '''Write other values in some rows of a column.'''
    if not rows.any():
        return column
    values = column.astype(object).where(~rows, found.astype(object))
    return values.astype(column.dtype if found.dtype == object else found.dtype)
"""
