"""Parts of texts, in plain Python."""

PARTS = """
def part_of(text, way, count, end, mark, closing):
    '''Return a part of a text, or None when it does not have the marks.'''
    if way == "first":
        return text[:count]
    if way == "last":
        return text[-count:]
    if way == "places":
        return text[count - 1 : end]
    before, found, after = text.partition(mark)
    if way == "between":
        after, closed, _ = after.partition(closing)
        found = found and closed
    if not found:
        return None
    return before.strip() if way == "before" else after.strip()
"""

EXTRACT = """
import re


def groups_of(text, pattern):
    '''Return what each group of a pattern finds first.'''
    found = re.search(pattern, text)
    if not found:
        return [None] * max(re.compile(pattern).groups, 1)
    return [one or "" for one in found.groups()] or [found[0]]


def extract(df, column, pattern, names):
    '''Put what each group finds in new columns beside the text.'''
    rows = [[None] * len(names) if pd.isna(one) else groups_of(one, pattern) for one in df[column]]
    for place, name in enumerate(names):
        cells = pd.Series([row[place] for row in rows], index=df.index, dtype="str")
        df.insert(df.columns.get_loc(column) + 1 + place, name, cells)
    return df
"""
