"""Numbers as people write them in Argentina, in plain Python."""

from app.analysis.reading.as_number import EXACT
from app.analysis.reading.currency import SIGNS, Currency
from app.analysis.reading.missing import INVISIBLE, NULL_WORDS
from app.analysis.reading.number import GROUPS, SCIENTIFIC, SPACED, UNCLEAR, WRITTEN

NOTHING = f"""
import re

UNSEEN = dict.fromkeys(map(ord, {INVISIBLE!a}))
NULL_WORDS = {sorted(NULL_WORDS)!a}


def visible(text):
    return text.translate(UNSEEN).strip()


def is_missing(text):
    return visible(text).lower() in NULL_WORDS
"""

_SIGNS = {sign: str(currency) for sign, currency in SIGNS.items()}

NUMBERS = f"""{NOTHING}

WRITTEN = re.compile({WRITTEN.pattern!a}, re.I | re.A)
SCIENTIFIC = re.compile({SCIENTIFIC.pattern!a}, re.A)
SPACED = re.compile({SPACED.pattern!a}, re.A)
UNCLEAR = re.compile({UNCLEAR.pattern!a}, re.A)
GROUPED = {{".": re.compile({GROUPS["."].pattern!a}), ",": re.compile({GROUPS[","].pattern!a})}}
OTHER = {{".": ",", ",": "."}}
SIGNS = {_SIGNS!a}
PESOS = {str(Currency.PESOS)!a}


def grouped(body, mark, tail):
    if not GROUPED[mark].fullmatch(body):
        return ""
    return body.replace(mark, "") + (f".{{tail}}" if tail else "")


def digits(body, decimal):
    '''Return the digits with a point, and the decimal mark they prove.'''
    marks = [sign for sign in body if sign in ".,"]
    if SCIENTIFIC.fullmatch(body) or not marks and " " not in body:
        return body.replace(",", "."), ""
    if " " in body:
        found = SPACED.fullmatch(body)
        plain = body.replace(" ", "").replace(",", ".")
        return (plain, (found["rest"] or "")[:1]) if found else ("", "")
    last = marks[-1]
    if UNCLEAR.fullmatch(body):
        return body.replace(last, "." if last == decimal else ""), ""
    head, tail = body.rsplit(last, 1)
    if len(marks) == 1:
        return (f"{{head or 0}}.{{tail}}", last) if tail else ("", "")
    if len(set(marks)) == 1:
        return grouped(body, last, ""), OTHER[last]
    return grouped(head, OTHER[last], tail) if tail else "", last


def read_number(text, decimal):
    '''Return the number in a text, or None, and the decimal mark that the text proves.'''
    found = WRITTEN.fullmatch(visible(text))
    if is_missing(text) or not found or bool(found["open"]) != bool(found["close"]):
        return None, ""
    signs = sum(bool(found[name]) for name in ("open", "minus", "inner", "trail"))
    plain, mark = digits(found["body"].strip(), decimal)
    if signs > 1 or not plain:
        return None, ""
    number = float(plain) if re.search("[.eE]", plain) else int(plain)
    return (-number if signs and found["minus"] != "+" else number), mark


def currency(text):
    '''Return the currency of an amount: pesos when it has no sign.'''
    found = WRITTEN.fullmatch(visible(text))
    said = [SIGNS[sign.upper()] for sign in (found["money"], found["after"]) if sign]
    return next((one for one in said if one != PESOS), PESOS)


def refuse_mixture(texts):
    '''Stop before pesos, dollars and euros are taken for the same thing.'''
    found = [currency(text) for text in texts if read_number(text, ",")[0] is not None]
    counts = [f"{{one}} {{found.count(one)}}" for one in sorted(set(found))]
    if len(counts) > 1:
        raise ValueError(f"{{texts.name}}: {{', '.join(counts)}}")


def read_numbers(column, decimal, currencies="ignore"):
    '''Read a column of text as numbers; what is not a number becomes empty.'''
    texts = column.dropna()
    if currencies == "ask":
        refuse_mixture(texts)
    if decimal == "auto":
        marks = [read_number(text, ",")[1] for text in texts]
        decimal = "." if marks.count(".") > marks.count(",") else ","
    numbers = [read_number(text, decimal)[0] for text in texts]
    known = [number for number in numbers if number is not None]
    exact = all(abs(number) < {EXACT:.0f} for number in known)
    fits = exact or all(isinstance(number, int) and abs(number) < 10**18 for number in known)
    whole = fits and all(number == int(number) for number in known)
    if whole:
        numbers = [None if number is None else int(number) for number in numbers]
    kind = "Int64" if whole else "float64"
    return pd.Series(numbers, index=texts.index, dtype=kind).reindex(column.index)
"""
