"""What each figure of a group is worth, against figures nobody here worked out."""

import json
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series

from app.analysis.grouping import group_rows
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.analysis.measures.all_yes import AllYes
from app.analysis.measures.any_yes import AnyYes
from app.analysis.measures.at_random import AtRandom
from app.analysis.measures.count_values import CountValues
from app.analysis.measures.filled import Filled
from app.analysis.measures.first import First
from app.analysis.measures.first_quartile import FirstQuartile
from app.analysis.measures.joined_values import JoinedValues
from app.analysis.measures.last import Last
from app.analysis.measures.maximum import Maximum
from app.analysis.measures.mean import Mean
from app.analysis.measures.median import Median
from app.analysis.measures.minimum import Minimum
from app.analysis.measures.mode import Mode
from app.analysis.measures.range import Range
from app.analysis.measures.standard_deviation import StandardDeviation
from app.analysis.measures.third_quartile import ThirdQuartile
from app.analysis.measures.variance import Variance
from app.analysis.steps.group_rows import GroupRows
from app.analysis.summary import Summary, compute
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_data import SHARED, VECTORS, WHY_NOT
from tests.analysis.steps.running import exported

CERTIFIED = SHARED / "nist" / "certified.json"
needs_vectors = pytest.mark.skipif(not VECTORS.exists(), reason=WHY_NOT)
CITIES = Table(
    DataFrame(
        {
            "city": Series(["b", "a", "a", "", "a", "b"], dtype="str"),
            "name": Series(["Ñ", "y", None, "z", "x", ""], dtype="str"),
            "day": pd.to_datetime(Series(["2024-02-01", "2024-03-05", None, "2023-01-01",
                                          "2024-01-31", None])).astype("datetime64[s]"),
            "paid": Series([True, False, None, None, True, True], dtype="boolean"),
            "count": Series([3, 2**60, None, 5, 2**60 + 1, 3], dtype="Int64"),
        }
    ).set_axis(Index([4, 2, 7, 9, 1, 3])),
    {"city": Kind.TEXT, "name": Kind.TEXT, "day": Kind.DATE, "paid": Kind.YES_NO,
     "count": Kind.WHOLE},
    {"count": Series(["dos"], index=Index([7]), dtype="str")},
)  # fmt: skip


def figures(measure: Measure, table: Table = CITIES) -> list[Any]:
    """Return the figures of groups a, b and the empty one."""
    found = measure.of(group_rows(table, ("city",))).astype(object)
    return found.where(found.notna(), None).tolist()


def one(kind: str, numbers: list[float]) -> float:
    """Return the figure of all the numbers together."""
    table = table_of(DataFrame({"n": numbers}))
    groups = group_rows(table, ("n",)).together()
    figure: Any = measures[kind]
    return float(figure("n").of(groups).iloc[0])


def test_first_last_and_most_frequent_leave_out_what_is_empty() -> None:
    assert figures(First("name")) == ["y", "Ñ", "z"]
    assert figures(Last("name")) == ["x", "Ñ", "z"]
    assert figures(Mode("count")) == [2**60, 3, 5]
    assert figures(First("count")) == [2**60, 3, 5]


def test_of_values_equally_frequent_the_first_to_appear_is_taken() -> None:
    table = table_of(DataFrame({"city": ["a"] * 5, "n": [9, 2, 2, 9, 1]}))
    assert figures(Mode("n"), table) == [9]


def test_extremes_keep_long_whole_numbers_and_know_dates() -> None:
    assert figures(Maximum("count")) == [2**60 + 1, 3, 5]
    assert figures(Range("count")) == [1, 0, 0]
    assert figures(Minimum("day")) == [
        pd.Timestamp("2024-01-31"), pd.Timestamp("2024-02-01"), pd.Timestamp("2023-01-01")
    ]  # fmt: skip


def test_a_cell_that_could_not_be_read_is_no_value() -> None:
    assert figures(CountValues("count")) == [2, 2, 1]
    assert figures(Filled("count")) == [pytest.approx(200 / 3), 100, 100]
    assert figures(Filled("name")) == [pytest.approx(200 / 3), 50, 100]


def test_yes_and_no_leave_out_what_is_not_known() -> None:
    assert figures(AnyYes("paid")) == [True, True, None]
    assert figures(AllYes("paid")) == [False, True, None]


def test_a_list_has_each_value_once_in_the_order_of_the_rows() -> None:
    assert figures(JoinedValues("name", " / ")) == ["y / x", "Ñ", "z"]
    assert figures(JoinedValues("day")) == ["05/03/2024; 31/01/2024", "01/02/2024", "01/01/2023"]
    assert figures(JoinedValues("count"))[1] == "3"


@pytest.mark.parametrize("measure", [Minimum("name"), AnyYes("name"), Range("day")])
def test_a_column_of_another_kind_is_refused(measure: Measure) -> None:
    with pytest.raises(UserError):
        figures(measure)


def test_words_and_dates_have_a_total_too() -> None:
    found = compute(CITIES, Summary(("city",), (First("name"), Maximum("day"), AnyYes("paid"))))
    assert list(found.totals.values()) == ["Ñ", pd.Timestamp("2024-03-05"), True]


@needs_vectors
@pytest.mark.parametrize("name", list("ABCDE"))
def test_quartiles_are_those_of_type_7(name: str) -> None:
    known = json.loads(VECTORS.read_text("utf-8"))["quartiles"]
    case = next(case for case in known if case["name"] == name)
    kinds = ("first_quartile", "median", "third_quartile")
    assert [one(kind, case["data"]) for kind in kinds] == pytest.approx(case["t7"])


@needs_vectors
def test_the_basic_figures_are_the_known_ones() -> None:
    known = json.loads(VECTORS.read_text("utf-8"))["basic"]
    names = {"mean": "mean", "median": "median", "sd_n1": "standard_deviation", "sum": "sum",
             "q1": "first_quartile", "q3": "third_quartile", "n": "count_values"}  # fmt: skip
    assert one("mode", known["data"]) == known["mode"][0]
    for name, kind in names.items():
        assert one(kind, known["data"]) == pytest.approx(known[name], rel=1e-14)


@pytest.mark.skipif(not CERTIFIED.exists(), reason=WHY_NOT)
def test_certified_means_and_deviations_come_out_with_nine_digits() -> None:
    for case in json.loads(CERTIFIED.read_text("utf-8")):
        file = CERTIFIED.with_name(f"{case['name']}.csv")
        values = pd.read_csv(file).iloc[:, 0].tolist()
        assert one("mean", values) == pytest.approx(float(case["mean"]), rel=1e-13)
        assert one("standard_deviation", values) == pytest.approx(float(case["sd"]), rel=1e-8)
        assert one("variance", values) == pytest.approx(float(case["sd"]) ** 2, rel=2e-8)


cells = st.lists(
    st.tuples(st.sampled_from("abc"), st.none() | st.floats(-1e9, 1e9)), min_size=1, max_size=30
)


@given(cells)
@settings(deadline=None, max_examples=60)
def test_agrees_with_pandas(rows: list[tuple[str, float | None]]) -> None:
    frame = DataFrame({
        "city": Series([city for city, _ in rows], dtype="str"),
        "n": Series([number for _, number in rows], dtype=float),
    })  # fmt: skip
    known = frame.groupby("city")["n"]
    pairs: list[tuple[Measure, Series[Any]]] = [
        (Minimum("n"), known.min()), (Maximum("n"), known.max()), (First("n"), known.first()),
        (Last("n"), known.last()), (CountValues("n"), known.count()), (Median("n"), known.median()),
        (Mean("n"), known.mean()), (StandardDeviation("n"), known.std()),
        (Variance("n"), known.var()),
        (ThirdQuartile("n"), known.quantile(0.75)),
        (FirstQuartile("n"), known.quantile(0.25)),
    ]  # fmt: skip
    for measure, expected in pairs:
        found = measure.of(group_rows(table_of(frame), ("city",))).to_numpy(float, na_value=np.nan)
        np.testing.assert_allclose(found, expected.to_numpy(float), rtol=1e-9, atol=1e-3)


def test_the_variance_of_money_is_no_money() -> None:
    frame = DataFrame({"g": ["a", "a", "b"], "n": [1.0, 3.0, 5.0]})
    table = Table(frame, {"g": Kind.CATEGORY, "n": Kind.MONEY})
    done = GroupRows(("g",), (Variance("n", name="v"),)).apply(table)
    assert done.kinds["v"] is Kind.DECIMAL
    assert done.values("v").tolist()[0] == 2.0
    assert np.isnan(done.values("v").iloc[1])


def test_a_value_at_random_is_one_of_its_group_and_always_the_same() -> None:
    count = 3000
    frame = DataFrame({"g": [str(at // 3) for at in range(count)], "n": range(count)})
    frame.loc[::7, "n"] = None
    step = GroupRows(("g",), (AtRandom("n", name="n"),))
    found = step.apply(table_of(frame)).frame
    assert (found["n"] // 3).astype(int).astype(str).tolist() == found["g"].tolist()
    nth = np.bincount((found["n"] % 3).astype(int))
    assert nth.min() > 250  # each of the three comes out about as often
    few = frame.head(100)
    ours = step.apply(table_of(few)).frame["n"].tolist()
    assert exported(step, few)["n"].tolist() == ours
