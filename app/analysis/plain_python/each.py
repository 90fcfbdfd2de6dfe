"""Columns of text read cell by cell, in plain Python."""

from app.analysis.plain_python.numbers import NOTHING

EACH_ONLY = """
def read_each(column, read):
    '''Read each text; words for “nothing” and what is not understood become empty.'''
    texts = column.dropna()
    found = [None if is_missing(text) else read(text) for text in texts]
    return pd.Series(found, index=texts.index, dtype="str").reindex(column.index)


def put_beside(df, column, name, values):
    '''Put values in a column, or in a new one beside it.'''
    df = df.copy()
    if not name:
        df[column] = values
    else:
        df.insert(df.columns.get_loc(column) + 1, name, values)
    return df
"""
"""For a prelude that brings its own `is_missing`."""

EACH = NOTHING + EACH_ONLY
