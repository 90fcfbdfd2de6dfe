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


def cells_at(column, places):
    '''Take the cells in some places of a column; -1 gives an empty one.'''
    types = {{"int64": "Int64", "bool": "boolean"}}
    cells = column.reset_index(drop=True)
    if -1 in places:
        cells = cells.astype(types.get(str(cells.dtype), cells.dtype))
    return cells.reindex(places).array


def rows_left(df, long, made, width, keep_empty, repeat, every_row):
    '''Leave the rows with a value, and one of each group without any if that is wanted.'''
    filled = blank(long[made[-1]]).notna().tolist()
    owners = [place // width for place in range(len(long))]
    some = {{owner for owner, one in zip(owners, filled) if one}}
    kept = [place for place, owner in enumerate(owners) if keep_empty or filled[place]
            or (every_row and owner not in some and place % width == 0)]
    named = [place if keep_empty or filled[place] else -1 for place in kept]
    seen = set()
    once = [place if not (owners[place] in seen or seen.add(owners[place])) else -1
            for place in kept]
    return pd.DataFrame({{
        name: cells_at(long[name], named if name in made else kept if repeat else once)
        for name in long
    }}, index=new_labels(df, len(kept)))


def in_place(df, columns, made):
    '''Return the order of the columns: the new ones stand where the first turned one stood.'''
    kept = [name for name in df.columns if name not in columns]
    first = min(list(df.columns).index(name) for name in columns)
    before = [name for name in kept if list(df.columns).index(name) < first]
    return [*before, *made, *kept[len(before):]]


def to_rows(df, columns, names, values, headers, as_words, *choices):
    '''Turn columns into rows: one with the name of the column, one with its value.'''
    cells = stacked(df, columns, as_words)
    long = df[[name for name in df.columns if name not in columns]].iloc[cells.index]
    long[names] = headers * len(df)
    long[values] = cells.array
    long = long[in_place(df, columns, [names, values])]
    return rows_left(df, long, [names, values], len(columns), *choices)


def stack_columns(df, columns, new, separator, as_words, *choices):
    '''Put the cells of columns one below another, each behind its column's name if wanted.'''
    long = df[[name for name in df.columns if name not in columns]]
    long = long.iloc[[place for place in range(len(df)) for _ in columns]]
    cells = stacked(df, columns, as_words).array
    if separator is not None:
        texts = stacked(df, columns, True)
        cells = texts.where(blank(texts).notna(), "" if choices[0] else None)
        before = [name + separator for name in columns] * len(df)
        cells = [None if pd.isna(one) else head + one for head, one in zip(before, cells)]
        cells = pd.Series(cells, dtype="str").array
    long[new] = cells
    long = long[in_place(df, columns, [new])]
    return rows_left(df, long, [new], len(columns), *choices)


def rows_to_columns(df, column, names, keep_rest):
    '''Make one row of every few: the cells of a column go to a column each.'''
    others, count = [name for name in df.columns if name != column], len(names)
    filled = [False] * len(df)
    for name in others:
        here = blank(df[name]).notna().tolist()
        filled = [one or other for one, other in zip(filled, here)]
        number = places(df[name])
        if not keep_rest and any(one and number[at] != number[at - at % count]
                                 for at, one in enumerate(here)):
            raise ValueError(f"{{name}}: the rows that become one differ")
    kept = [at for at in range(len(df)) if at % count == 0 or (keep_rest and filled[at])]
    rows = df[others].iloc[kept].set_axis(new_labels(df, len(kept)))
    for nth, name in enumerate(names):
        cells = [-1 if at % count or at + nth >= len(df) else at + nth for at in kept]
        rows[name] = cells_at(df[column], cells)
    return rows[in_place(df, [column], names)]
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


def line_rows(df, key, told, others):
    '''Return the lines of each row, and which lines say nothing.'''
    owners = group_numbers(df, others)[0] if others else [0] * len(df)
    numbers = places(df[key])
    silent = df[told].apply(blank).isna().all(axis=1).tolist()
    first, record, seen, rows = {{}}, {{}}, {{}}, {{}}
    for at, owner in enumerate(owners):
        if silent[at] and not others:
            record[owner] = record.get(owner, 0) + 1
            continue
        if not silent[at] and first.setdefault(owner, numbers[at]) == numbers[at]:
            record[owner] = record.get(owner, 0) + 1
        which = owner, record.get(owner, 0), numbers[at]
        time = 0 if silent[at] else seen.get(which, 0)
        seen[which] = time + (not silent[at])
        rows.setdefault((*which[:2], time), []).append(at)
    return list(rows.values()), silent


def free_among(name, taken):
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{{name}} ({{count}})"
    return free


def spread(df, key, value, note=None):
    '''Make a column of each key, and of the notes on each; keys that come again begin rows.'''
    told = [key, value] + ([note] if note else [])
    others = [name for name in df.columns if name not in told]
    rows, silent = line_rows(df, key, told, others)
    names = [("s/d" if pd.isna(one) or one == "" else one if isinstance(one, str) else plain(one))
             for one in df[key]]
    numbers, called = places(df[key]), {{}}
    spoken = [at for at, one in enumerate(silent) if not one]
    for at in sorted(spoken, key=lambda at: numbers[at]):
        if numbers[at] not in called:
            called[numbers[at]] = free_among(names[at], [*others, *called.values()])
    result = df[others].iloc[[lines[0] for lines in rows]].set_axis(new_labels(df, len(rows)))
    chosen = {{}}
    for number in dict.fromkeys(numbers[at] for at in spoken):
        here = {{at for at in spoken if numbers[at] == number}}
        chosen[number] = [next((at for at in lines if at in here), -1) for lines in rows]
    for number, cells in chosen.items():
        result[called[number]] = cells_at(df[value], cells)
    for number, cells in chosen.items() if note else ():
        if blank(df[note]).iloc[[at for at in cells if at >= 0]].notna().any():
            name = free_among(f"{{note}} : {{called[number]}}", result)
            result[name] = cells_at(df[note], cells)
    return result
"""
