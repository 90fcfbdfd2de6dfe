"""A part of each text: its first or last signs, or what is beside or between some marks."""

import re

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import TEXT


def first_signs(texts: pa.Array, count: int) -> pa.Array:
    """Return the first signs of each text."""
    return pc.utf8_slice_codeunits(texts, 0, count)


def last_signs(texts: pa.Array, count: int) -> pa.Array:
    """Return the last signs of each text."""
    return pc.utf8_slice_codeunits(texts, -count) if count else pc.utf8_slice_codeunits(texts, 0, 0)


def signs_between(texts: pa.Array, start: int, end: int) -> pa.Array:
    """Return the signs from a place to another, both counted from 1."""
    return pc.utf8_slice_codeunits(texts, start - 1, max(end, start - 1))


def before_mark(texts: pa.Array, mark: str) -> pa.Array:
    """Return what is before the first mark, trimmed; missing where there is none."""
    return _taken(texts, rf"(?s)\A(?P<part>.*?){re.escape(mark)}")


def after_mark(texts: pa.Array, mark: str) -> pa.Array:
    """Return what is behind the first mark, trimmed; missing where there is none."""
    return _taken(texts, rf"(?s)\A.*?{re.escape(mark)}(?P<part>.*)\z")


def between_marks(texts: pa.Array, mark: str, end: str) -> pa.Array:
    """Return what is between a mark and the next end, trimmed; missing where they are not."""
    return _taken(texts, rf"(?s)\A.*?{re.escape(mark)}(?P<part>.*?){re.escape(end)}")


def _taken(texts: pa.Array, pattern: str) -> pa.Array:
    found = pc.extract_regex(texts, pattern)
    part = pc.struct_field(found, [0]).cast(TEXT)
    return pc.if_else(pc.is_null(found), None, pc.utf8_trim_whitespace(part))
