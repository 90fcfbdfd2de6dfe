"""Tests for app.analysis.value_listing and app.analysis.kept_column."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.analysis.kept_column import KeptColumn
from app.analysis.table import Table, table_of
from app.analysis.value_listing import Listing, ListWish, listing
from tests.analysis.steps.running import moments, with_unread

CITIES = ["Lima", "Quito", "Lima", None, "", "lima", "Ávila"]


def cities() -> Table:
    return table_of(DataFrame({"a": Series(CITIES, dtype="str")}))


def listed(table: Table, rows: list[int] | None = None, **wish: object) -> Listing:
    positions = None if rows is None else np.array(rows, np.int64)
    return listing(KeptColumn(table, "a"), positions, ListWish(**wish))  # type: ignore[arg-type]


def names(found: Listing) -> list[str | None]:
    return [value.text for value in found.values]


def test_the_most_frequent_come_first_and_the_empty_cells_at_the_end() -> None:
    found = listed(cities())
    assert names(found) == ["Lima", "Ávila", "lima", "Quito", None]
    assert [value.count for value in found.values] == [2, 1, 1, 1, 2]


def test_by_name_is_the_order_of_spanish() -> None:
    assert names(listed(cities(), by_name=True))[0] == "Ávila"


def test_numbers_by_name_go_from_small_to_large() -> None:
    table = table_of(DataFrame({"a": [10, 9, 100, 9]}))
    assert names(listed(table, by_name=True)) == ["9", "10", "100"]


def test_days_by_name_go_from_the_first_to_the_last() -> None:
    table = table_of(DataFrame({"a": moments("2024-03-01", "2023-12-31", None)}))
    assert names(listed(table, by_name=True)) == ["2023-12-31", "2024-03-01", None]


def test_counts_answer_to_the_rows_that_are_in_and_say_what_there_is_without_them() -> None:
    found = listed(cities(), rows=[0, 1])
    assert found.others
    assert [(one.text, one.count, one.everywhere) for one in found.values] == [
        ("Lima", 1, 2), ("Quito", 1, 1), ("Ávila", 0, 1), ("lima", 0, 1), (None, 0, 2),
    ]  # fmt: skip


def test_the_search_does_not_mind_capitals_nor_accents() -> None:
    assert names(listed(cities(), search="avi")) == ["Ávila"]


def test_the_search_looks_at_numbers_as_they_are_shown() -> None:
    table = table_of(DataFrame({"a": [1234, 12]}))
    assert names(listed(table, search="1.2")) == ["1234"]


def test_what_could_not_be_read_is_a_value_too() -> None:
    found = listed(with_unread([5.0, None, None], {1: "five"}))
    assert [(one.text, one.count) for one in found.values] == [("5.0", 1), ("five", 1), (None, 1)]


def test_the_rest_is_counted() -> None:
    found = listed(table_of(DataFrame({"a": [str(one) for one in range(50)]})), most=20)
    assert (len(found.values), found.left) == (20, 30)


def test_a_range_says_which_values_are_in_and_names_them() -> None:
    table = table_of(DataFrame({"a": [1, 2, 3]}))
    found = listed(table, condition=Between("a", "2"))
    assert [value.on for value in found.values] == [False, True, True]
    assert found.inside == OneOf("a", ("2", "3"))


def test_a_text_filter_says_which_values_are_in() -> None:
    found = listed(cities(), condition=Contains("a", "lima"))
    assert {one.text for one in found.values if one.on} == {"Lima", "lima"}


VALUES = st.sampled_from(["a", "b", "á", "", None])
ASKED = st.sampled_from(
    [
        None,
        OneOf("a", ("a",)),
        OneOf("a", (), blank=True),
        OneOf("a", ()),
        NoneOf("a", ("a", "b"), blank=True),
        Contains("a", "a"),
        Contains("a", "á", exact=True),
    ]
)


@settings(deadline=None)
@given(st.lists(VALUES, min_size=1, max_size=20), ASKED, st.data())
def test_every_row_is_counted_once_and_ticks_are_the_rows_that_are_in(
    cells: list[str | None], condition: Condition | None, data: st.DataObject
) -> None:
    table = table_of(DataFrame({"a": Series(cells, dtype="str")}))
    rows = sorted(data.draw(st.sets(st.integers(0, len(cells) - 1))))
    found = listed(table, rows, condition=condition)
    counted = Counter({one.text: one.count for one in found.values})
    assert counted == Counter(cells[row] or None for row in rows)
    ticked = sum(one.everywhere for one in found.values if one.on)
    mask = np.ones(len(cells), bool) if condition is None else condition.mask(table)
    assert ticked == int(mask.sum())
