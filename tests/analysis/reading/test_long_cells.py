"""Cells as long as a book are text, and nobody looks for a number in them sign by sign."""

import pytest

from app.analysis.kind import Kind
from app.analysis.reading import tally
from tests.analysis.reading.columns import column


def test_a_very_long_cell_is_text_and_no_test_is_asked_about_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(text: str) -> bool:
        assert len(text) <= tally.LONG
        return False

    monkeypatch.setattr(tally, "TESTS", dict.fromkeys(tally.TESTS, refuse))
    found = column("1" * 100_000, "sí " * 1_000, "x")
    assert (found.kind, found.read) == (Kind.TEXT, 3)


def test_numbers_beside_a_very_long_cell_are_read_and_it_stays_in_sight() -> None:
    found = column(*map(str, range(1, 20)), "x" * 100_000)
    assert found.kind is Kind.WHOLE
    assert found.unreadable.tolist() == [19]
