"""Latitudes and longitudes, in plain Python."""

from app.analysis.plain_python.numbers import NOTHING
from app.analysis.reading import coordinates as degrees

_PLAIN = r"[-\u2212+]?[0-9]{1,3}(?:[.,][0-9]+)?"

COORDINATES = f"""{NOTHING}

PLAIN_DEGREES = re.compile({_PLAIN!a})
DEGREES = re.compile({degrees.DEGREES.pattern!a}, re.I)
DOTTED = re.compile({degrees.DOTTED.pattern!a})
LATITUDES, LONGITUDES = {degrees.LATITUDES}, {degrees.LONGITUDES}


def read_degrees(text, most=180.0):
    '''Return the degrees in a text, or None.'''
    clean = visible(text)
    found = DEGREES.fullmatch(clean)
    if is_missing(text):
        return None
    if PLAIN_DEGREES.fullmatch(clean):
        value = float(clean.replace(",", ".").replace("\\u2212", "-"))
    elif found:
        pair = (found["minutes"], found["seconds"])
        minutes, seconds = (float((part or "0").replace(",", ".")) for part in pair)
        if max(minutes, seconds) >= 60:
            return None
        value = int(found["degrees"]) + minutes / 60 + seconds / 3600
        back = found["minus"] or (found["side"] or "e")[0].lower() in {degrees.BACK!r}
        value = -value if back else value
    else:
        return None
    return value if abs(value) <= most else None


def read_coordinates(column, most=180.0):
    '''Read a column of text as degrees; what is no coordinate becomes empty.'''
    if pd.api.types.is_numeric_dtype(column):
        return column.astype("float64").where(column.abs() <= most)
    texts = column.dropna()
    found = [read_degrees(text, most) for text in texts]
    return pd.Series(found, index=texts.index, dtype="float64").reindex(column.index)


def without_thousands(text):
    '''Return -34.578254 for -34.578.254, -3.457.825 or -34578254, or None.'''
    found = DOTTED.fullmatch(text.strip())
    digits = found["rest"].replace(".", "") if found else ""
    if not found or len(digits) < {degrees.ENOUGH}:
        return None
    return float(f"{{'-' if found['minus'] else ''}}{{digits[:2]}}.{{digits[2:]}}")
"""
