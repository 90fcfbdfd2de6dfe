"""Tests for app.analysis.steps.trim_spaces."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.arrow_text import TEXT
from app.analysis.blanks import tidied, tidy
from app.analysis.kind import Kind
from app.analysis.plain_python.texts import TIDY
from app.analysis.steps.trim_spaces import TrimSpaces
from app.errors import UserError
from tests.analysis.steps.running import after, function, unread, with_unread

SIGNS = st.text(" \t\n\u00a0\u00ad\u2009\u200b\u3000\ufeff\x1f\u2028aB", max_size=8)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Ana  ", "Ana"),
        ("Ana   María", "Ana María"),
        ("Ana\u00a0María", "Ana María"),
        ("An\u200ba\ufeff", "Ana"),
        ("calle\n\n 9\tsur", "calle 9 sur"),
        (" \u00a0\u200b ", None),
        ("", ""),
        ("a b", "a b"),
    ],
)
def test_only_the_blanks_that_are_needed_stay(text: str, clean: str | None) -> None:
    assert after(TrimSpaces(("a",)), text, None) == [clean, None]


@given(st.lists(SIGNS | st.text(max_size=5), max_size=8))
@settings(deadline=None)
def test_columns_texts_and_exported_code_agree(words: list[str]) -> None:
    exported_tidy = function(TIDY, "tidy")
    one_by_one = [tidy(word) for word in words]
    assert tidied(pa.array(words, TEXT)).to_pylist() == one_by_one
    assert [exported_tidy(word) for word in words] == one_by_one


def test_texts_that_did_not_fit_a_period_are_text_again() -> None:
    table = with_unread(["2024-03", None], {1: " pronto "}, Kind.PERIOD)
    done = TrimSpaces(("a",)).apply(table)
    assert done.frame["a"].tolist() == ["2024-03", "pronto"]
    assert done.kinds["a"] is Kind.TEXT
    assert unread(done) == {}


def test_no_column_at_all_asks_for_one() -> None:
    with pytest.raises(UserError):
        TrimSpaces(()).apply(with_unread([1.0, None], {1: "x"}))
