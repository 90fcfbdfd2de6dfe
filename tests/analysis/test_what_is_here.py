"""Tests for app.analysis.what_is_here."""

import pytest
from pandas import DataFrame, Series

from app.analysis.profile import profile
from app.analysis.table import Table, table_of
from app.analysis.what_is_here import MOST_SAID, what_is_here
from tests.analysis.steps.running import moments, with_unread


def said(table: Table) -> list[str]:
    return [one.sentence.render("en") for one in what_is_here(profile(table, "a"))]


def texts(*cells: str | None) -> Table:
    return table_of(DataFrame({"a": Series(cells, dtype="str")}))


def test_an_empty_column_says_only_that() -> None:
    assert said(texts(None, "", None)) == ["The column is empty: no row has a value."]


def test_suppliers_written_in_several_ways_are_counted_with_their_groups() -> None:
    assert said(texts("Sur S.A.", "SUR SA", "Sur S.A.", "Norte", None)) == [
        "There are 4 values, written in 3 different ways.",
        "One group of them seems to be the same thing, written in several ways.",
        "The most frequent is “Sur S.A.”: 2 rows, 40 %.",
    ]


def test_numbers_say_their_ends_what_could_not_be_read_and_their_middle() -> None:
    assert said(with_unread([1.0, 2.0, 4.0, None, None], {3: "A/D"})) == [
        "There are 3 numbers, from 1 to 4.",
        "One cell could not be read: no sum nor average counts it until you correct it.",
        "Half of them are 2 or less.",
    ]


def test_a_few_very_large_numbers_are_told_beside_the_average() -> None:
    found = said(table_of(DataFrame({"a": [1, 1, 1, 1, 1000]})))
    assert found[1] == "A few are very large: the average is 200,8, and half are 1 or less."


def test_a_date_that_stands_for_none_is_told() -> None:
    found = said(table_of(DataFrame({"a": moments("1900-01-01", "2024-05-01")})))
    assert found[0] == "There are 2 dates, from 01/01/1900 to 01/05/2024."
    assert found[1] == "Some are 01/01/1900, a date that programs write when there is none."


def test_values_that_are_all_different_are_told() -> None:
    assert "no two are alike" in said(texts("a", "b", "c"))[0]


@pytest.mark.parametrize(("blank", "share"), [(1, "0,05"), (1999, "99,9"), (1000, "50")])
def test_a_share_is_never_rounded_to_nothing_nor_to_all(blank: int, share: str) -> None:
    cells = [None] * blank + ["x"] * (2000 - blank)
    found = said(texts(*cells))
    assert any(f"{share} %" in one for one in found) or blank == 1


def test_never_more_than_three_sentences_and_each_says_how_it_counts() -> None:
    found = what_is_here(profile(with_unread([1.0, 1.0, 900.0, None, None], {3: "x"}), "a"))
    assert len(found) == MOST_SAID
    assert all(one.how.render("en") for one in found)
