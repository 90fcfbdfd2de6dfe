"""Tests for app.analysis.steps.to_date."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.kind import Kind
from app.analysis.plain_python.dates import DATES
from app.analysis.reading.day import written_day
from app.analysis.recipe import do
from app.analysis.steps.to_date import ToDate
from app.errors import UserError
from tests.analysis.steps.running import exported, function, listed, texts, unread, with_unread

MANY = ("31/01/2024", "1/2/24", "s/d", None, "5 de marzo de 2024", "2024-12-25 10:30", "pronto")


def days(*values: str | None, step: ToDate) -> list[Any]:
    return [day and day.date() for day in listed(do(step, texts(*values)))]


def test_the_day_comes_first_and_what_cannot_be_read_is_kept() -> None:
    done = do(ToDate("a"), texts(*MANY))
    found = [day and f"{day:%d/%m/%Y}" for day in listed(done)]
    assert found == ["31/01/2024", "01/02/2024", None, None, "05/03/2024", "25/12/2024", None]
    assert unread(done) == {6: "pronto"}
    assert done.kinds["a"] is Kind.DATE
    assert str(done.frame["a"].dtype) == "datetime64[s]"


def test_one_date_settles_the_whole_column() -> None:
    assert days("05/06/2024", "12/31/2023", step=ToDate("a")) == [
        date(2024, 5, 6),
        date(2023, 12, 31),
    ]


def test_a_doubtful_column_is_not_decided_in_silence() -> None:
    for cells in (("05/06/2024",), ("31/01/2024", "01/31/2024", "05/06/2024")):
        with pytest.raises(UserError) as caught:
            do(ToDate("a"), texts(*cells))
        assert str(caught.value.todo) == "Choose whether the day or the month comes first."


def test_a_person_settles_the_doubt_and_what_contradicts_is_kept() -> None:
    done = do(ToDate("a", "month"), texts("05/06/2024", "31/01/2024"))
    assert listed(done)[0] == datetime(2024, 5, 6)  # noqa: DTZ001 - a day
    assert unread(done) == {1: "31/01/2024"}


def test_columns_that_make_no_sense_are_refused() -> None:
    for table in (
        texts("uno", "dos"),
        do(ToDate("a"), texts("31/01/2024")),
        with_unread([1.0], {}),
    ):
        with pytest.raises(UserError):
            do(ToDate("a"), table)


@pytest.mark.parametrize("order", ["auto", "day", "month"])
def test_exported_code_does_the_same(order: Any) -> None:
    step, table = ToDate("a", order), texts(*MANY)
    assert exported(step, table.frame)["a"].equals(do(step, table).frame["a"])


@given(st.dates() | st.none(), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d-%m-%y", "%d.%m.%Y"]))
@settings(deadline=None)
def test_exported_dates_are_the_same(day: date | None, how: str) -> None:
    text = day.strftime(how) if day else "31/02/2024"
    ours = written_day(text)
    theirs = function(DATES, "read_moment")(text, True)
    assert (ours and ours.date(day_first=True)) == (theirs and theirs.date())
