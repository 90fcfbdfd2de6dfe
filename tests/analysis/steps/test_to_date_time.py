"""Tests for app.analysis.steps.to_date_time."""

import pandas as pd
import pytest

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.to_date import ToDate
from app.analysis.steps.to_date_time import ToDateTime
from app.analysis.steps.to_text import ToText
from app.errors import UserError
from tests.analysis.steps.running import exported, listed, texts, unread

MANY = ("31/01/2024 14:30", "1/2/24 9:15 pm", "s/d", None, "5/3/2024", "1/3/2024 25:00", "pronto")


def test_hours_are_kept_and_what_cannot_be_read_too() -> None:
    done = do(ToDateTime("a"), texts(*MANY))
    assert done.kinds["a"] is Kind.DATE_TIME
    assert listed(done)[:2] == [pd.Timestamp("2024-01-31 14:30"), pd.Timestamp("2024-02-01 21:15")]
    assert unread(done) == {5: "1/3/2024 25:00", 6: "pronto"}


def test_exported_code_does_the_same_there_and_back() -> None:
    table = texts(*MANY)
    for step in (ToDateTime("a"), ToDate("a"), ToText("a")):
        done = do(step, table)
        found = exported(step, table.frame)["a"]
        unread_rows = list(done.unread_in("a").index)
        assert found.drop(unread_rows).equals(done.frame["a"].drop(unread_rows))
        table = done.remade(done.frame, done.kinds)


def test_a_moment_becomes_the_day_it_belongs_to() -> None:
    done = do(ToDate("a"), do(ToDateTime("a"), texts(*MANY)))
    assert done.kinds["a"] is Kind.DATE
    assert listed(done)[0] == pd.Timestamp("2024-01-31")
    assert unread(done) == {5: "1/3/2024 25:00", 6: "pronto"}


def test_as_text_the_hour_is_written_only_where_there_is_one() -> None:
    done = do(ToText("a"), do(ToDateTime("a"), texts("31/01/2024 14:30", "1/2/2024", "1:61")))
    assert listed(done) == ["31/01/2024 14:30", "01/02/2024", "1:61"]


def test_columns_that_make_no_sense_are_refused() -> None:
    for table in (texts("uno"), texts("05/06/2024 10:00"), do(ToDateTime("a"), texts(*MANY))):
        with pytest.raises(UserError):
            do(ToDateTime("a"), table)
