"""Tests for the steps that change the kind of a column: code, period, money and the others."""

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.steps.separate_currency import SeparateCurrency
from app.analysis.steps.to_category import ToCategory
from app.analysis.steps.to_code import ToCode
from app.analysis.steps.to_coordinate import ToCoordinate
from app.analysis.steps.to_money import ToMoney
from app.analysis.steps.to_percentage import ToPercentage
from app.analysis.steps.to_period import ToPeriod
from app.analysis.steps.to_yes_no import ToYesNo
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts, unread, with_unread

PERIODS = {
    "1er trimestre 2024": "2024-Q1", "marzo de 2023": "2023-03", "2024T1": "2024-Q1",
    "201803": "2018-03", "ene-24": "2024-01", "2024": "2024", "2° semestre 2023": "2023-S2",
    "primer semestre de 2023": "2023-S1", "2023-S2": "2023-S2", "4º trim. 2022": "2022-Q4",
    "Q3 2021": "2021-Q3", "13/2024": None, "verano": None, "201813": None,
}  # fmt: skip


def test_periods_as_people_write_them() -> None:
    assert after(ToPeriod("a"), *PERIODS) == list(PERIODS.values())


@pytest.mark.parametrize(
    ("size", "found"),
    [("month", "2024-08"), ("quarter", "2024-Q3"), ("half", "2024-S2"), ("year", "2024")],
)
def test_days_become_the_period_they_belong_to(size: str, found: str) -> None:
    frame = DataFrame({"a": pd.to_datetime(Series(["2024-08-31 10:00", None]))})
    step = ToPeriod("a", size)  # type: ignore[arg-type] # one of the choices
    done = do(step, table_of(frame))
    assert listed(done) == [found, None]
    assert listed(table_of(exported(step, frame))) == [found, None]


def test_zeros_come_back_only_when_asked_for() -> None:
    cells = ("7", "2007", "02007", "A7", None, "123456")
    assert after(ToCode("a"), *cells) == list(cells)
    assert after(ToCode("a", 5), *cells) == ["00007", "02007", "02007", "A7", None, "123456"]


def test_numbers_become_codes_without_decimals_nor_dots_and_unread_texts_come_back() -> None:
    done = do(ToCode("a", 4), with_unread([7.0, None, 1234567.0], {1: "s/n 5"}))
    assert listed(done) == ["0007", "s/n 5", "1234567"]
    assert done.kinds["a"] is Kind.CODE
    assert not unread(done)


def test_codes_are_not_made_codes_again_without_a_reason() -> None:
    with pytest.raises(UserError):
        do(ToCode("a"), do(ToCode("a"), texts("1")))


def test_an_empty_cell_is_not_a_no() -> None:
    done = do(ToYesNo("a"), texts("Sí", "NO", "", "s/d", None, "quizás"))
    assert listed(done) == [True, False, None, None, None, None]
    assert unread(done) == {5: "quizás"}


def test_categories_keep_every_text() -> None:
    done = do(ToCategory("a"), texts("x", None, "y"))
    assert listed(done) == ["x", None, "y"]
    assert done.kinds["a"] is Kind.CATEGORY


def test_parts_of_one_are_percentages_only_when_it_is_said() -> None:
    parts = do(ToPercentage("a", "fraction"), texts("0,07", "1", None))
    assert listed(parts) == [7.0, 100.0, None]
    assert listed(do(ToPercentage("a"), texts("12,5 %", "25"))) == [12.5, 25.0]
    with pytest.raises(UserError):
        do(ToPercentage("a", "fraction"), texts("12 %", "0,5"))


def test_amounts_in_several_currencies_are_not_money_until_they_are_apart() -> None:
    mixed = texts("$ 1.234,50", "U$S 10", "5", None, "EUR 3", "s/d", "a confirmar")
    with pytest.raises(UserError):
        do(ToMoney("a"), mixed)
    done = do(SeparateCurrency("a"), mixed)
    assert listed(done) == [1234.5, 10.0, 5.0, None, 3.0, None, None]
    assert listed(done, "moneda") == ["ARS", "USD", None, None, "EUR", None, None]
    assert done.columns == ["a", "moneda"]
    assert unread(done) == {6: "a confirmar"}


def test_the_sign_of_an_amount_is_read_wherever_it_stands() -> None:
    cells = ("usd 5", "1.000,50 €", "US$5", "$ 5 USD", "\u00a0$ 7", "(U$S 1.234,00)", "1.23E+5")
    found = listed(do(SeparateCurrency("a"), texts(*cells)), "moneda")
    assert found == ["USD", "EUR", "USD", "USD", "ARS", "USD", None]
    step = SeparateCurrency("a")
    assert listed(table_of(exported(step, texts(*cells).frame)), "moneda") == found


def test_numbers_become_money_as_they_are() -> None:
    done = do(ToMoney("a"), with_unread([1.5, None], {1: "?"}))
    assert (done.kinds["a"], unread(done)) == (Kind.MONEY, {1: "?"})


def test_degrees_are_read_and_what_is_none_is_marked() -> None:
    done = do(ToCoordinate("a", "latitude"), texts("-34,675641", "-34.578", "91", "-34.578.254"))
    assert listed(done) == [-34.675641, -34.578, None, None]
    assert unread(done) == {2: "91", 3: "-34.578.254"}


@pytest.mark.parametrize(
    "step",
    [ToPeriod("a"), ToCode("a", 5), ToYesNo("a"), ToPercentage("a"), ToMoney("a"),
     SeparateCurrency("a"), ToCoordinate("a")],
    ids=lambda step: step.kind,
)  # fmt: skip
def test_exported_code_does_the_same(step: Step) -> None:
    cells = (*PERIODS, "1,5", "-34,6", "$ 2.000,10", "12 %", "sí", "x", "", "s/d", None, "7", "1.5")
    if isinstance(step, ToPercentage | ToMoney | SeparateCurrency):
        cells = ("1,5", "-34,6", "$ 2.000,10", "", "s/d", None, "7", "no")
    table = texts(*cells)
    done = do(step, table)
    found = exported(step, table.frame)
    pd.testing.assert_frame_equal(found, done.frame, check_dtype=False)


@pytest.mark.parametrize(
    "step",
    [ToPeriod("a"), ToYesNo("a"), ToPercentage("a"), ToMoney("a"), SeparateCurrency("a"),
     ToCoordinate("a")],
    ids=lambda step: step.kind,
)  # fmt: skip
def test_a_column_of_which_nothing_is_understood_is_refused(step: Step) -> None:
    with pytest.raises(UserError):
        do(step, texts("hola", "chau"))
