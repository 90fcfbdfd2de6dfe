"""Columns worked out within groups and in order, in plain Python."""

from app.analysis.plain_python.dates import DATES
from app.analysis.plain_python.groups import GROUPS
from app.analysis.reading.period import MONTHLY, NAMED, ONLY_YEAR, QUARTERLY

WITHIN = f"""{GROUPS}

def owners_of(df, by):
    return pd.Series(group_numbers(df, by)[0], index=df.index)


def rank(df, column, by, ties, descending):
    '''Number the rows of each group from the first.'''
    groups = df[column].groupby(owners_of(df, by))
    return groups.rank(method=ties, ascending=not descending).astype("Int64")


def running_total(df, column, by, order):
    '''Add up the numbers of each group one after another.'''
    rows = df if not order else df[blank(df[order]).notna()].sort_values(
        order, key=in_order, kind="stable"
    )
    if not pd.api.types.is_integer_dtype(rows[column]):
        return rows[column].groupby(owners_of(rows, by)).cumsum().reindex(df.index)
    sums, found = {{}}, []
    for owner, value in zip(owners_of(rows, by), rows[column].astype(object)):
        sums[owner] = sums.get(owner, 0) + (0 if pd.isna(value) else value)
        found.append(None if pd.isna(value) else sums[owner])
    fits = all(abs(one) < 2**63 for one in found if one is not None)
    return pd.Series(found, rows.index, dtype="Int64" if fits else "float64").reindex(df.index)


def share(df, column, by):
    '''Work out what per cent of the total of its group each number is.'''
    totals = df[column].groupby(owners_of(df, by)).transform("sum")
    return (df[column] * 100 / totals).where(totals != 0)
"""

PERIODS = f"""{DATES}

MONTHLY_FORMS = [re.compile(pattern) for pattern in {[one.pattern for one in MONTHLY]!a}]
QUARTERLY_FORMS = [re.compile(pattern, re.I) for pattern in {[one.pattern for one in QUARTERLY]!a}]
NAMED_MONTH_FORM = re.compile({NAMED.pattern!a}, re.I)
ONLY_YEAR = re.compile({ONLY_YEAR.pattern!a})


def year_of(text):
    return int(text if len(text) > 2 else ("20" if text < "50" else "19") + text)


def period(value):
    '''Return a period as its number from year 0, and how many there are in a year.'''
    if pd.isna(value):
        return None
    if hasattr(value, "year"):
        return value.year * 12 + value.month - 1, 12
    if not isinstance(value, str):
        return (int(value), 1) if value % 1 == 0 and 1900 <= value <= 2100 else None
    text = value.strip()
    for pattern in MONTHLY_FORMS:
        if found := pattern.fullmatch(text):
            return year_of(found["year"]) * 12 + int(found["month"]) - 1, 12
    for pattern in QUARTERLY_FORMS:
        if found := pattern.fullmatch(text):
            return int(found["year"]) * 4 + int(found["quarter"]) - 1, 4
    if (found := NAMED_MONTH_FORM.fullmatch(text)) and month_of(found["name"]):
        return year_of(found["year"]) * 12 + month_of(found["name"]) - 1, 12
    return (int(text), 1) if ONLY_YEAR.fullmatch(text) else None
"""

CHANGE = f"""{WITHIN}

{PERIODS}

def change(df, column, when, by, against, percent):
    '''Compare each number with the one of an earlier period of its group.'''
    owners = owners_of(df, by)
    periods = df[when].map(period)
    known = {{
        (owner, one): value for owner, one, value in zip(owners, periods, df[column]) if one
    }}
    found = []
    for owner, one, value in zip(owners, periods, df[column]):
        earlier = one and (one[0] - (one[1] if against == "year" else 1), one[1])
        base = known.get((owner, earlier))
        if one is None or base is None or pd.isna(base) or pd.isna(value):
            found.append(None)
        elif not percent:
            found.append(value - base)
        else:
            found.append((value - base) * 100 / base if base > 0 else None)
    return pd.Series(found, index=df.index, dtype="float64")
"""
