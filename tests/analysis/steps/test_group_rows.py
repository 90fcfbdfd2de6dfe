"""Tests for app.analysis.steps.group_rows."""

import numpy as np
import pytest
from pandas import DataFrame, Index, Series

from app.analysis.effect import effect_of
from app.analysis.grouping import group_rows
from app.analysis.kind import Kind
from app.analysis.measures.count_rows import CountRows
from app.analysis.measures.joined_values import JoinedValues
from app.analysis.measures.mean import Mean
from app.analysis.measures.sum import Sum
from app.analysis.recipe import do
from app.analysis.row_labels import MADE, made_labels
from app.analysis.steps.group_rows import GroupRows
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

PURCHASES = Table(
    DataFrame(
        {
            "city": Series(["Lima", "", None, "Quito", "Lima"], dtype="str"),
            "year": Series([2023, 2023, 2024, None, 2023], dtype="Int64"),
            "amount": [0.1, 5.0, None, 7.0, 0.2],
            "currency": Series(["ARS", "USD", "ARS", None, "ars"], dtype="str"),
        }
    ).set_axis(Index([9, 5, 3, 7, 1])),
    {"city": Kind.CATEGORY, "year": Kind.WHOLE, "amount": Kind.MONEY, "currency": Kind.CATEGORY},
    {
        "year": Series(["dos mil"], index=Index([7]), dtype="str"),
        "amount": Series(["12 aprox."], index=Index([3]), dtype="str"),
    },
)
TOTAL = Sum("amount", name="total")


def test_what_is_empty_is_a_group_and_what_was_not_read_stays_so() -> None:
    done = do(GroupRows(("year",), (CountRows(name="n"), TOTAL), any_currency=True), PURCHASES)
    assert listed(done, "year") == [2023, 2024, None]
    assert listed(done, "n") == [3, 1, 1]
    assert listed(done, "total") == [5.3, None, 7.0]
    assert dict(done.unread_in("year")) == {MADE + 2: "dos mil"}
    assert done.kinds == {"year": Kind.WHOLE, "n": Kind.WHOLE, "total": Kind.MONEY}


def test_an_empty_text_and_a_missing_cell_are_one_group() -> None:
    done = do(GroupRows(("city",)), PURCHASES)
    assert listed(done, "city") == ["Lima", "Quito", None]
    assert listed(done, "filas") == [2, 1, 2]


def test_pesos_and_dollars_are_not_added_up_in_silence() -> None:
    step = GroupRows(("year",), (TOTAL,))
    with pytest.raises(UserError, match="currenc"):
        do(step, PURCHASES)
    apart = do(GroupRows(("year", "currency"), (TOTAL,)), PURCHASES)
    assert listed(apart, "total") == [0.1, 0.2, 5.0, None, 7.0]


def test_one_currency_written_in_two_ways_is_one() -> None:
    pesos = PURCHASES.with_rows(PURCHASES.frame.iloc[[0, 2, 4]])
    done = do(GroupRows(("year",), (TOTAL,)), pesos)
    assert listed(done, "total") == [pytest.approx(0.3), None]


def test_rows_that_were_made_get_other_labels_than_those_there_were() -> None:
    once = do(GroupRows(("city", "year")), PURCHASES)
    again = do(GroupRows(("city",), (CountRows(name="n"),)), once)
    assert not set(once.frame.index) & set(again.frame.index)
    assert effect_of(PURCHASES, once, ("city",)).words().render("en") == "5 → 4 rows"


def test_four_columns_with_many_values_each_do_not_mix_groups() -> None:
    values = np.arange(60_000)
    table = table_of(DataFrame(dict.fromkeys("abcd", values)))
    assert group_rows(table, ("a", "b", "c", "d")).count == 60_000


@pytest.mark.parametrize(
    "step",
    [GroupRows(()), GroupRows(("city", "city")), GroupRows(("city",), (Sum("city"),)),
     GroupRows(("city", "year", "amount", "currency", "city"))],
)  # fmt: skip
def test_a_group_that_cannot_be_is_explained(step: GroupRows) -> None:
    with pytest.raises(UserError):
        do(step, PURCHASES)


def test_exported_code_gives_the_same_groups_in_the_same_order() -> None:
    frame = DataFrame({
        "b": Series(["ñu", "nu", "Árbol", "arbol", None, "nz", ""], dtype="str"),
        "a": [2, 1, 2, 1, 2, 1, 2], "n": [1.5, 2.5, None, 4.0, 5.0, 6.0, 7.0],
    })  # fmt: skip
    figures = (CountRows(name="rows"), Mean("n", name="mean"), JoinedValues("n", name="all"))
    step = GroupRows(("b", "a"), figures)
    done = do(step, table_of(frame)).frame
    code = exported(step, frame)
    assert listed(table_of(code), "b") == listed(table_of(done), "b")
    assert listed(table_of(code), "all") == listed(table_of(done), "all")
    assert code.index.tolist() == done.index.tolist() == made_labels(7, None).tolist()[: len(done)]


def test_names_that_are_kept_are_those_in_words() -> None:
    step = GroupRows(("city",), (Sum("amount"),)).named()
    assert [one.name for one in step.figures] == ["Sum of amount"]
