"""Two versions of a table compared, in plain Python."""

from app.analysis.plain_python.joined_tables import KEYS

COMPARE = (
    KEYS
    + """

def shown(value):
    return value if isinstance(value, str) else key_text(value, "exact")


def compare_tables(df, old, keys, pairs, compare, equal, words, names):
    '''List what was added, removed and changed between two versions of a table.'''
    mine = [own for own, _ in keys]
    its = [name for _, name in keys]
    shared = [name for name in df.columns if name in old.columns and name not in mine + its]
    pairs = pairs or [(name, name) for name in shared]
    new_keys, old_keys = row_keys(df, mine, compare), row_keys(old, its, compare)
    new_at, old_at = places_of(new_keys), places_of(old_keys)
    twice = {
        key for key in {**new_at, **old_at}
        if len(new_at.get(key, ())) > 1 or len(old_at.get(key, ())) > 1
    }

    def line(table, columns, at, word, *cell):
        told = [shown(table[name].iloc[at]) for name in columns]
        return [*told, word, *(cell or (None, None, None))]

    changed, added, removed, repeated = [], [], [], []
    for at, key in enumerate(new_keys):
        if key is None or key in twice:
            repeated.append(line(df, mine, at, words[3]))
        elif key not in old_at:
            added.append(line(df, mine, at, words[1]))
        else:
            was = old_at[key][0]
            for new, before in pairs:
                one, other = df[new].iloc[at], old[before].iloc[was]
                if key_text(one, equal) != key_text(other, equal):
                    changed.append(line(df, mine, at, words[0], new, shown(other), shown(one)))
    for at, key in enumerate(old_keys):
        if key is None or key in twice:
            repeated.append(line(old, its, at, words[3]))
        elif key not in new_at:
            removed.append(line(old, its, at, words[2]))
    rows = [*changed, *added, *removed, *repeated]
    return pd.DataFrame(
        rows, columns=[*mine, *names], index=made_labels(df, len(rows)), dtype="str"
    )
"""
)
