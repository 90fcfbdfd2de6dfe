"""Tables turned round, in plain Python."""

from app.analysis.plain_python.groups import GROUPS
from app.analysis.plain_python.texts import PLAIN

LONG = f"""{GROUPS}

{PLAIN}

def as_text(cells):
    if pd.api.types.is_string_dtype(cells):
        return cells
    return cells.map(plain, na_action="ignore").astype("str")


def differ(df, columns):
    '''Say whether the cells of some columns go together only as words.'''
    numbers = [df[name] for name in columns if pd.api.types.is_numeric_dtype(df[name])
               and not pd.api.types.is_bool_dtype(df[name])]
    if len(numbers) < len(columns):
        return len({{str(df[name].dtype) for name in columns}}) > 1
    whole = [one.dropna() for one in numbers if pd.api.types.is_integer_dtype(one)]
    too_long = any(abs(int(one)) > 2**53 for cells in whole for one in (cells.min(), cells.max())
                   if len(cells))
    return len(whole) < len(numbers) and too_long


def stacked(df, columns, as_words):
    '''Return the cells of some columns one row after another.'''
    parts = [as_text(df[name]) if as_words else df[name] for name in columns]
    whole = pd.concat([part.reset_index(drop=True) for part in parts])
    whole = whole.sort_index(kind="stable")
    return whole.astype("float64") if pd.api.types.is_float_dtype(whole) else whole


def to_rows(df, columns, names, values, headers, as_words, keep_empty):
    '''Turn columns into rows: one with the name of the column, one with its value.'''
    kept = [name for name in df.columns if name not in columns]
    cells = stacked(df, columns, as_words)
    long = df[kept].iloc[cells.index]
    long[names] = headers * len(df)
    long[values] = cells.array
    first = min(list(df.columns).index(name) for name in columns)
    before = [name for name in kept if list(df.columns).index(name) < first]
    long = long[[*before, names, values, *kept[len(before):]]]
    if not keep_empty:
        long = long[blank(long[values]).notna()]
    return long.set_axis(new_labels(df, len(long)))
"""

TURNED = f"""{LONG}

def transpose(df, header, first, as_words):
    '''Make a row of each column; the values of one of them become the names.'''
    others = [name for name in df.columns if name != header]
    result = pd.DataFrame({{first: others}}, dtype="str")
    for place, value in enumerate(df[header]):
        empty = pd.isna(value) or value == ""
        name = "s/d" if empty else value if isinstance(value, str) else plain(value)
        free, count = name, 1
        while free in result:
            count += 1
            free = f"{{name}} ({{count}})"
        result[free] = stacked(df.iloc[[place]], others, as_words).array
    return result.set_axis(new_labels(df, len(others)))


def spread(df, keys, values):
    '''Make a column of each key; a key that comes again begins another row.'''
    others = [name for name in df.columns if name not in (keys, values)]
    owners, _ = group_numbers(df, others)
    seen = {{}}
    rows = {{}}
    names = df[keys].map(lambda key: key if isinstance(key, str) and key else plain(key)
                         if not (pd.isna(key) or key == "") else "s/d")
    for place, (owner, key) in enumerate(zip(owners, names)):
        seen[owner, key] = seen.get((owner, key), -1) + 1
        rows.setdefault((owner, seen[owner, key]), []).append(place)
    records = sorted(rows.values(), key=lambda places: places[0])
    result = df[others].iloc[[places[0] for places in records]]
    for number in sorted(set(places(df[keys]))):
        at = places(df[keys]).index(number)
        key, name = names.iloc[at], names.iloc[at]
        while name in result:
            name = name + " (2)"
        chosen = [next((p for p in found if names.iloc[p] == key), None) for found in records]
        result[name] = [None if p is None else df[values].iloc[p] for p in chosen]
    return result.set_axis(new_labels(df, len(records)))
"""
