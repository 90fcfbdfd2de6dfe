"""Tests for app.ui.desk.ticks."""

from hypothesis import given
from hypothesis import strategies as st

from app.analysis.condition import Condition
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.ui.desk.ticks import lets_in, only, toggled

VALUES = st.sampled_from(["a", "b", "c", None])


def test_without_a_filter_everything_is_in() -> None:
    assert lets_in(None, "a")
    assert lets_in(None, None)


def test_taking_one_out_leaves_the_others_in() -> None:
    after = toggled(None, "city", "a")
    assert after == NoneOf("city", ("a",))
    assert not lets_in(after, "a")
    assert lets_in(after, "b")


def test_a_click_on_the_value_asks_for_it_alone_and_again_for_all() -> None:
    alone = only(None, "city", "a")
    assert alone == OneOf("city", ("a",))
    assert only(alone, "city", "a") is None


def test_the_empty_cells_can_be_asked_for_alone() -> None:
    assert only(None, "city", None) == OneOf("city", (), blank=True)


@given(st.lists(VALUES, max_size=12))
def test_ticking_twice_changes_nothing(ticked: list[str | None]) -> None:
    condition: Condition | None = None
    inside = {"a": True, "b": True, "c": True, None: True}
    for text in ticked:
        condition = toggled(condition, "city", text)
        inside[text] = not inside[text]
    assert {text: lets_in(condition, text) for text in inside} == inside
