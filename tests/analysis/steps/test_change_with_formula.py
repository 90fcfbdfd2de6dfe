"""A column changed in its place by a formula."""

import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.change_with_formula import ChangeWithFormula
from app.analysis.table import Table, table_of
from app.errors import UserError

TABLE = table_of(DataFrame({"name": [" ana ", "JUAN", None], "n": [1, 2, 3]}))


def test_the_column_stays_in_its_place_with_other_cells() -> None:
    after = do(ChangeWithFormula("name", "MAYUSC(ESPACIOS([name]))"), TABLE)
    assert after.columns == ["name", "n"]
    assert after.values("name").tolist()[:2] == ["ANA", "JUAN"]
    assert after.values("name").isna().tolist() == [False, False, True]


def test_the_kind_is_that_of_the_result() -> None:
    after = do(ChangeWithFormula("name", "LARGO([name])"), TABLE)
    assert after.kinds["name"] is Kind.WHOLE


def test_what_was_unread_in_it_can_be_mended() -> None:
    frame = DataFrame({"n": Series([1.0, None])})
    unread = {"n": Series(["?"], index=[1], dtype="str")}
    table = Table(frame, {"n": Kind.DECIMAL}, unread)
    after = do(ChangeWithFormula("n", "SI.ERROR([n]; 0)"), table)
    assert after.values("n").tolist() == [1.0, 0.0]
    assert not len(after.unread_in("n"))


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(UserError):
        do(ChangeWithFormula("no", "1"), TABLE)
