"""Totals among the rows are found by their word and proved by their sums."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pandas import DataFrame, Series

from app.analysis.steps.remove_totals import RemoveTotals
from app.analysis.table import table_of
from app.analysis.total_rows import WORD, said_totals, total_rows
from app.errors import UserError
from tests.analysis.steps.running import exported


def found(names: list[Any], numbers: list[Any], **more: list[Any]) -> dict[int, tuple[str, ...]]:
    frame = DataFrame({"a": names, "n": numbers, **more})
    return {row.label: row.proved for row in total_rows(frame)}


def test_subtotals_and_the_total_of_all() -> None:
    names = ["x", "y", "Subtotal A", "z", "w", "SUB-TOTAL B", "TOTAL GENERAL"]
    assert found(names, [1, 2, 3, 4, 5, 9, 12]) == {2: ("n",), 5: ("n",), 6: ("n",)}


def test_a_total_above_its_rows() -> None:
    assert found(["Total", "x", "y"], [7, 3, 4]) == {0: ("n",)}


def test_a_word_without_the_sum_proves_nothing() -> None:
    assert found(["x", "y", "Total Austral SA"], [1, 2, 50]) == {2: ()}
    assert found(["x", "Totalmente", "Sumario"], [1, 2, 3]) == {}
    assert found(["Total"], [0]) == {0: ()}


def test_rounding_is_forgiven_and_a_wrong_total_is_not() -> None:
    thirds = [333_333.33] * 3
    assert found(["a", "b", "c", "Total"], [*thirds, 1_000_000.0])[3] == ("n",)
    assert found(["a", "b", "c", "Total"], [*thirds, 1_000_500.0])[3] == ()
    assert found(["a", "b", "Total"], [1, 2, 4])[2] == ()


def test_a_row_among_huge_amounts_is_no_total_for_being_small_beside_them() -> None:
    names = ["Ministerio", "x", "Total Austral SA", "y"]
    frame = DataFrame({"a": names, "n": [4e12, 500.0, 1000.0, 7.0]})
    assert {row.label: row.proved for row in total_rows(frame)} == {2: ()}
    table = table_of(frame)
    assert RemoveTotals().apply(table).frame.index.tolist() == [0, 1, 2, 3]
    assert exported(RemoveTotals(), frame).index.tolist() == [0, 1, 2, 3]


def test_totals_of_huge_amounts_with_cents_are_proved_to_the_cent() -> None:
    names, cents = ["a", "b", "Total", "c", "d", "Subtotal"], [1e13, 1e13 + 0.02, 2e13 + 0.02]
    numbers = [*cents, 0.1, 0.2, 0.3]
    assert found(names, numbers) == {2: ("n",), 5: ("n",)}
    assert found(names, [*cents, 0.1, 0.2, 0.4])[5] == ()


def test_an_infinite_number_proves_nothing() -> None:
    assert found(["a", "b", "Total"], [1.0, float("inf"), 1.0])[2] == ()
    assert found(["a", "b", "Total"], [1.0, 2.0, float("inf")])[2] == ()


def test_every_column_that_adds_up_is_told() -> None:
    years, money = [2020, 2020, 2020], [1.5, None, 1.5]
    assert found(["x", "y", "Total"], [1, 4, 5], year=years, money=money)[2] == ("n", "money")


def test_only_what_is_proved_goes_unless_all_is_asked_for() -> None:
    table = table_of(DataFrame({"a": ["x", "y", "Total", "Total SA"], "n": [1, 2, 3, 99]}))
    assert RemoveTotals().apply(table).frame.index.tolist() == [0, 1, 3]
    assert RemoveTotals(unproved=True).apply(table).frame.index.tolist() == [0, 1]
    with pytest.raises(UserError):
        RemoveTotals("n").apply(table)


WORDS = some.sampled_from(["x", "Total", "Subtotal", "suma", "Totales:", None, ""])
ROWS = some.lists(some.tuples(WORDS, WORDS, some.integers(-3, 9) | some.none()), max_size=9)


@settings(deadline=None, max_examples=200)
@given(ROWS, some.sampled_from(["", "b", "all"]))
def test_exported_code_removes_the_same(
    rows: list[tuple[str | None, str | None, int | None]], column: str
) -> None:
    frame = DataFrame(rows, columns=["a", "b", "n"]).astype({"a": "str", "b": "str", "n": "Int64"})
    frame["m"] = frame["n"] * 1.5
    step = RemoveTotals("" if column == "all" else column, unproved=column == "all")
    done = step.apply(table_of(frame)).frame
    assert exported(step, frame).index.tolist() == done.index.tolist()


def test_years_and_numbers_of_order_prove_nothing() -> None:
    assert found(["x", "Total SA"], [5, 99], year=[2020, 2020])[1] == ()
    assert found(["x", "y", "Total SA"], [5, 8, 99], id=[1, 2, 3])[2] == ()
    assert found(["x", "Total SA"], [5, 99], q=[3, 3])[1] == ()
    assert found(["x", "Subtotal"], [5, 5], q=[3, 3])[1] == ("n", "q")


SAYS = ["Total", "total general", "totalidad", "x", None, "Ñtotal", "Subtotal", " TOTALES:", ""]


@settings(deadline=None)
@given(
    some.lists(some.sampled_from(SAYS), max_size=12),
    some.lists(some.sampled_from(["sumas", "Boedo", None]), min_size=12, max_size=12),
)
def test_each_row_says_total_by_its_own_text(ones: list[str], others: list[str]) -> None:
    frame = DataFrame({"a": Series(ones, dtype="str"),
                       "b": Series(others[: len(ones)], dtype="str")})  # fmt: skip
    says = {name: frame[name].str.contains(WORD).fillna(value=False) for name in frame}
    expected = frame["a"].where(says["a"], frame["b"].where(says["b"], None))
    found = said_totals(frame)
    assert found.equals(expected)
