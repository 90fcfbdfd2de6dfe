"""Work on one text at a time, in plain Python."""

from app.analysis.blanks import UNSEEN
from app.analysis.text_case import (
    CAPITALS,
    CODE,
    PIECE,
    POINTS,
    ROMAN,
    SMALL,
    WORD,
)

TIDY = f"""
def tidy(text):
    clean = " ".join(text.translate(dict.fromkeys(map(ord, {UNSEEN!a}))).split())
    return clean or (None if text else text)
"""

TITLE = f"""
import re

SMALL = {sorted(SMALL)!r}
CAPITALS = {sorted(CAPITALS)!r}
WORD = re.compile({WORD.pattern!a})
POINTS = re.compile({POINTS.pattern!a})
ROMAN = re.compile({ROMAN.pattern!a})
CODE = re.compile({CODE.pattern!a})
PIECE = re.compile({PIECE.pattern!a})


def title(text):
    '''Write a text as a title in Spanish.'''
    words = [word[0] for word in WORD.finditer(text)]
    loud = sum(len(word) > 1 and word.isupper() for word in words)
    keep = loud * 2 < sum(not word.isdigit() for word in words)

    def one(place, word):
        bare = word.rstrip(".").lower()
        if POINTS.fullmatch(word) or bare in CAPITALS or ROMAN.fullmatch(bare):
            return word.upper()
        if 0 < place < len(words) - 1 and bare in SMALL:
            return word.lower()
        if CODE.match(word) or (keep and len(word) > 1 and word.isupper()):
            return word
        return PIECE.sub(lambda found: piece(word, found), word)

    def piece(word, found):
        start = found.start()
        begins = start <= 2 or word[start - 1] == "."
        return found[0].capitalize() if begins else found[0].lower()

    written = iter([one(place, word) for place, word in enumerate(words)])
    return WORD.sub(lambda _: next(written), text)
"""

SENTENCE = """

def sentence(text):
    '''Write a text in small letters, but its first letter.'''
    return re.sub(r"[^\\W\\d_]", lambda found: found[0].upper(), text.lower(), count=1)
"""

PLAIN = """
from decimal import Decimal


def plain(value):
    '''Write a value as people do: 1234,5 or 31/01/2024 14:30.'''
    if str(value) in ("True", "False"):
        return "sí" if value else "no"
    if hasattr(value, "strftime"):
        day = f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
        hour = f" {value.hour:02d}:{value.minute:02d}:{value.second:02d}"
        return day + hour.removesuffix(":00").removesuffix(" 00:00")
    if value in (float("inf"), float("-inf")):
        return str(value)
    if value == int(value):
        return str(int(value))
    return format(Decimal(repr(float(value))), "f").replace(".", ",")
"""
