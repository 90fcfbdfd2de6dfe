"""Writing in cells, in plain Python."""

from collections.abc import Iterable, Mapping

from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES_ONLY
from app.analysis.plain_python.numbers import NUMBERS
from app.analysis.reading.tally import NO, YES

APART = frozenset({Kind.COORDINATE, Kind.PERIOD})

CELLS = f"""{NUMBERS}

{DATES_ONLY}

YES = {sorted(YES)!r}
NO = {sorted(NO)!r}


def truth(text):
    plain = unicodedata.normalize("NFD", visible(text).lower())
    word = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return True if word in YES else False if word in NO else None


def value_for(column, text, kind=""):
    '''Return a text as a value of a column, or None when it is empty or does not fit.'''
    if pd.api.types.is_bool_dtype(column):
        return truth(text)
    if kind == "coordinate":
        return read_degrees(text)
    if kind == "period":
        return None if is_missing(text) else read_period(text)
    if pd.api.types.is_numeric_dtype(column):
        value = read_number(text, ",")[0]
        return value if value is None or currency(text) == PESOS else None
    if pd.api.types.is_datetime64_any_dtype(column):
        return read_moment(text, True)
    return text or None


def wide_enough(column, values):
    '''Return the column in a type that holds these values too.'''
    if pd.api.types.is_bool_dtype(column):
        return column.astype("boolean")
    if not pd.api.types.is_integer_dtype(column):
        return column.copy()
    has_decimals = any(isinstance(value, float) and value % 1 for value in values)
    return column.astype("float64" if has_decimals else "Int64")


def write_cells(column, texts, kind=""):
    '''Write texts in some rows of a column.'''
    if not len(column):
        return column
    values = {{row: value_for(column, text, kind) for row, text in texts.items()}}
    wide = wide_enough(column, values.values())
    for row, value in values.items():
        wide.loc[row] = value
    return wide


def fill_empty(column, text, kind=""):
    '''Write a text in the empty cells of a column.'''
    value = value_for(column, text, kind)
    wide = wide_enough(column, [value])
    return wide.mask(wide.isna() | (wide == ""), value)
"""


def kinds_apart(kinds: Mapping[str, Kind], columns: Iterable[str]) -> dict[str, str]:
    """Return the columns where what is written is read in a way that pandas cannot tell."""
    return {one: str(kinds[one]) for one in columns if kinds.get(one) in APART}


def kind_answer(kinds: Mapping[str, Kind], column: str) -> str:
    """Return the last answer of `write_cells` and `fill_empty`; none where pandas can tell."""
    return "".join(f", {kind!r}" for kind in kinds_apart(kinds, [column]).values())
