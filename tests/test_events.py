"""Tests for app.events: only what is on the list can be told."""

import inspect
import time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import events
from app.events import ALLOWED, Event, lesson_opened, new_id

MAKERS = {
    name: maker for name, maker in inspect.getmembers(events, inspect.isfunction) if name in ALLOWED
}
ANSWERS = {"attempt": 1, "attempts": 1, "level": 2, "seconds": 9, "right": True, "check": "c1"}


def test_every_event_has_one_maker_and_every_maker_keeps_to_the_list() -> None:
    assert set(MAKERS) == set(ALLOWED)
    for name, maker in MAKERS.items():
        given_ = {one: ANSWERS.get(one, "e1") for one in inspect.signature(maker).parameters}
        event = maker(**given_)
        assert event.type == name
        assert set(event.payload) == set(ALLOWED[name])


@pytest.mark.parametrize(
    "payload",
    [
        {}, {"lesson": "m3-02", "file": "x.csv"}, {"lesson": 3}, {"lesson": "Cómo compra"},
        {"lesson": "=SUM(A1)"}, {"lesson": "a" * 65}, {"lesson": "20-12345678-9 x"},
    ],
)  # fmt: skip
def test_what_is_not_on_the_list_cannot_be_told(payload: dict[str, str | int | bool]) -> None:
    with pytest.raises(ValueError, match="lesson_opened"):
        Event("lesson_opened", payload)


def test_an_unknown_event_cannot_be_told() -> None:
    with pytest.raises(KeyError):
        Event("file_opened", {"name": "x.csv"})


@given(st.text())
def test_no_free_text_gets_through(text: str) -> None:
    try:
        event = lesson_opened(text)
    except ValueError:
        return
    assert all(sign in "abcdefghijklmnopqrstuvwxyz0123456789-" for sign in event.payload["lesson"])  # type: ignore[union-attr] # a text


def test_what_was_told_cannot_be_changed() -> None:
    event = lesson_opened("m3-02")
    with pytest.raises(TypeError):
        event.payload["lesson"] = "m7-03"  # type: ignore[index] # that is the point


def test_ids_are_version_7_and_carry_the_time() -> None:
    before = time.time_ns() // 1_000_000
    found = UUID(new_id())
    after = time.time_ns() // 1_000_000
    assert (found.version, found.variant) == (7, "specified in RFC 4122")
    assert before <= found.int >> 80 <= after


def test_ids_do_not_repeat() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000
