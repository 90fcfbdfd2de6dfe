"""Text as workbooks keep it: never a formula, never a character the format forbids.

A character that XML does not allow is written as _x0008_, the way Excel itself writes it and
reads it back. A line break of Windows is written as a line break.
"""

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from openpyxl.cell import Cell

from app.analysis.written_column import TEXT

FORBIDDEN = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
LOOKS_ESCAPED = "_x[0-9A-Fa-f]{4}_"
SPECIAL = re.compile(f"{FORBIDDEN}|{LOOKS_ESCAPED}")
MARKUP = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def put_text(cell: Cell, text: str) -> None:
    """Write a text that stays a text, whatever it begins with."""
    cell.value = excel_text(text)
    cell.data_type = "s"


def excel_text(text: str) -> str:
    """Return one text without what the format forbids."""
    return SPECIAL.sub(_escaped, text.replace("\r\n", "\n"))


def xml_texts(texts: pa.Array) -> pa.Array:
    """Return many texts ready to stand inside an element."""
    plain = pc.replace_substring(texts, "\r\n", "\n")
    strange = pc.match_substring_regex(plain, SPECIAL.pattern)
    if pc.any(strange).as_py():
        mended = [excel_text(text) for text in plain.filter(strange).to_pylist()]
        plain = pc.replace_with_mask(plain, strange, pa.array(mended, TEXT))
    for sign, name in MARKUP:
        plain = pc.replace_substring(plain, sign, name)
    return plain


def forbidden_in(texts: pa.Array) -> np.ndarray:
    """Say which texts have a character that cannot be seen and had to be written otherwise."""
    found = pc.match_substring_regex(pc.replace_substring(texts, "\r\n", "\n"), FORBIDDEN)
    return np.asarray(found.fill_null(False))


def _escaped(found: re.Match[str]) -> str:
    text = found.group()
    return f"_x{ord(text):04X}_" if len(text) == 1 else f"_x005F{text}"
