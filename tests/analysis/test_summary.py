"""Tests for app.analysis.summary."""

import json
from collections import defaultdict
from math import fsum
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.measures.count_rows import CountRows
from app.analysis.measures.distinct import Distinct
from app.analysis.measures.mean import Mean
from app.analysis.measures.median import Median
from app.analysis.measures.share import Share
from app.analysis.measures.sum import Sum
from app.analysis.summary import Summary, compute
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import use_language

MINI = Path(__file__).parents[3] / "shared" / "data" / "vectors" / "contratos_mini.csv"
PURCHASES = Table(
    DataFrame(
        {
            "city": Series(["Lima", "Lima", None, "Quito", "quito", "Lima"], dtype="str"),
            "amount": [0.1, 0.2, 5.0, None, None, 7.0],
        }
    ).set_axis(Index([3, 4, 5, 6, 7, 8])),
    {"city": Kind.CATEGORY, "amount": Kind.MONEY},
    {"amount": Series(["12 aprox."], index=Index([6]), dtype="str")},
)


def test_rows_without_a_group_are_a_group_of_their_own() -> None:
    found = compute(PURCHASES, Summary(("city",), (CountRows(),)))
    assert found.frame.to_dict("list") == {
        "city": ["Lima", "Quito", "quito", "(empty)"],
        "Rows": [3, 1, 1, 1],
    }
    assert found.totals == {"Rows": 6}


def test_an_empty_text_is_an_empty_cell() -> None:
    frame = DataFrame({"a": Series(["x", "", None], dtype="str"), "b": ["", "y", "z"]})
    found = compute(table_of(frame), Summary(("a",), (Distinct("b"), CountRows())))
    assert found.frame["a"].tolist() == ["(empty)", "x"]
    assert found.frame["Different values of b"].tolist() == [2, 0]
    assert [(one.column, one.count) for one in found.left_out] == [("b", 1)]


def test_what_was_left_out_is_counted_and_said() -> None:
    found = compute(PURCHASES, Summary(("city",), (Sum("amount"), CountRows())))
    assert (found.rows, found.n_used) == (6, 4)
    assert [(one.column, one.count) for one in found.left_out] == [("amount", 1), ("amount", 1)]
    assert list(map(str, found.notes())) == [
        "4 rows used.",
        "One cell of “amount” could not be read and is left out.",
        "One cell of “amount” is empty and is left out.",
    ]


def test_a_group_without_numbers_has_no_total_instead_of_zero() -> None:
    found = compute(
        PURCHASES, Summary(("city",), (Sum("amount"), Mean("amount")), largest_first=False)
    )
    assert found.frame["Sum of amount"].isna().tolist() == [False, True, True, False]
    assert found.frame["Mean of amount"].isna().tolist() == [False, True, True, False]
    assert found.totals["Sum of amount"] == fsum([0.1, 0.2, 5, 7])


def test_the_largest_come_first_and_those_without_figure_last() -> None:
    found = compute(PURCHASES, Summary(("city",), (Sum("amount"),)))
    assert found.frame["city"].tolist() == ["Lima", "(empty)", "Quito", "quito"]
    assert found.kinds == {"city": Kind.CATEGORY, "Sum of amount": Kind.MONEY}


def test_a_filter_lets_in_only_its_rows() -> None:
    found = compute(PURCHASES, Summary(("city",), (Sum("amount"),)), np.array([0, 3]))
    assert found.frame["city"].tolist() == ["Lima", "Quito"]
    assert (found.rows, found.n_used) == (2, 1)
    assert found.totals == {"Sum of amount": 0.1}


def test_group_values_that_could_not_be_read_are_groups_too() -> None:
    table = Table(
        DataFrame({"year": Series([2023, None, None, 2022], dtype="Int64")}),
        {"year": Kind.WHOLE},
        {"year": Series(["dos mil"], index=Index([1]), dtype="str")},
    )
    found = compute(table, Summary(("year",), (CountRows(),), largest_first=False))
    assert found.frame["year"].tolist() == ["2022", "2023", "dos mil", "(empty)"]
    whole = compute(table, Summary(("year",), (CountRows(),)), np.array([0, 3]))
    assert whole.frame["year"].tolist() == [2022, 2023]
    assert whole.kinds["year"] is Kind.WHOLE


def test_two_columns_group_by_the_pairs_that_occur() -> None:
    frame = DataFrame({"a": ["x", "y", "x", "x"], "b": [1, 2, 1, 3], "n": [1, 2, 3, 4]})
    found = compute(
        table_of(frame), Summary(("a", "b"), (Sum("n"), Share("n")), largest_first=False)
    )
    assert found.frame.to_dict("list") == {
        "a": ["x", "x", "y"], "b": [1, 3, 2], "Sum of n": [4, 4, 2], "% of n": [40, 40, 20]
    }  # fmt: skip
    assert found.totals == {"Sum of n": 10, "% of n": 100}


def test_different_values_count_once_in_the_total() -> None:
    frame = DataFrame({"a": ["x", "x", "y"], "firm": ["A", None, "A"]})
    found = compute(table_of(frame), Summary(("a",), (Distinct("firm"),)))
    assert found.frame["Different values of firm"].tolist() == [1, 1]
    assert found.totals == {"Different values of firm": 1}


def test_whole_numbers_are_added_up_exactly() -> None:
    frame = DataFrame({"a": ["x", "x", "y"], "n": [2**53, 1, 1]})
    found = compute(table_of(frame), Summary(("a",), (Sum("n"),)))
    assert found.frame["Sum of n"].tolist() == [2**53 + 1, 1]
    assert found.kinds["Sum of n"] is Kind.WHOLE


def test_names_that_are_kept_do_not_change_with_the_language() -> None:
    summary = Summary(("city",), (Sum("amount"),)).named()
    use_language("es")
    try:
        assert list(compute(PURCHASES, summary).frame.columns) == ["city", "Sum of amount"]
    finally:
        use_language("en")
    assert Summary.from_record(json.loads(json.dumps(summary.to_record()))) == summary


def test_two_figures_never_share_a_name() -> None:
    frame = DataFrame({"Rows": ["x", "y"]})
    found = compute(table_of(frame), Summary(("Rows",), (CountRows(), CountRows())))
    assert list(found.frame.columns) == ["Rows", "Rows (2)", "Rows (3)"]


@pytest.mark.parametrize(
    "summary",
    [
        Summary((), (CountRows(),)),
        Summary(("city",), ()),
        Summary(("city", "city"), (CountRows(),)),
        Summary(("town",), (CountRows(),)),
        Summary(("city",), (Sum("city"),)),
        Summary(("city",), (Mean("no"),)),
    ],
)
def test_a_summary_that_cannot_be_is_explained(summary: Summary) -> None:
    with pytest.raises(UserError):
        compute(PURCHASES, summary)


amounts = st.one_of(st.none(), st.floats(-1e12, 1e12))


@given(st.lists(st.tuples(st.sampled_from(["a", "b", None]), amounts), min_size=1, max_size=40))
@settings(deadline=None)
def test_agrees_with_plain_python(rows: list[tuple[str | None, float | None]]) -> None:
    frame = DataFrame({
        "g": Series([group for group, _ in rows], dtype="str"),
        "n": Series([number for _, number in rows], dtype=float),
    })  # fmt: skip
    summary = Summary(("g",), (CountRows(), Sum("n"), Median("n")), largest_first=False)
    found = compute(table_of(frame), summary).frame.set_index("g")
    known: dict[str, list[float | None]] = defaultdict(list)
    for group, number in rows:
        known[group or "(empty)"].append(number)
    assert list(found.index) == sorted(known, key=lambda name: (name == "(empty)", name))
    for group, numbers in known.items():
        some = [number for number in numbers if number is not None]
        assert found.loc[group, "Rows"] == len(numbers)
        if some:
            assert found.loc[group, "Sum of n"] == fsum(some)
            assert found.loc[group, "Median of n"] == pytest.approx(median(some), abs=1e-3)
        else:
            assert found.loc[[group], "Sum of n"].isna().all()


@pytest.mark.skipif(not MINI.exists(), reason="the expected numbers are not beside the project")
def test_contracts_add_up_to_the_expected_numbers() -> None:
    expected = json.loads(MINI.with_name("contratos_mini_expected.json").read_text("utf-8"))
    rows = pd.read_csv(MINI, dtype={"comuna": "str"})
    rows = rows[rows["moneda"] == "ARS"]
    naive = compute(table_of(rows), Summary(("moneda",), (Sum("monto"),)))
    assert naive.totals["Sum of monto"] == expected["suma_ingenua_filas_ars"]
    once = rows[rows["estado"] == "active"].drop_duplicates("contrato_id")
    by_supplier = compute(
        table_of(once), Summary(("proveedor_cuit",), (Share("monto"), Sum("monto")))
    )
    assert by_supplier.totals["Sum of monto"] == expected["suma_correcta_ars"]
    shares = by_supplier.frame["% of monto"] / 100
    assert len(shares) == expected["hhi_total"]["n_prov"]
    assert shares.iloc[0] == pytest.approx(expected["hhi_total"]["top1"])
    assert shares.head(4).sum() == pytest.approx(expected["hhi_total"]["cr4"])
