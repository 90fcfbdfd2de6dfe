"""Tests for the steps that hide personal data."""

import pandas as pd
import pytest
from pandas import DataFrame, Index, Series
from pandas.testing import assert_frame_equal

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.small_groups import small_groups
from app.analysis.step import Step
from app.analysis.steps.drop_personal import DropPersonal
from app.analysis.steps.group_values_private import GroupValuesPrivate
from app.analysis.steps.mask_values import MaskValues
from app.analysis.steps.suppress_small_groups import SuppressSmallGroups
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, with_unread

PEOPLE = Table(
    DataFrame(
        {
            "barrio": Series(["Boedo", "Boedo", "Flores", "Flores", None], dtype="str"),
            "age": Series([20, 20, 80, None, 30], dtype="Int64"),
        }
    ).set_axis(Index([3, 1, 4, 0, 9])),
    {"barrio": Kind.BARRIO, "age": Kind.WHOLE},
    {"age": Series(["mayor"], index=Index([0]), dtype="str")},
)


def test_equal_values_have_equal_codes_and_nothing_else_shows() -> None:
    assert after(MaskValues("a"), "x", "", None, "y", "x") == ["P0001", "", None, "P0002", "P0001"]
    assert after(MaskValues("a", prefix="V"), "x") == ["V0001"]


def test_the_last_three_of_a_number_show() -> None:
    table = table_of(DataFrame({"a": Series([99641654, None], dtype="Int64")}))
    assert listed(do(MaskValues("a", "last"), table)) == ["*****654", None]


def test_initials_hide_the_rest_of_a_name() -> None:
    assert after(MaskValues("a", "initials"), "ana maría paz", None) == ["A. M. P.", None]


def test_what_could_not_be_read_is_hidden_too() -> None:
    masked = do(MaskValues("a", "last"), with_unread([1.0, None], {1: "99.641.654"}))
    assert listed(masked) == ["*", "**.***.654"]
    assert not len(masked.unread_in("a"))
    wider = do(GroupValuesPrivate("a"), with_unread([25.0, None], {1: "99.641.654"}))
    assert listed(wider) == ["20 a 29", None]
    assert dict(wider.unread_in("a")) == {1: "#N/A"}


@pytest.mark.parametrize(
    ("step", "values", "wider"),
    [
        (GroupValuesPrivate("a"), [0, 9, 10, -1], ["0 a 9", "0 a 9", "10 a 19", "-10 a -1"]),
        (GroupValuesPrivate("a", width=20), [1970, 1985], ["1960 a 1979", "1980 a 1999"]),
        (GroupValuesPrivate("a", "street"), ["Av. Boedo 1234 2º A", "25 de Mayo 11", "Sin calle"],
         ["Av. Boedo", "25 de Mayo", "Sin calle"]),
    ],
)  # fmt: skip
def test_what_is_said_is_wider(step: Step, values: list[object], wider: list[object]) -> None:
    table = table_of(DataFrame({"a": values}))
    done = do(step, table)
    assert listed(done) == wider
    assert_frame_equal(exported(step, table.frame), done.frame, check_dtype=False)


def test_years_are_put_in_bands_as_numbers_are() -> None:
    frame = DataFrame({"a": Series(["1970", None, "1985"], dtype="str")})
    step = GroupValuesPrivate("a", width=20)
    done = do(step, Table(frame, {"a": Kind.PERIOD}))
    assert listed(done) == ["1960 a 1979", None, "1980 a 1999"]
    assert listed(table_of(exported(step, frame))) == listed(done)


@pytest.mark.parametrize(("way", "text"), [("year", "1990"), ("month", "1990-03")])
def test_of_a_date_only_a_part_is_left(way: str, text: str) -> None:
    days = pd.to_datetime(Series(["1990-03-31", None])).astype("datetime64[s]")
    table = Table(DataFrame({"a": days}), {"a": Kind.DATE})
    done = do(GroupValuesPrivate("a", way), table)  # type: ignore[arg-type]  # from a list
    assert listed(done) == [text, None]


def test_rows_that_few_share_are_hidden_and_marked_and_stay() -> None:
    done = do(SuppressSmallGroups(("barrio", "age"), 2), PEOPLE)
    assert listed(done, "barrio") == ["Boedo", "Boedo", None, None, None]
    assert listed(done, "age") == [20, 20, None, None, None]
    assert dict(done.unread_in("age")) == dict.fromkeys([4, 0, 9], "*")
    assert len(done) == len(PEOPLE)
    assert small_groups(done, ("barrio", "age"), 2).rows == 0


def test_a_group_large_enough_stays_as_it_is() -> None:
    done = do(SuppressSmallGroups(("barrio",), 2), PEOPLE)
    assert listed(done, "barrio") == ["Boedo", "Boedo", "Flores", "Flores", None]
    assert dict(done.unread_in("age")) == {0: "mayor"}


@pytest.mark.parametrize(
    "step",
    [DropPersonal(()), DropPersonal(("barrio", "age")), SuppressSmallGroups(()),
     GroupValuesPrivate("barrio"), GroupValuesPrivate("age", width=1),
     GroupValuesPrivate("age", "year"), GroupValuesPrivate("age", "street")],
)  # fmt: skip
def test_what_cannot_be_is_explained(step: Step) -> None:
    with pytest.raises(UserError):
        do(step, PEOPLE)


def test_columns_that_are_taken_out_leave_nothing_behind() -> None:
    assert do(DropPersonal(("age",)), PEOPLE).columns == ["barrio"]
    assert "age" not in do(DropPersonal(("age",)), PEOPLE).unread
