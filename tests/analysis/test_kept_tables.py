"""Tests for app.analysis.kept_tables."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.kept_tables import NEWEST, START, KeptTables
from app.analysis.table import Table, table_of
from app.analysis.table_memory import buffers_of

ROWS = 1000
COLUMN = 8 * ROWS  # bytes
START_TABLE = table_of(DataFrame({name: np.arange(ROWS) for name in "abc"}))


def _changed(table: Table, column: str) -> Table:
    return table.with_column(column, table.values(column) + 1)


def _walked(columns: str, most: int, seconds: float = 1.0) -> KeptTables:
    kept, table = KeptTables(START_TABLE), START_TABLE
    for place, column in enumerate(columns, START + 1):
        table = _changed(table, column)
        kept.note(place, place - 1, seconds)
        kept.keep(place, table, most)
    return kept


def _all_bytes(kept: KeptTables, places: int) -> int:
    own = buffers_of(START_TABLE)
    together = {
        at: size
        for place in range(1, places + 1)
        if place in kept
        for at, size in buffers_of(kept[place]).items()
        if at not in own
    }
    return sum(together.values())


@given(st.text("abc", min_size=1, max_size=40), st.integers(0, 12))
@settings(deadline=None, max_examples=60)
def test_no_more_bytes_are_kept_than_asked_but_for_the_newest(columns: str, most: int) -> None:
    kept = _walked(columns, most * COLUMN)
    held = [place for place in range(1, len(columns) + 1) if place in kept]
    assert held[-NEWEST:] == list(range(1, len(columns) + 1))[-NEWEST:]
    assert len(held) <= NEWEST or _all_bytes(kept, len(columns)) <= most * COLUMN


def test_a_table_that_takes_nothing_of_its_own_stays() -> None:
    kept = _walked("abc" + "c" * 10, 6 * COLUMN)
    assert 1 in kept  # its only column is in every later one
    assert 2 in kept


def test_old_tables_stay_with_gaps_between_them() -> None:
    kept = _walked("a" * 40, 8 * COLUMN)
    held = [place for place in range(1, 41) if place in kept]
    assert len(held) == 8
    assert held[0] < 30
    assert max(np.diff([START, *held])) > 1


def test_what_takes_long_to_make_again_stays_longer() -> None:
    kept, table = KeptTables(START_TABLE), START_TABLE
    for place in range(1, 20):
        table = _changed(table, "a")
        kept.note(place, place - 1, 60.0 if place == 10 else 0.01)
        kept.keep(place, table, 6 * COLUMN)
    assert 10 in kept


def test_the_table_of_a_place_is_the_one_that_was_kept() -> None:
    kept = _walked("aab", 100 * COLUMN)
    assert kept[2].values("a").tolist() == (START_TABLE.values("a") + 2).tolist()
    assert 7 not in kept
