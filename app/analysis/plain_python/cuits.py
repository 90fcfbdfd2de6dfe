"""CUITs written in one way, in plain Python."""

from app.analysis.codes.cuit import WEIGHTS, Cuit
from app.analysis.plain_python.each import EACH

CUITS = f"""{EACH}

CUIT = re.compile({Cuit.pattern!a}, re.A)
WEIGHTS = {WEIGHTS}


def one_cuit(text, form, wrong):
    '''Return the CUIT of a text written in one way, or None.'''
    digits = re.sub("[^0-9]", "", text)
    if not CUIT.fullmatch(text.strip()):
        return None
    total = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS))
    if wrong == "mark" and (11 - total % 11) % 11 != int(digits[10]):
        return None
    return f"{{digits[:2]}}-{{digits[2:10]}}-{{digits[10:]}}" if form == "hyphens" else digits
"""
