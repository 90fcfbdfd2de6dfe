"""Masking personal data, in plain Python."""

from app.analysis.plain_python.groups import GROUPS
from app.analysis.plain_python.texts import PLAIN

PRIVACY = f"""{GROUPS}

{PLAIN}

import re


def words_of(column):
    '''Return the cells as people write them.'''
    is_text = pd.api.types.is_string_dtype(column)
    return column if is_text else column.map(plain, na_action="ignore").astype("str")


def mask(column, way, prefix="P"):
    '''Hide what the cells say: all but the end, all but the initials, or behind a code.'''
    texts = words_of(column)
    if way == "code":
        distinct = list(blank(texts).dropna().drop_duplicates())
        size = max(4, len(str(len(distinct))))
        codes = {{text: f"{{prefix}}{{number:0{{size}}d}}" for number, text in
                 enumerate(distinct, 1)}}
        return texts.map(lambda text: codes.get(text, text), na_action="ignore").astype("str")
    hide = last_three if way == "last" else initials
    return texts.map(hide, na_action="ignore").astype("str")


def last_three(text):
    signs = [place for place, sign in enumerate(text) if sign.isalnum()]
    kept = set(signs[-3:]) if len(signs) > 3 else set()
    return "".join(
        "*" if sign.isalnum() and place not in kept else sign for place, sign in enumerate(text)
    )


def initials(text):
    return " ".join(f"{{word[0].upper()}}." for word in re.findall(r"[^\\W\\d_]+", text))


def wide(column, way, width):
    '''Say less: numbers in bands, dates as their year or month, an address without its number.'''
    if way == "year":
        return column.map(lambda day: f"{{day.year:04d}}", na_action="ignore").astype("str")
    if way == "month":
        return column.map(
            lambda day: f"{{day.year:04d}}-{{day.month:02d}}", na_action="ignore"
        ).astype("str")
    if way == "street":
        return column.map(street, na_action="ignore").astype("str")
    if pd.api.types.is_string_dtype(column):  # years
        column = pd.to_numeric(column)
    lows = column.map(lambda number: int(number // width * width), na_action="ignore")
    return lows.map(lambda low: f"{{int(low)}} a {{int(low) + width - 1}}",
                    na_action="ignore").astype("str")


def street(text):
    name = re.sub(r"(?<=\\S)\\s+(?:n[º°]\\s*)?\\d[\\d.]*\\b.*$", "", text, flags=re.I | re.S)
    return " ".join(name.split()) if re.search(r"[^\\W\\d_]", name) else None


def hide_small(df, columns, least):
    '''Empty the cells of some columns in the rows that fewer than `least` share.'''
    owners = pd.Series(group_numbers(df, columns)[0], index=df.index)
    small = owners.map(owners.value_counts()) < least
    for name in columns:
        column = df[name]
        if pd.api.types.is_bool_dtype(column):
            column = column.astype("boolean")
        elif pd.api.types.is_integer_dtype(column):
            column = column.astype("Int64")
        df = df.assign(**{{name: column.mask(small)}})
    return df
"""
