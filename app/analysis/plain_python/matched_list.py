"""Values matched with a list, in plain Python."""

MATCH = """
def match_list(df, column, pairs, keep, into):
    '''Write what was decided for each value; the others stay, or become empty.'''
    found = df[column].map(pairs)
    return df.assign(**{into: found.fillna(df[column]) if keep else found.astype("str")})
"""
