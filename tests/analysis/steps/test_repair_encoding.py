"""Tests for app.analysis.steps.repair_encoding."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.broken_text import repaired
from app.analysis.kind import Kind
from app.analysis.plain_python.repair import REPAIR
from app.analysis.steps.repair_encoding import RepairEncoding
from app.errors import UserError
from tests.analysis.steps.running import after, function, unread, with_unread

SIGNS = st.text("íãÃÂâA€œ“\u2018\u00ad\u0081\u0090¡³±º£¢├▒ü¾<d1>U+0F nÑ", max_size=10)


def test_letters_come_back_and_missing_stays_missing() -> None:
    found = after(RepairEncoding(("a",)), "PÃºblica", None, "", "ACU?A")
    assert found == ["Pública", None, "", "ACU?A"]


@given(st.lists(SIGNS | st.text(max_size=6), max_size=8))
@settings(deadline=None, max_examples=300)
def test_exported_code_repairs_the_same(texts: list[str]) -> None:
    repair = function(REPAIR, "repair")
    assert [repair(text) for text in texts] == [repaired(text) for text in texts]


def test_texts_that_did_not_fit_a_period_are_repaired_too() -> None:
    done = RepairEncoding(("a",)).apply(with_unread(["2024-03", None], {1: "aÃ±o"}, Kind.PERIOD))
    assert done.frame["a"].tolist() == ["2024-03", "año"]
    assert unread(done) == {}


def test_no_column_at_all_asks_for_one() -> None:
    with pytest.raises(UserError):
        RepairEncoding(()).apply(with_unread([1.0, None], {1: "x"}))
