"""A text without accents; ñ stays."""

import unicodedata

from app.analysis.formula.function import functions
from app.analysis.formula.row_function import RowFunction
from app.analysis.kind import Kind
from app.i18n import msg

SOURCE = r"""
import unicodedata


def without_accents(text):
    kept = unicodedata.normalize('NFC', text).replace('ñ', '\x00').replace('Ñ', '\x01')
    plain = unicodedata.normalize('NFD', kept)
    bare = ''.join((sign for sign in plain if not unicodedata.combining(sign)))
    return bare.replace('\x00', 'ñ').replace('\x01', 'Ñ')
"""


def _work(text: str) -> str:
    kept = unicodedata.normalize("NFC", text).replace("ñ", "\x00").replace("Ñ", "\x01")
    plain = unicodedata.normalize("NFD", kept)
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return bare.replace("\x00", "ñ").replace("\x01", "Ñ")


@functions.add
class WithoutAccents(RowFunction):
    """A text without accents; ñ stays."""

    kind = "without_accents"
    names = ("SINACENTOS", "NOACCENTS")
    wants = (Kind.TEXT,)
    gives = Kind.TEXT
    help = msg("Take the accents off a text. The ñ stays: it is a letter of its own.")
    example = "SINACENTOS([t])"
    source = SOURCE
    work = staticmethod(_work)
