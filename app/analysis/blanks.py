"""Blanks that should not be there: around a text, twice in a row, or of a kind nobody sees."""

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT
from app.analysis.reading.missing import INVISIBLE

UNSEEN = "".join(sign for sign in INVISIBLE if not sign.isspace())
"""Signs without any width; the others of `INVISIBLE` are blanks, and separate words."""
ODD = f"[\t-\r\x1c-\x1f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{UNSEEN}]|  "
_DROP = dict.fromkeys(map(ord, UNSEEN))


def tidy(text: str) -> str | None:
    """Return a text without outer blanks and with one plain space for each run of blanks.

    A text of nothing but blanks looks empty: it becomes a missing cell. An empty text stays.
    """
    clean = " ".join(text.translate(_DROP).split())
    return clean or (None if text else text)


def tidied(texts: pa.Array) -> pa.Array:
    """Do the same as `tidy` to every text."""
    clean = pc.utf8_trim_whitespace(texts)
    odd = pc.fill_null(pc.match_substring_regex(clean, ODD), False)
    if pc.any(odd).as_py():
        clean = pc.replace_with_mask(clean, odd, _joined(clean.filter(odd)))
    only_blanks = pc.and_(pc.equal(clean, ""), pc.not_equal(texts, ""))
    return pc.if_else(only_blanks, None, clean) if pc.any(only_blanks).as_py() else clean


def _joined(texts: pa.Array) -> pa.Array:
    seen = pc.replace_substring_regex(texts.cast(pa.string()), f"[{UNSEEN}]", "")
    words = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(seen))
    return pc.binary_join(words, " ").cast(TEXT)
