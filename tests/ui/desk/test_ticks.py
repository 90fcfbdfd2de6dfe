"""Tests for app.ui.desk.ticks."""

from hypothesis import given
from hypothesis import strategies as st

from app.analysis.condition import Condition
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.ui.desk.ticks import inverted, lets_in, only, toggled

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


def test_inverting_twice_changes_nothing() -> None:
    for condition in (None, OneOf("city"), OneOf("city", ("a",)), NoneOf("city", (), blank=True)):
        assert inverted(inverted(condition, "city"), "city") == condition


def test_what_is_out_is_in_after_inverting() -> None:
    after = inverted(OneOf("city", ("a",)), "city")
    assert [lets_in(after, text) for text in ("a", "b", None)] == [False, True, True]


def test_the_last_tick_taken_off_leaves_nothing_in() -> None:
    assert toggled(OneOf("city", ("a",)), "city", "a") == OneOf("city")


def test_a_tick_adds_to_what_another_filter_lets_in() -> None:
    inside = OneOf("city", ("a",))
    assert toggled(Contains("city", "a"), "city", "b", inside) == OneOf("city", ("a", "b"))
