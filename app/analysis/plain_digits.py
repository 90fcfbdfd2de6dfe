"""Numbers written with all their digits, and those that a spreadsheet would change."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

TEXT = pa.large_string()
EXACT = 10**15  # spreadsheets keep 15 digits of a number
LONGEST = 40  # signs: a number written longer than this is taken for a text


def plain_digits(numbers: pa.Array) -> pa.Array:
    """Write numbers without an exponent, unless they would be endless: 5e-324."""
    texts = numbers.cast(TEXT)
    short = pc.fill_null(pc.match_substring(texts, "e"), False)
    if not pc.any(short).as_py():
        return texts
    full = [_positional(value) for value in numbers.filter(short).to_pylist()]
    return pc.replace_with_mask(texts, short, pa.array(full, TEXT))


def too_long(numbers: pa.Array) -> pa.Array:
    """Say which numbers a spreadsheet of 15 digits would change, or has no cell for."""
    if not pa.types.is_floating(numbers.type):
        return pc.or_(pc.greater_equal(numbers, EXACT), pc.less_equal(numbers, -EXACT))
    large = pc.fill_null(pc.invert(pc.less(pc.abs(numbers), EXACT)), False)
    if not pc.any(large).as_py():
        return large
    changed = [float(f"{value:.15g}") != value for value in numbers.filter(large).to_pylist()]
    infinite = pc.fill_null(pc.invert(pc.is_finite(numbers)), False)
    return pc.or_(pc.replace_with_mask(large, large, pa.array(changed, pa.bool_())), infinite)


def _positional(value: float) -> str:
    text = np.format_float_positional(value, trim="-")
    return text if len(text) <= LONGEST else repr(value)
