"""The labels of rows that a step makes, in plain Python."""

from app.analysis.row_labels import MADE

LABELS = f"""
def new_labels(df, count):
    '''Return labels for new rows, that no row of the file has.'''
    first = max({MADE}, int(df.index.max()) + 1 if len(df) else 0)
    return range(first, first + count)
"""
