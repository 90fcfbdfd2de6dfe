"""Rows of several tables one below another, in plain Python."""

APPEND = """
from decimal import Decimal

MADE = 1 << 40  # the labels of rows that no file has


def figures(value):
    '''Write a value as people do, to stand among texts.'''
    if pd.isna(value):
        return None
    if pd.api.types.is_bool(value):
        return "sí" if value else "no"
    if hasattr(value, "strftime"):
        return value.strftime("%d/%m/%Y %H:%M:%S").removesuffix(" 00:00:00")
    if isinstance(value, float) and abs(value) != float("inf"):
        if value == int(value):
            return str(int(value))
        return format(Decimal(repr(float(value))), "f").replace(".", ",")
    return str(value)


def family_of(column):
    if pd.api.types.is_bool_dtype(column):
        return "yes or no"
    if pd.api.types.is_numeric_dtype(column):
        return "number"
    return "moment" if pd.api.types.is_datetime64_any_dtype(column) else "text"


def with_room(column):
    '''Return the column in a type that may have missing values.'''
    types = {"int64": "Int64", "bool": "boolean"}
    return column.astype(types.get(str(column.dtype), column.dtype))


def loses_figures(columns):
    '''Say whether whole numbers too long for a decimal would stand beside decimals.'''
    whole = [one.dropna() for one in columns if pd.api.types.is_integer_dtype(one)]
    decimals = any(pd.api.types.is_float_dtype(one) for one in columns)
    return decimals and any(len(one) and max(-one.min(), one.max()) > 2**53 for one in whole)


def pile_up(columns, sizes):
    '''Put columns one below another; None is a table without it.'''
    some = [one for one in columns if one is not None and one.notna().any()]
    some = some or [one for one in columns if one is not None]
    if len({family_of(one) for one in some}) > 1 or loses_figures(some):
        columns = [
            one if one is None or family_of(one) == "text"
            else pd.Series([figures(value) for value in one], one.index, dtype="str")
            for one in columns
        ]
        some = [one for one in columns if one is not None and one.notna().any()]
        some = some or [one for one in columns if one is not None]
    gaps = any(one is None or not one.notna().any() for one in columns)
    kind = with_room(some[0].iloc[:0]).dtype
    whole = [
        pd.Series(index=range(size), dtype=kind)
        if one is None or not one.notna().any()
        else with_room(one) if gaps else one
        for one, size in zip(columns, sizes)
    ]
    return pd.concat(whole, ignore_index=True)


def append_tables(df, others, names, source, own):
    '''Put the rows of other tables below; their columns go where `names` says.'''
    first = max(MADE, df.index.max() + 1 if len(df) else 0)
    labels = list(df.index) + list(range(first, first + sum(map(len, others.values()))))
    pieces = [df]
    for name, other in others.items():
        pairs = names.get(name, {})
        kept = [column for column in other.columns if pairs.get(column, column)]
        pieces.append(other[kept].rename(columns=pairs))
    columns = list(dict.fromkeys(column for piece in pieces for column in piece.columns))
    sizes = [len(piece) for piece in pieces]
    result = pd.DataFrame({
        column: pile_up([piece.get(column) for piece in pieces], sizes) for column in columns
    }).set_axis(labels)
    if source:
        told = [own, *others]
        result[source] = [name for name, size in zip(told, sizes) for _ in range(size)]
    return result
"""
