"""Tables put together, in plain Python."""

KEYS = """
import re
import unicodedata
from decimal import Decimal

MADE = 1 << 40  # the labels of rows that no file has


def key_text(value, compare):
    '''Return a cell as the text that is compared, or None when there is nothing.'''
    if pd.isna(value):
        return None
    if pd.api.types.is_bool(value):
        text = "sí" if value else "no"
    elif hasattr(value, "strftime"):
        text = value.strftime("%d/%m/%Y %H:%M:%S").removesuffix(" 00:00:00")
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    elif isinstance(value, float) and abs(value) != float("inf"):
        text = format(Decimal(repr(float(value))), "f").replace(".", ",")
    else:
        text = str(value)
    if compare != "exact":
        plain = unicodedata.normalize("NFKD", text).lower()
        bare = "".join(sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cf"))
        text = " ".join(bare.split())
    if compare == "codes":
        signs = "".join(sign for sign in text if unicodedata.category(sign)[0] in "LN")
        text = re.sub("^0+(.)", r"\\1", signs)
    return text or None


def row_keys(df, columns, compare):
    '''Return the key of each row; None where a part of it is missing.'''
    texts = [[key_text(value, compare) for value in df[column]] for column in columns]
    return [None if None in key else key for key in zip(*texts)]


def places_of(keys):
    '''Return the rows that have each key.'''
    places = {}
    for place, key in enumerate(keys):
        if key is not None:
            places.setdefault(key, []).append(place)
    return places


def with_room(column):
    '''Return the column in a type that may have missing values.'''
    types = {"int64": "Int64", "bool": "boolean"}
    return column.astype(types.get(str(column.dtype), column.dtype))


def made_labels(df, count):
    first = max(MADE, df.index.max() + 1 if len(df) else 0)
    return list(range(first, first + count))
"""

JOIN = (
    KEYS
    + """

def name_beside(name, origin, taken):
    free = name = f"{name} ({origin})" if name in taken else name
    count = 1
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    return free


def join_tables(df, other, origin, keys, how, bring, compare, repeats):
    '''Put the rows of two tables with the same key side by side.'''
    mine = row_keys(df, [own for own, _ in keys], compare)
    found = places_of(row_keys(other, [its for _, its in keys], compare))
    matches = [found.get(key, []) for key in mine]
    if how == "anti":
        return df.loc[[not some for some in matches]]
    if repeats == "first":
        matches = [some[:1] for some in matches]
    elif repeats == "refuse" and any(len(some) > 1 for some in matches):
        raise ValueError(f"{origin}: keys repeat, rows would be multiplied")
    if how == "left":
        matches = [some or [-1] for some in matches]
    rows = [(at, place) for at, some in enumerate(matches) for place in some]
    labels = [df.index[at] for at, _ in rows]
    repeated = [n for n, (at, _) in enumerate(rows) if len(matches[at]) > 1]
    for n, label in zip(repeated, made_labels(df, len(repeated))):
        labels[n] = label
    result = df.iloc[[at for at, _ in rows]].set_axis(labels)
    columns = bring or [name for name in other.columns if name not in dict(keys).values()]
    for column in columns:
        cells = other[column].reset_index(drop=True)
        if any(place < 0 for _, place in rows):
            cells = with_room(cells)
        cells = cells.reindex([place for _, place in rows]).set_axis(labels)
        result = result.assign(**{name_beside(column, origin, list(result.columns)): cells})
    return result
"""
)
