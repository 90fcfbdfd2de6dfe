"""Blanks that should not be there: around a text, twice in a row, or of a kind nobody sees."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT
from app.analysis.reading.missing import INVISIBLE

UNSEEN = "".join(sign for sign in INVISIBLE if not sign.isspace())
"""Signs without any width; the others of `INVISIBLE` are blanks, and separate words."""
ODD = f"[\t-\r\x1c-\x1f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{UNSEEN}]|  "
_ODD_BYTES = np.zeros(256, bool)
_ODD_BYTES[[*range(9, 14), *range(28, 32), 0xC2, 0xE1, 0xE2, 0xE3, 0xEF]] = True
"""The first bytes in UTF-8 of the signs in `ODD`."""
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
    clean = _odd_joined(clean) if _may_be_odd(clean) else _one_space(clean)
    only_blanks = pc.and_(pc.equal(clean, ""), pc.not_equal(texts, ""))
    return pc.if_else(only_blanks, None, clean) if pc.any(only_blanks).as_py() else clean


def _may_be_odd(texts: pa.Array) -> bool:
    """Say whether some byte may be of a blank other than the space, or of a sign nobody sees."""
    text = texts.buffers()[-1]
    return text is not None and bool(_ODD_BYTES[np.frombuffer(text, np.uint8)].any())


def _odd_joined(texts: pa.Array) -> pa.Array:
    odd = pc.fill_null(pc.match_substring_regex(texts, ODD), False)
    if not pc.any(odd).as_py():
        return texts
    return pc.replace_with_mask(texts, odd, _joined(texts.filter(odd)))


def _one_space(texts: pa.Array) -> pa.Array:
    """Leave one space of each run; many times faster than a pattern."""
    while pc.any(pc.match_substring(texts, "  ")).as_py():
        texts = pc.replace_substring(texts, "  ", " ")
    return texts


def _joined(texts: pa.Array) -> pa.Array:
    seen = pc.replace_substring_regex(texts.cast(pa.string()), f"[{UNSEEN}]", "")
    words = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(seen))
    return pc.binary_join(words, " ").cast(TEXT)
