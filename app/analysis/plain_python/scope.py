"""Rows that were worked on apart go back to their place, as Python source."""

SCOPE = '''
def put_back(whole, part, chosen):
    """Return all the rows in their order; those chosen as they came out, or gone."""
    kept = whole.index[~chosen | whole.index.isin(part.index)]
    columns = {}
    for name in part.columns:
        inside = part[name].convert_dtypes() if part[name].dtype == bool else part[name]
        if name in whole.columns:
            inside = pd.concat([whole[name][~chosen], inside])
            if pd.api.types.is_float_dtype(inside.dtype):
                inside = inside.astype("float64")
        elif pd.api.types.is_integer_dtype(inside.dtype):
            inside = inside.astype("Int64")
        columns[name] = inside.reindex(kept)
    return pd.DataFrame(columns, index=kept)
'''
