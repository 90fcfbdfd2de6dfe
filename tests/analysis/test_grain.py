"""Tests for app.analysis.grain and app.analysis.steps.reduce_grain."""

import json
from typing import Any

import pytest
from pandas import DataFrame, Series

from app.analysis.grain import grain_of
from app.analysis.kind import Kind
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import do
from app.analysis.row_labels import is_made
from app.analysis.start_table import start_table
from app.analysis.steps.reduce_grain import ReduceGrain
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_files import SHARED
from tests.analysis.steps.running import exported_beside, listed

VECTORS = SHARED / "vectors"
needs_vectors = pytest.mark.skipif(
    not VECTORS.exists(), reason="the shared test vectors are not there"
)
ITEMS = table_of(
    DataFrame({
        "id": ["A", "A", "B", "C"],
        "item": [1, 2, 1, 1],
        "monto": [10.0, 10.0, 5.0, 7.0],
        "texto": ["x", "y", None, "z"],
    })
)  # fmt: skip


def contracts(*, active: bool) -> Table:
    table = start_table(read_raw(VECTORS / "contratos_mini.csv"))
    pesos = table.frame[table.frame["moneda"] == "ARS"]
    return table.with_rows(pesos[pesos["estado"] == "active"] if active else pesos)


@needs_vectors
def test_the_amounts_of_contracts_by_item_are_known_to_repeat() -> None:
    expected = json.loads((VECTORS / "contratos_mini_expected.json").read_text("utf-8"))
    grain = grain_of(start_table(read_raw(VECTORS / "contratos_mini.csv")))
    assert grain.keys == ("contrato_id", "item_nro")
    assert grain.rows == expected["filas_csv"]
    assert grain.repeated[0].column == "contrato_id"
    assert grain.repeated[0].ids == expected["contratos"]
    repeated = grain_of(contracts(active=False)).repeated[0]
    amount = next(one for one in repeated.columns if one.name == "monto")
    assert (amount.equal, amount.different) == (2, 0)
    assert amount.naive == pytest.approx(expected["suma_ingenua_filas_ars"], abs=0.001)
    assert any("monto" in str(one) for one in repeated.sentences())
    active = grain_of(contracts(active=True)).repeated[0]
    amount = next(one for one in active.columns if one.name == "monto")
    assert amount.once == pytest.approx(expected["suma_correcta_ars"], abs=0.001)


@needs_vectors
def test_one_row_for_each_contract_gives_the_right_sum() -> None:
    expected = json.loads((VECTORS / "contratos_mini_expected.json").read_text("utf-8"))
    result = do(
        ReduceGrain(("contrato_id",), rules=(("item_nro", "drop"),)), contracts(active=True)
    )
    assert len(result) == expected["contratos_ars"]
    assert result.frame["monto"].sum() == pytest.approx(expected["suma_correcta_ars"], abs=0.001)
    assert "item_nro" not in result.columns


def test_a_column_that_differs_is_refused_with_an_example() -> None:
    with pytest.raises(UserError, match="differs among") as caught:
        do(ReduceGrain(("id",)), ITEMS)
    assert "“item”" in str(caught.value.what)
    assert "“A”" in str(caught.value.what)


@pytest.mark.parametrize(
    ("rule", "item"), [("first", [1, 1, 1]), ("sum", [3, 1, 1]), ("list", ["1 · 2", "1", "1"])]
)
def test_each_rule_for_what_differs(rule: str, item: list[Any]) -> None:
    step = ReduceGrain(("id",), "first", (("item", rule),))
    result = do(step, ITEMS)
    assert listed(result, "item") == item
    assert listed(result, "monto") == [10.0, 5.0, 7.0]
    assert list(exported_beside(step, ITEMS)["item"]) == item


def test_a_missing_cell_beside_a_value_is_a_difference() -> None:
    table = table_of(DataFrame({"id": ["A", "A"], "n": [1.0, None]}))
    with pytest.raises(UserError, match="differs"):
        do(ReduceGrain(("id",)), table)


def test_rows_without_key_are_never_made_one() -> None:
    table = table_of(
        DataFrame({"id": Series([None, None, "A", "A"], dtype="str"), "n": [1, 1, 2, 2]})
    )
    result = do(ReduceGrain(("id",)), table)
    assert listed(result, "n") == [1, 1, 2]
    assert is_made(result.frame.index).all()


def test_what_could_not_be_read_stays_and_is_never_added_up() -> None:
    table = Table(
        DataFrame({"id": ["A", "A"], "n": [1.0, None]}), {"id": Kind.CODE, "n": Kind.MONEY},
        {"n": Series(["ver"], index=[1], dtype="str")},
    )  # fmt: skip
    with pytest.raises(UserError, match="the sum would be short"):
        do(ReduceGrain(("id",), "sum"), table)
    assert listed(do(ReduceGrain(("id",), "list"), table), "n") == ["1 · ver"]


def test_a_text_cannot_be_added_up_and_a_key_is_needed() -> None:
    with pytest.raises(UserError, match="cannot be added up"):
        do(ReduceGrain(("id",), "sum"), ITEMS)
    with pytest.raises(UserError, match="same thing"):
        do(ReduceGrain(()), ITEMS)


def test_the_grain_says_which_columns_tell_rows_apart() -> None:
    assert grain_of(ITEMS).keys == ("id", "item")
    assert "“id”" in str(grain_of(table_of(DataFrame({"id": [1, 2], "n": [1, 1]}))).sentence())
    same = table_of(DataFrame({"a": ["x", "x"], "b": ["y", "y"]}))
    assert grain_of(same).keys == ()
    assert grain_of(table_of(DataFrame({"a": []}))).keys == ()


def test_amounts_that_differ_are_told_apart_from_those_that_repeat() -> None:
    frame = DataFrame(
        {"id": ["A", "A", "B", "B", "C", "C"], "monto": [1.0, 1.0, 2.0, 2.0, 3.0, 4.0]}
    )
    (repeated,) = grain_of(table_of(frame)).repeated
    (amount,) = repeated.columns
    assert (amount.equal, amount.different) == (2, 1)
    assert "differs in one" in " ".join(map(str, repeated.sentences()))
