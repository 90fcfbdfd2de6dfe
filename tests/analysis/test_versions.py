"""Tests for app.analysis.versions: two versions of a table, and what became of every row."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.steps.delete_rows import DeleteRows
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.insert_row import InsertRow
from app.analysis.steps.sort_rows import SortRows
from app.analysis.table import Table, table_of
from app.analysis.version_list import differences
from app.analysis.versions import ROW, Fate, Versions
from app.errors import UserError


def text(*values: str | None) -> "Series[str]":
    return Series(list(values), dtype="str")


OLD = table_of(DataFrame({"id": text("1", "2", "3", "4"), "stage": text("a", "b", "c", "d")}))
NEW = table_of(DataFrame({"id": text("1", "3", "5", "4"), "stage": text("a", "X", "n", "d")}))


def test_every_row_of_both_has_a_fate_and_stands_near_its_place() -> None:
    found = Versions(NEW, OLD, ("id",))
    news, olds = found.pairs
    assert list(zip(news.tolist(), olds.tolist(), strict=True)) == [
        (0, 0), (-1, 1), (1, 2), (2, -1), (3, 3),
    ]  # fmt: skip
    assert found.fates.tolist() == [
        Fate.SAME, Fate.REMOVED, Fate.CHANGED, Fate.ADDED, Fate.SAME,
    ]  # fmt: skip


def test_the_counts_add_up_to_both_versions() -> None:
    counts = Versions(NEW, OLD, ("id",)).counts
    assert counts[Fate.SAME] + counts[Fate.CHANGED] + counts[Fate.REMOVED] == len(OLD)
    assert counts[Fate.SAME] + counts[Fate.CHANGED] + counts[Fate.ADDED] == len(NEW)


def test_rows_of_one_file_are_told_by_themselves_wherever_they_moved() -> None:
    step = SortRows("id", descending=True)
    new = DeleteRows((1,)).apply(EditCell("stage", 2, "changed").apply(step.apply(OLD)))
    found = Versions(InsertRow(0, (("stage", "new"),)).apply(new), OLD, ROW)
    assert found.counts == {
        Fate.SAME: 2, Fate.CHANGED: 1, Fate.ADDED: 1, Fate.REMOVED: 1, Fate.APART: 0,
    }  # fmt: skip


def test_rows_with_a_repeated_or_an_empty_key_are_said_apart() -> None:
    old = table_of(DataFrame({"id": text("1", "1", None), "a": text("x", "y", "z")}))
    new = table_of(DataFrame({"id": text("1", None, "2"), "a": text("x", "y", "z")}))
    found = Versions(new, old, ("id",))
    assert found.counts == {
        Fate.SAME: 0, Fate.CHANGED: 0, Fate.ADDED: 1, Fate.REMOVED: 0, Fate.APART: 5,
    }  # fmt: skip


def test_columns_that_came_went_or_are_of_another_kind_are_said() -> None:
    old = Table(DataFrame({"a": text("1"), "b": text("x")}), {"a": Kind.TEXT, "b": Kind.TEXT})
    new = Table(DataFrame({"a": [1], "c": text("x")}), {"a": Kind.WHOLE, "c": Kind.TEXT})
    found = Versions(new, old, ROW)
    assert found.columns == ("a", "c", "b")
    assert [one.text.split(" ")[0] for one in found.column_changes()] == [
        "“{column}”", "Column", "Column",
    ]  # fmt: skip


def test_a_key_that_only_one_version_has_is_refused() -> None:
    with pytest.raises(UserError, match="Only one"):
        Versions(NEW, OLD.with_order(["stage"]), ("id",))


keys = st.lists(st.sampled_from(["1", "2", "3", "4", "5", None]), max_size=8)


@settings(deadline=None, max_examples=60)
@given(keys, keys)
def test_no_row_is_lost_nor_counted_twice(own: list[str | None], other: list[str | None]) -> None:
    new = table_of(DataFrame({"id": text(*own), "a": text(*["x"] * len(own))}))
    old = table_of(DataFrame({"id": text(*other), "a": text(*["x"] * len(other))}))
    found = Versions(new, old, ("id",))
    news, olds = found.pairs
    assert sorted(news[news >= 0].tolist()) == list(range(len(own)))
    assert sorted(olds[olds >= 0].tolist()) == list(range(len(other)))
    assert np.all(np.diff(news[news >= 0]) > 0)
    sums: list[dict[str, Any]] = [dict(one.values) for one in found.sums()]
    assert [one["all"] for one in sums] == [len(other), len(own)]
    for one in sums:
        assert sum(count for name, count in one.items() if name != "all") == one["all"]


def test_the_differences_are_a_table_with_a_row_for_each() -> None:
    table = differences(Versions(NEW, OLD, ("id",)))
    assert table.frame.fillna("").to_numpy().tolist() == [
        ["3", "changed", "stage", "c", "X"],
        ["5", "added", "", "", ""],
        ["2", "removed", "", "", ""],
    ]


def test_rows_told_by_themselves_are_listed_by_their_number() -> None:
    new = EditCell("stage", 2, "Z").apply(OLD)
    assert differences(Versions(new, OLD, ROW)).frame.to_numpy().tolist() == [
        ["3", "changed", "stage", "c", "Z"]
    ]
