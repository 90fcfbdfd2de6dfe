"""The order of words in Spanish: capitals and accents do not count, and ñ comes after n."""

import unicodedata
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from app.analysis.arrow_text import rewritten

ENYE = "n\U0010ffff"
MARKS = dict.fromkeys(range(0x300, 0x370))


def order_key(text: str) -> str:
    """Return what to compare instead of a text."""
    small = unicodedata.normalize("NFC", text.casefold()).replace("ñ", ENYE)
    return unicodedata.normalize("NFD", small).translate(MARKS)


def ranks(texts: pa.Array) -> NDArray[Any]:
    """Return the place of each text in the order; texts that only differ in accents share it."""
    encoded = texts.dictionary_encode()
    distinct = _keys(encoded.dictionary).dictionary_encode()
    order = pc.sort_indices(distinct.dictionary).to_numpy()
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    found: NDArray[Any] = place[distinct.indices.to_numpy()]
    rows = encoded.indices.fill_null(0).to_numpy()
    return found[rows] if len(found) else np.zeros(len(texts), np.int64)


def _keys(texts: pa.Array) -> pa.Array:
    keys = pc.utf8_lower(texts)
    for accented, bare in zip("áéíóúü", "aeiouu", strict=True):
        keys = pc.replace_substring(keys, accented, bare)
    foreign = pc.invert(pc.string_is_ascii(pc.replace_substring(keys, "ñ", "n")))
    keys = pc.replace_substring(keys, "ñ", ENYE)
    return pc.if_else(foreign, rewritten(texts, order_key, foreign), keys)
