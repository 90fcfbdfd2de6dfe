"""Tests for app.lessons.hints."""

import pytest

from app.lessons.hints import hints_open


@pytest.mark.parametrize(
    ("failed", "seconds", "level"),
    [
        (0, 0, 1), (1, 0, 2), (0, 90, 2), (0, 89, 1), (2, 0, 3), (0, 240, 3), (3, 0, 4),
        (0, 360, 4), (9, 999, 4),
    ],
)  # fmt: skip
def test_hints_open_after_trying_or_after_a_while(failed: int, seconds: float, level: int) -> None:
    assert hints_open(failed, seconds) == level
