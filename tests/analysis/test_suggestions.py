"""Tests for app.analysis.suggestions."""

from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.profile import profile
from app.analysis.suggestions import Suggestion, suggestions
from app.analysis.table import Table, table_of


def found(table: Table, column: str) -> dict[str, Suggestion]:
    return {one.kind: one for one in suggestions(table, column, profile(table, column))}


def test_says_how_many_cells_it_saw() -> None:
    table = table_of(DataFrame({"x": ["1.234,50", "$ 20", "s/d", "7", "siete", "8", "9"]}))
    numbers = found(table, "x")["looks_like_numbers"]
    assert str(numbers.detail) == "5 of 6 cells looked at are numbers."


def test_codes_and_years_are_not_taken_for_numbers() -> None:
    codes = table_of(
        DataFrame({"cp": ["1425", "1001"], "x": ["007", "012"], "anio": ["2023", "2024"]})
    )
    for column in codes.columns:
        assert "looks_like_numbers" not in found(codes, column)


def test_counts_every_cell_with_spaces_that_cannot_be_seen() -> None:
    table = table_of(DataFrame({"x": ["a ", "a ", "b", " c"]}))
    assert str(found(table, "x")["spare_spaces"].detail).startswith("3 cells have")


def test_identifiers_that_repeat_in_different_rows_are_told_and_nothing_is_removed() -> None:
    codes = [f"A-{number}" for number in range(9)]
    frame = DataFrame({"x": [*codes, "A-1"], "n": range(10)})
    told = found(Table(frame, {"x": Kind.CODE, "n": Kind.WHOLE}), "x")["repeated_codes"]
    assert told.step() is None
    assert str(told.detail).startswith("One value appears more than once")


def test_a_column_with_holes_here_and_there_is_not_a_heading() -> None:
    table = table_of(DataFrame({"x": Series(["a", "b", None, "c", "d", None, "e"], dtype="str")}))
    assert "empty_below" not in found(table, "x")


def test_similar_values_open_their_page() -> None:
    table = table_of(DataFrame({"x": ["Lima", "LIMA", "Quito"]}))
    assert found(table, "x")["looks_the_same"].page == "join_alike"


def test_values_whose_figures_change_place_are_not_similar() -> None:
    table = table_of(DataFrame({"x": ["1/2/2024", "2/1/2024"]}))
    assert "looks_the_same" not in found(table, "x")


def test_a_large_table_is_judged_by_a_few_cells() -> None:
    table = table_of(DataFrame({"x": [f"{number},50" for number in range(5000)]}))
    numbers = found(table, "x")["looks_like_numbers"]
    assert str(numbers.detail) == "250 of 250 cells looked at are numbers."


def test_dates_with_hours_are_proposed_with_them() -> None:
    for first, step in (("31/01/2024 10:30", "to_date_time"), ("31/01/2024 00:00", "to_date")):
        table = table_of(DataFrame({"x": [first, "1/2/2024"]}))
        assert found(table, "x")["looks_like_dates"].step_kind == step
