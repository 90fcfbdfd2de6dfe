"""A pattern in exported code finds what the program finds with it."""

import re

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from app.analysis.pattern import arrow_pattern, python_pattern

TEXTS = ["ñandú", "el año", "fin\n", "a b", "a\u00a0b", "٣", "x12", "á1", "", "ano nuevo"]


@pytest.mark.parametrize(
    "pattern", [r"\bn", r"o\b", r"a\B", r"\d", r"[\d]", r"\s", r"[\s]", r"\S\s\S", "n$", r"\w+ú"]
)
def test_python_finds_it_where_arrow_does(pattern: str) -> None:
    found = pc.match_substring_regex(pa.array(TEXTS), arrow_pattern(pattern)).to_pylist()
    assert [re.search(python_pattern(pattern), text) is not None for text in TEXTS] == found
