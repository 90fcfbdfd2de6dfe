"""Tests for app.analysis.steps.deflate."""

import json
from dataclasses import replace

import pandas as pd
import pytest
from pandas import DataFrame, Series
from pandas.testing import assert_frame_equal

from app.analysis.kind import Kind
from app.analysis.recipe import Recipe, do
from app.analysis.steps.deflate import Deflate
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_data import VECTORS, WHY_NOT
from tests.analysis.steps.running import exported, listed

needs_vectors = pytest.mark.skipif(not VECTORS.exists(), reason=WHY_NOT)


def amounts(periods: list[object], numbers: list[float | None], **index: float) -> Table:
    months = [name.removeprefix("m").replace("_", "-") for name in index]
    other = table_of(DataFrame({"periodo": Series(months, dtype="str"),
                                "indice": Series(list(index.values()), dtype=float)}))  # fmt: skip
    frame = DataFrame({"when": periods, "pesos": numbers})
    kinds = {**table_of(frame).kinds, "pesos": Kind.MONEY}
    return Table(frame, kinds, beside={"mine": other})


@needs_vectors
def test_the_known_amounts_come_out() -> None:
    known = json.loads(VECTORS.read_text("utf-8"))
    months = {
        f"m{month.replace('-', '_')}": level for month, level in known["deflate"]["ipc"].items()
    }
    for item in known["deflate"]["items"]:
        table = amounts([item["period"]], [item["nominal"]], **months)
        done = do(Deflate("pesos", "when", item["to"], "real", "own", "mine"), table)
        assert listed(done, "real") == [pytest.approx(item["real"], rel=1e-14)]
    salary = known["real_salary"]
    table = amounts(list(salary["nominal"]), list(map(float, salary["nominal"].values())), **months)
    done = do(Deflate("pesos", "when", "2024-12", "real", "own", "mine"), table)
    assert listed(done, "real") == pytest.approx(list(salary["real_dec24"].values()))
    assert done.kinds["real"] is Kind.MONEY


def test_a_month_that_is_not_in_the_index_is_marked_and_never_left_as_it_was() -> None:
    table = amounts(["2016-11", "2026-08", "2020-01", None, "2020-02"], [1.0, 2.0, 3.0, 4.0, None])
    done = do(Deflate("pesos", "when", "2020-01", "real", "national"), table)
    assert listed(done, "real") == [None, None, 3.0, None, None]
    assert dict(done.unread_in("real")) == {0: "#N/A 2016-11", 1: "#N/A 2026-08", 3: "#N/A"}


def test_a_year_is_deflated_with_the_mean_of_its_months() -> None:
    done = do(Deflate("pesos", "when", "2021", "real"), amounts([2021, 2026], [10.0, 1.0]))
    assert listed(done, "real") == [10.0, None]
    assert dict(done.unread_in("real")) == {1: "#N/A 2026"}


def test_dates_are_taken_as_their_months() -> None:
    days = pd.to_datetime(Series(["2023-12-31", "2023-12-01"])).astype("datetime64[s]")
    table = Table(DataFrame({"d": days, "n": [100.0, 100.0]}), {"d": Kind.DATE, "n": Kind.MONEY})
    found = listed(do(Deflate("n", "d", "2024-12", "real"), table), "real")
    assert found == [pytest.approx(100 * 1622.53 / 685.40, rel=1e-14)] * 2


def test_the_step_keeps_the_edition_of_its_index() -> None:
    step = Deflate("pesos", "when", "2024-12", "real")
    assert step.vintage == "2026-07"
    assert Recipe.from_record(Recipe.of(step).to_record()).steps == (step,)
    older = replace(step, vintage="2024-12")
    done = do(older, amounts(["2025-01", "2024-12"], [1.0, 1.0]))
    assert listed(done, "real") == [None, 1.0]
    for word in ("IPCBA", "2024-12", "2026-07"):
        assert word in step.sentence().render("es")


@pytest.mark.parametrize(
    "step",
    [
        Deflate("pesos", "when", "2012-01", "real"),
        Deflate("pesos", "when", "", "real"),
        Deflate("pesos", "when", "2024-12", "pesos"),
        Deflate("pesos", "when", "2024-12", "real", "own", "nobody"),
        Deflate("when", "when", "2024-12", "real"),
    ],
)
def test_what_cannot_be_is_explained(step: Deflate) -> None:
    with pytest.raises(UserError):
        do(step, amounts(["2024-01"], [1.0]))


def test_amounts_all_before_the_index_are_refused() -> None:
    with pytest.raises(UserError):
        do(Deflate("pesos", "when", "2024-12", "real", "national"), amounts(["2015-03"], [1.0]))


def test_pesos_and_dollars_together_are_refused() -> None:
    table = amounts(["2024-01", "2024-01"], [1.0, 2.0])
    mixed = table.with_column("moneda", Series(["ARS", "USD"], dtype="str"), Kind.CATEGORY)
    with pytest.raises(UserError):
        do(Deflate("pesos", "when", "2024-12", "real"), mixed)


def test_exported_code_with_an_index_of_ones_own_does_the_same() -> None:
    table = amounts(["2024-02", "2024"], [1.0, 2.0], m2024_01=100.0, m2024_02=110.0)
    months = table.frame.iloc[:1]
    one = Table(months, table.kinds, beside=table.beside)
    step = Deflate("pesos", "when", "2024-01", "real", "own", "mine")
    code = exported(step, one.frame, mine=table.beside["mine"].frame)
    assert_frame_equal(code, do(step, one).frame, check_dtype=False)
