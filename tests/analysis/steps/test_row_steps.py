"""Tests for the steps about rows: the first, the largest, repeated, joined, emptied."""

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import Recipe
from app.analysis.row_labels import MADE
from app.analysis.steps.blank_down import BlankDown
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.empty_texts import EmptyTexts
from app.analysis.steps.fill_up import FillUp
from app.analysis.steps.header_from_row import HeaderFromRow
from app.analysis.steps.insert_row import InsertRow
from app.analysis.steps.join_rows import JoinRows
from app.analysis.steps.keep_first_rows import KeepFirstRows
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.mark_matching import MarkMatching
from app.analysis.steps.remove_blank_rows import RemoveBlankRows
from app.analysis.steps.remove_repeated_headers import RemoveRepeatedHeaders
from app.analysis.steps.remove_rows import RemoveRows
from app.analysis.steps.sample_rows import SampleRows
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.top_rows import TopRows
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts, unread, with_unread

PRICES = table_of(DataFrame({"a": [5.0, 9.0, None, 9.0, 1.0]}))


def test_ties_with_the_last_stay_unless_cut() -> None:
    assert TopRows("a", 1).apply(PRICES).frame.index.tolist() == [1, 3]
    assert TopRows("a", 1, ties="cut").apply(PRICES).frame.index.tolist() == [1]
    assert TopRows("a", 2, smallest=True).apply(PRICES).frame.index.tolist() == [4, 0]
    with pytest.raises(UserError):
        TopRows("a").apply(texts("x"))


def test_either_end_of_the_table() -> None:
    places = {"first": [0, 1], "last": [3, 4], "not_first": [2, 3, 4], "not_last": [0, 1, 2]}
    for what, rows in places.items():
        step = KeepFirstRows(2, what)  # type: ignore[arg-type]
        assert step.apply(PRICES).frame.index.tolist() == rows
    assert len(KeepFirstRows(9, "not_last").apply(PRICES)) == 0


def test_a_seed_always_chooses_the_same_rows_in_their_order() -> None:
    one, again = (SampleRows(3, 7).apply(PRICES).frame.index.tolist() for _ in range(2))
    assert one == again == sorted(one)
    assert len(SampleRows(99).apply(PRICES)) == 5


def test_which_of_the_repeated_rows_stays() -> None:
    cells = ("x", "y", "x")
    assert after(DropDuplicates(("a",)), *cells) == ["x", "y"]
    assert after(DropDuplicates(("a",), "last"), *cells) == ["y", "x"]
    assert after(DropDuplicates(("a",), "none"), *cells) == ["y"]


def test_rows_can_be_sorted_by_many_columns() -> None:
    frame = DataFrame({"a": [1, 1, 1, 2], "b": ["x", "y", "y", "z"], "c": [1, 5, 7, 0]})
    step = SortRows("a", descending=True, then="b", more=(("c", True),))
    assert step.apply(table_of(frame)).frame.index.tolist() == [3, 0, 2, 1]
    assert exported(step, frame).index.tolist() == [3, 0, 2, 1]


def test_any_condition_can_be_enough() -> None:
    asked = (OneOf("a", ("x",)), Contains("a", "z"))
    assert after(KeepRows(asked, "any"), "x", "y", "zeta") == ["x", "zeta"]
    assert after(RemoveRows(asked, "any"), "x", "y", "zeta") == ["y"]
    assert after(KeepRows(asked), "x", "y", "zeta") == []


def test_an_old_filter_still_opens() -> None:
    condition = {"family": "conditions", "kind": "one_of", "column": "a", "values": ["x"]}
    record = Recipe().to_record() | {"steps": [{"kind": "keep_rows", "conditions": [condition]}]}
    assert Recipe.from_record(record).steps == (KeepRows((OneOf("a", ("x",)),)),)


def test_rows_get_a_label() -> None:
    step = MarkMatching((OneOf("a", ("x",)),), "b", "yes", "no")
    assert listed(step.apply(texts("x", "y", None)), "b") == ["yes", "no", "no"]


def test_a_row_with_something_unread_is_not_blank() -> None:
    table = with_unread([None, None, 1.0], {1: "x"})
    assert RemoveBlankRows().apply(table).frame.index.tolist() == [1, 2]


def test_headers_of_pasted_sheets_go() -> None:
    table = with_unread([1.0, None, None], {1: " A ", 2: "b"})
    assert RemoveRepeatedHeaders().apply(table).frame.index.tolist() == [0, 2]


def test_a_row_becomes_the_header() -> None:
    frame = DataFrame(
        {"x": ["Informe", "ciudad", "Lima"], "y": [None, "ciudad", "3"], "z": [None, "", "1"]}
    )
    cut = HeaderFromRow(1).apply(table_of(frame))
    assert cut.columns == ["ciudad", "ciudad (2)", "z"]
    assert cut.frame.index.tolist() == [2]
    assert HeaderFromRow(1, above=False).apply(table_of(frame)).frame.index.tolist() == [0, 2]
    with pytest.raises(UserError):
        HeaderFromRow(9).apply(table_of(frame))


def test_a_new_row_has_a_label_of_its_own_and_keeps_what_is_unread() -> None:
    table = InsertRow(0, (("a", "pronto"),)).apply(with_unread([1.0, None], {1: "x"}))
    assert table.frame.index.tolist() == [0, MADE, 1]
    assert unread(table) == {1: "x", MADE: "pronto"}


def test_joining_rows_undoes_a_split_and_refuses_to_choose() -> None:
    frame = DataFrame({"id": [1, 2, 1], "who": ["a", "b", ""], "n": [5, 6, 5]})
    joined = JoinRows(("id",), "who").apply(table_of(frame))
    assert listed(joined, "who") == ["a", "b"]
    assert joined.frame.index.tolist() == [MADE, 1]
    with pytest.raises(UserError):
        JoinRows(("id",), "who").apply(table_of(frame.assign(n=[5, 6, 7])))
    again = frame.assign(who=["x", "y", "z"])
    pd.testing.assert_frame_equal(
        exported(JoinRows(("id",), "who"), again),
        JoinRows(("id",), "who").apply(table_of(again)).frame,
    )


def test_texts_that_say_nothing_are_emptied_in_numbers_too() -> None:
    table = with_unread([1.0, 99999.0, None], {2: "S/D"})
    emptied = EmptyTexts(("a",), "s/d, 99999").apply(table)
    assert listed(emptied) == [1.0, None, None]
    assert unread(emptied) == {}
    assert after(EmptyTexts(("a",)), " N/A", "na", "-", "") == [None, "na", None, ""]


def test_filling_upwards_stops_at_what_is_unread() -> None:
    assert after(FillUp("a"), None, "", "x", None) == ["x", "x", "x", None]
    assert listed(FillUp("a").apply(with_unread([None, None, 2.0], {1: "x"}))) == [None, None, 2.0]


def test_blanking_down_leaves_the_first() -> None:
    assert after(BlankDown("a"), "x", "x", None, "x", "y") == ["x", None, None, "x", "y"]
    assert listed(BlankDown("a").apply(table_of(DataFrame({"a": Series([1, 1, 2])})))) == [
        1,
        None,
        2,
    ]
