"""Values looked up in another table, in plain Python."""

from app.analysis.plain_python.joined_tables import KEYS

MAP = (
    KEYS
    + """

def map_values(df, column, other, old, new, unmatched, into, compare):
    '''Write, for each value of a column, what another table says of it.'''
    keys = row_keys(df, [column], compare)
    found = places_of(row_keys(other, [old], compare))
    answers = {key: other[new].iloc[places].map(str).nunique() for key, places in found.items()}
    twice = [key for key, count in answers.items() if count > 1]
    if twice:
        raise ValueError(f"{twice[0]}: several answers")
    places = [found[key][0] if key in found else -1 for key in keys]
    lost = [key is not None and place < 0 for key, place in zip(keys, places)]
    if unmatched == "refuse" and any(lost):
        raise ValueError(f"{column}: values that are not in the list")
    cells = other[new].reset_index(drop=True)
    cells = (with_room(cells) if -1 in places else cells).reindex(places).set_axis(df.index)
    if unmatched == "keep" and cells.dtype != df[column].dtype:
        mine = [key_text(value, "exact") for value in df[column]]
        its = [key_text(value, "exact") for value in cells]
        kept = [own if place < 0 else answer for own, answer, place in zip(mine, its, places)]
        cells = pd.Series(kept, index=df.index, dtype="str")
    elif unmatched == "keep":
        cells = cells.where([place >= 0 for place in places], df[column])
    return df.assign(**{into or column: cells})
"""
)
