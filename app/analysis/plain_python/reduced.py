"""One row for each thing, in plain Python."""

from app.analysis.plain_python.joined_tables import KEYS

REDUCE = (
    KEYS
    + """

def reduce_grain(df, keys, rules, otherwise):
    '''Leave one row for each key: what is equal once, what differs by its rule.'''
    found = row_keys(df, keys, "exact")
    alone = [key if key is not None else ("", row) for row, key in enumerate(found)]
    groups = list(places_of(alone).values())
    labels = made_labels(df, len(groups))
    columns = {}
    for name in df.columns:
        texts = [key_text(value, "exact") for value in df[name]]
        differs = name not in keys and any(len({texts[at] for at in some}) > 1 for some in groups)
        rule = rules.get(name, otherwise) if differs else "first"
        if rule == "refuse":
            raise ValueError(f"{name} differs among the rows of the same thing")
        if rule == "first":
            columns[name] = df[name].iloc[[some[0] for some in groups]].set_axis(labels)
        if rule == "sum":
            sums = [df[name].iloc[some].sum(min_count=1) for some in groups]
            columns[name] = pd.Series(sums, labels, dtype=df[name].dtype)
        if rule == "list":
            listed = [list(dict.fromkeys(texts[at] for at in some)) for some in groups]
            joined = [" · ".join(filter(None, some)) or None for some in listed]
            columns[name] = pd.Series(joined, labels, dtype="str")
    return pd.DataFrame(columns, index=labels)
"""
)
