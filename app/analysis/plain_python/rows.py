"""Rows that are split, joined and chosen, in plain Python."""

from app.analysis.plain_python.labels import LABELS
from app.analysis.plain_python.texts import PLAIN

SPLIT_ROWS = f"""{LABELS}

def shares(amount, times):
    '''Share an amount; one in cents, in cents: those left over go to the first parts.'''
    cents = 0 if pd.isna(amount) else round(abs(amount) * 100) if abs(amount) < 2**52 else 2**52
    if pd.isna(amount) or cents >= 2**52 or cents / 100 != abs(amount):
        return [amount / times] * times
    each, left = divmod(cents, times)
    sign = -1 if amount < 0 else 1
    return [sign * (each + (nth < left)) / 100 for nth in range(times)]


def split_to_rows(df, column, separator, divide):
    '''Make a row for each piece of a text.'''
    rows, cells, made = [], [], 0
    for place, text in enumerate(df[column]):
        pieces = [] if pd.isna(text) else [one.strip() for one in text.split(separator)]
        pieces = [one for one in pieces if one] or [text]
        rows += [(place, len(pieces))] * len(pieces)
        cells += pieces
        made += len(pieces) if len(pieces) > 1 else 0
    fresh = iter(new_labels(df, made))
    labels = [next(fresh) if times > 1 else df.index[place] for place, times in rows]
    longer = df.iloc[[place for place, _ in rows]].set_axis(pd.Index(labels, dtype="int64"))
    longer[column] = pd.Series(cells, index=longer.index, dtype="str")
    if divide:
        amounts = df[divide].astype("float64").tolist()
        times = dict(rows)
        parts = [part for place in times for part in shares(amounts[place], times[place])]
        longer[divide] = pd.Series(parts, index=longer.index, dtype="float64")
    return longer
"""

JOIN_ROWS = f"""{LABELS}

def join_rows(df, keys, column, separator):
    '''Make one row of those with the same keys.'''
    groups = {{}}
    for place, row in enumerate(df[keys].itertuples(index=False)):
        key = tuple("" if pd.isna(one) else one for one in row)
        groups.setdefault(key if any(one != "" for one in key) else place, []).append(place)
    many = [len(places) > 1 for places in groups.values()]
    fresh = iter(new_labels(df, sum(many)))
    shorter = df.iloc[[places[0] for places in groups.values()]]
    labels = [next(fresh) if made else old for made, old in zip(many, shorter.index)]
    cells = []
    for places in groups.values():
        texts = [one for one in df[column].iloc[places] if not pd.isna(one) and one]
        alone = df[column].iloc[places[0]]
        cells.append(alone if len(places) == 1 else separator.join(texts) or None)
    shorter = shorter.set_axis(pd.Index(labels, dtype="int64"))
    shorter[column] = pd.Series(cells, index=shorter.index, dtype="str")
    return shorter
"""

HEADERS = f"""{PLAIN}

def is_header(df):
    '''Say which rows repeat the names of the columns.'''
    def bare(text):
        return " ".join(str(text).split()).lower()

    def repeats(row):
        pairs = zip(df.columns, row)
        cells = [(name, one) for name, one in pairs if not pd.isna(one) and one != ""]
        same = all(bare(name) == bare(one) for name, one in cells)
        return same and len(cells) * 2 >= len(df.columns) and len(cells) > 0

    return [repeats(row) for row in df.itertuples(index=False, name=None)]


def header_from_row(df, row, above):
    '''Use the cells of a row as the names of the columns.'''
    if row not in df.index:
        return df
    names = []
    for name, cell in df.loc[row].items():
        text = "" if pd.isna(cell) else cell if isinstance(cell, str) else plain(cell)
        free = wanted = text.strip() or name
        count = 1
        while free in names:
            count += 1
            free = f"{{wanted}} ({{count}})"
        names.append(free)
    place = df.index.get_loc(row)
    left = df.iloc[place + 1 :] if above else df.drop(index=row)
    return left.set_axis(names, axis=1)
"""

INSERT = f"""{LABELS}

def insert_row(df, after, cells, kinds={{}}):
    '''Add a row below another.'''
    if after not in df.index:
        return df
    new, place = new_labels(df, 1)[0], df.index.get_loc(after) + 1
    wide = {{"int64": "Int64", "bool": "boolean"}}
    df = df.astype({{name: wide.get(str(kind), kind) for name, kind in df.dtypes.items()}})
    df = df.reindex([*df.index[:place], new, *df.index[place:]])
    for column, text in cells.items():
        df[column] = write_cells(df[column], {{new: text}}, kinds.get(column, ""))
    return df
"""

INSERT_MANY = f"""{LABELS}

def insert_rows(df, beside, count, above, cells={{}}, kinds={{}}):
    '''Add rows below another, or above it.'''
    if beside not in df.index:
        return df
    new = list(new_labels(df, count))
    place = df.index.get_loc(beside) + (0 if above else 1)
    wide = {{"int64": "Int64", "bool": "boolean"}}
    df = df.astype({{name: wide.get(str(kind), kind) for name, kind in df.dtypes.items()}})
    df = df.reindex([*df.index[:place], *new, *df.index[place:]])
    for column, texts in cells.items():
        written = {{new[at]: text for at, text in texts.items()}}
        df[column] = write_cells(df[column], written, kinds.get(column, ""))
    return df
"""

DUPLICATE = f"""{LABELS}

def duplicate_rows(df, rows):
    '''Copy rows below themselves.'''
    wanted = set(rows)
    copied = [row in wanted for row in df.index]
    fresh = iter(new_labels(df, sum(copied)))
    places, labels = [], []
    for place, again in enumerate(copied):
        places += [place] * (1 + again)
        labels += [df.index[place], next(fresh)] if again else [df.index[place]]
    return df.iloc[places].set_axis(pd.Index(labels, dtype="int64"))
"""
