"""Addresses written in one way, in plain Python."""

from app.analysis.address_parts import CORNER, PARTS, REPLACED
from app.analysis.plain_python.each import EACH

ADDRESSES = f"""{EACH}

ADDRESS_REPLACED = [(re.compile(wanted, re.I), new) for wanted, new in {REPLACED!a}]
ADDRESS_PARTS = re.compile({PARTS.pattern!a})
ADDRESS_CORNER = re.compile({CORNER.pattern!a})


def one_address(text):
    '''Write an address with the usual abbreviations.'''
    for wanted, new in ADDRESS_REPLACED:
        text = wanted.sub(new, text)
    return text.strip(" ,;")


def address_parts(text):
    '''Return street, number, corner and detail, or nothing.'''
    clean = "" if pd.isna(text) or is_missing(text) else one_address(text)
    if found := ADDRESS_PARTS.fullmatch(clean):
        corner = (found["corner"] or "").removeprefix("y ").removeprefix("Y ")
        return found["street"], found["number"], corner or None, found["detail"]
    if found := ADDRESS_CORNER.fullmatch(clean):
        return found["street"], None, found["corner"].strip(), None
    return None, None, None, None


def split_address(df, column, names):
    '''Put the parts of each address in columns beside it.'''
    parts = [address_parts(text) for text in df[column]]
    df = df.copy()
    place = df.columns.get_loc(column) + 1
    for at, name in enumerate(names):
        values = pd.Series([part[at] for part in parts], index=df.index, dtype="str")
        df.insert(place + at, name, values)
    return df
"""
