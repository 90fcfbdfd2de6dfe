"""A pattern in exported code finds what the program finds with it."""

import re

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.analysis.pattern import (
    found_in,
    may_be_empty,
    python_pattern,
    replaced_in,
    split_at,
    taken,
)
from app.errors import UserError

TEXTS = ["ñandú", "el año", "fin\n", "a b", "a\u00a0b", "٣", "x12", "á1", "", "ano nuevo",
         "Año 2024, año", "AÑO", "dueño-año", "1º año_x", "niño niña"]  # fmt: skip
EDGES = [
    r"\bA[ñÑ]o\b", r"\bn", r"o\b", r"\b", r"\bñ", r"^\b", r"\b$", r"\baño?\b", r"\w+\b \w",
    r"(\b\w)(\w*\b)", r"\b\w+ ?", r"[^ñ]\b", r".\b.", r"\S+\b", r"\bn.+a\b", r"\b(?:el|niño)\b",
    r"(?i)\baño\b", r"\d+\b", r"\b\W+\b", r"(?s)\bfin.", r"^ñ\w*?\b", r"\bni(ñ)[oa]\b",
]  # fmt: skip
OTHERS = [r"a\B", r"\d", r"[\d]", r"\s", r"[\s]", r"\S\s\S", "n$", r"\w+ú"]


@pytest.mark.parametrize("pattern", [*EDGES, *OTHERS])
def test_python_finds_it_where_arrow_does(pattern: str) -> None:
    found = found_in(pa.array(TEXTS), pattern).to_pylist()
    assert [re.search(python_pattern(pattern), text) is not None for text in TEXTS] == found


@pytest.mark.parametrize("pattern", EDGES)
def test_python_takes_and_replaces_what_arrow_does(pattern: str) -> None:
    texts, wanted = pa.array(TEXTS, pa.large_string()), re.compile(python_pattern(pattern))
    firsts = [wanted.search(text) for text in TEXTS]
    own = 1 if wanted.groups else 0
    assert taken(texts, pattern)[0].to_pylist() == [one and one[own] for one in firsts]
    if not may_be_empty(pattern):
        assert replaced_in(texts, pattern, "<>").to_pylist() == [
            wanted.sub("<>", text) for text in TEXTS
        ]


def test_words_with_letters_of_spanish_have_no_edge_inside() -> None:
    texts = pa.array(["Año", "Años", "mañana", "un Año.", None])
    assert found_in(texts, r"\bA[ñÑ]o\b").to_pylist() == [True, False, False, True, None]
    assert found_in(texts, r"\bana\b").to_pylist() == [False] * 4 + [None]
    assert replaced_in(texts, r"\b(\w)(\w*)\b", r"\2\1").to_pylist() == [
        "ñoA", "ñosA", "añanam", "nu ñoA.", None,
    ]  # fmt: skip


def test_a_text_can_be_split_at_words() -> None:
    texts = pa.array(["año y ñu", "Yaya y", None], pa.large_string())
    split = split_at(texts, r"\by\b", 9).to_pylist()
    assert split == [["año ", " ñu"], ["Yaya ", ""], None]


@pytest.mark.parametrize("pattern", [r"\ba\B", r"\b[\W]x", r"\b(?=x)"])
def test_what_cannot_be_had_is_refused(pattern: str) -> None:
    with pytest.raises(UserError):
        found_in(pa.array(["a"]), pattern)


@given(st.text("añ 1_-Á", max_size=9), st.sampled_from(EDGES))
@example("añ a", r"\b\w+ ?")
@settings(deadline=None, max_examples=150)
def test_any_text_gives_python_and_arrow_the_same(text: str, pattern: str) -> None:
    texts, wanted = pa.array([text], pa.large_string()), re.compile(python_pattern(pattern))
    first = wanted.search(text)
    assert taken(texts, pattern)[0].to_pylist() == [first and first[1 if wanted.groups else 0]]
    if not may_be_empty(pattern):
        assert replaced_in(texts, pattern, "<>").to_pylist() == [wanted.sub("<>", text)]
