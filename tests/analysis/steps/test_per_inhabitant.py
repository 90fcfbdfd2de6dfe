"""Tests for app.analysis.steps.per_inhabitant."""

import json

import pytest
from pandas import DataFrame, Series
from pandas.testing import assert_frame_equal

from app.analysis.comunas import POPULATION
from app.analysis.kind import Kind
from app.analysis.population import bundled_population
from app.analysis.recipe import do
from app.analysis.steps.per_inhabitant import PerInhabitant
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_data import VECTORS, WHY_NOT
from tests.analysis.steps.running import exported, listed


def test_the_censuses_add_up_to_the_city() -> None:
    assert bundled_population("2010")["0"] == 2_890_151
    assert bundled_population("2022")["0"] == 3_095_454
    people = {int(place): number for place, number in bundled_population("2022").items()}
    assert people == {**POPULATION, 0: 3_095_454}


def test_a_comuna_is_read_however_it_is_written_and_no_other_place_is_taken_for_one() -> None:
    places = ["8", "08", "Comuna 8", " COMUNA 08 ", "8.0", "16", "Palermo", None, "1 a 15"]
    table = table_of(DataFrame({"c": Series(places, dtype="str"), "n": [203_888.0] * 9}))
    done = do(PerInhabitant("n", "c", "r", "100000"), table)
    assert listed(done, "r") == [100_000.0] * 5 + [None] * 4
    assert dict(done.unread_in("r")) == dict.fromkeys([5, 6, 7, 8], "#N/A")


def test_the_city_is_its_total_by_all_its_people_and_not_the_mean_of_the_comunas() -> None:
    frame = DataFrame({"c": ["1", "2", "CABA"], "n": [10.0, 20.0, 30.0]})
    done = do(PerInhabitant("n", "c", "r", population="2010"), table_of(frame))
    assert listed(done, "r")[2] == 30 / 2_890_151


@pytest.mark.skipif(not VECTORS.exists(), reason=WHY_NOT)
def test_the_known_rates_come_out() -> None:
    known = json.loads(VECTORS.read_text("utf-8"))["percapita"]
    rows = DataFrame(known["rows"], columns=["c", "n", "people"])
    frame, people = (
        rows[["c", "n"]],
        rows[["c", "people"]].set_axis(["comuna", "poblacion"], axis=1),
    )
    kinds = {"c": Kind.TEXT, "n": Kind.MONEY}
    table = Table(frame, kinds, beside={"people": table_of(people)})
    step = PerInhabitant("n", "c", "r", population="own", other="people")
    done = do(step, table)
    assert listed(done, "r") == pytest.approx(list(known["pc"].values()), rel=1e-14)
    assert done.kinds["r"] is Kind.MONEY
    assert_frame_equal(exported(step, frame, people=people), done.frame, check_dtype=False)


def test_places_nobody_knows_are_refused() -> None:
    with pytest.raises(UserError):
        do(PerInhabitant("n", "c", "r"), table_of(DataFrame({"c": ["Palermo"], "n": [1]})))


def test_a_place_twice_in_a_population_is_refused() -> None:
    other = table_of(DataFrame({"comuna": ["1", "Comuna 1"], "poblacion": [5, 6]}))
    table = Table(DataFrame({"c": ["1"], "n": [1]}), {"c": Kind.TEXT, "n": Kind.WHOLE},
                  beside={"people": other})  # fmt: skip
    with pytest.raises(UserError):
        do(PerInhabitant("n", "c", "r", population="own", other="people"), table)
