"""Values matched with a list, in plain Python."""

MATCH = """
def match_list(df, column, pairs, keep, into):
    '''Write what was decided for each value; the others stay, or become empty.'''
    found = [pairs.get(text, text if keep else None) for text in df[column]]
    return df.assign(**{into: pd.Series(found, index=df.index, dtype="str")})
"""
