"""Tests for the conditions that compare, measure and look for what is odd."""

import numpy as np
import pandas as pd
import pytest
from pandas import DataFrame

from app.analysis.condition import Condition
from app.analysis.conditions.compares import Compares
from app.analysis.conditions.compares_columns import ComparesColumns
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.has_length import HasLength
from app.analysis.conditions.in_period import InPeriod
from app.analysis.conditions.is_outlier import IsOutlier
from app.analysis.conditions.is_repeated import IsRepeated
from app.analysis.conditions.matches_pattern import MatchesPattern
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import moments, texts, with_unread

DAYS = table_of(
    DataFrame({"a": moments("2024-01-31 00:00", "2024-01-31 15:00", "2024-02-01 00:00", None)})
)


def rows(condition: Condition, table: Table) -> list[int]:
    return np.flatnonzero(condition.mask(table)).tolist()


@pytest.mark.parametrize(
    ("operator", "found"),
    [("eq", [0, 1]), ("ne", [2]), ("lt", []), ("le", [0, 1]), ("gt", [2]), ("ge", [0, 1, 2])],
)
def test_a_day_is_all_its_hours(operator: str, found: list[int]) -> None:
    condition = Compares("a", operator, "2024-01-31")  # type: ignore[arg-type]
    assert rows(condition, DAYS) == found
    names = {"df": DAYS.frame, "pd": pd}
    exec(condition.prelude, names)  # noqa: S102 - our own code
    answer = eval(condition.code(), names)  # noqa: S307 - our own code
    assert np.flatnonzero(answer).tolist() == found


def test_texts_go_in_the_spanish_order() -> None:
    table = texts("Ñandú", "nube", "oso", "NANDU", None)
    assert rows(Compares("a", "lt", "ñ"), table) == [1, 3]
    assert rows(Compares("a", "eq", "nandu"), table) == [3]


def test_what_is_not_known_never_compares() -> None:
    table = with_unread([1.0, None, None], {1: "x"})
    assert rows(Compares("a", "ne", "5"), table) == [0]
    with pytest.raises(UserError):
        Compares("a", "lt", "mucho").mask(table)


def test_columns_of_another_sort_are_not_compared() -> None:
    table = table_of(DataFrame({"a": [1, 5], "b": [2, 3], "c": ["x", "y"]}))
    assert rows(ComparesColumns("a", "gt", "b"), table) == [1]
    with pytest.raises(UserError):
        ComparesColumns("a", "gt", "c").mask(table)


def test_what_a_text_has_or_lacks() -> None:
    table = texts("Núñez", "Paz", None)
    assert rows(Contains("a", "NEZ", "ends"), table) == [0]
    assert rows(Contains("a", "nunez", "lacks"), table) == [1, 2]
    assert rows(HasLength("a", 4), table) == [0]
    assert rows(MatchesPattern("a", r"^\w+$"), table) == [0, 1]
    with pytest.raises(UserError):
        MatchesPattern("a", "(").mask(table)


def test_repeated_and_far_values() -> None:
    assert rows(IsRepeated("a"), texts("x", "y", "x", "", "", None, None)) == [0, 2]
    amounts = table_of(DataFrame({"a": [10.0, 12, 11, 13, 10, 12, 1e6, 0, None]}))
    assert rows(IsOutlier("a"), amounts) == [6, 7]
    assert rows(IsOutlier("a", log=True), amounts) == [6]


def test_a_month_of_any_year() -> None:
    assert rows(InPeriod("a", month=1), DAYS) == [0, 1]
    assert rows(InPeriod("a", 2024, 2), DAYS) == [2]
    with pytest.raises(UserError):
        InPeriod("a", 2024).mask(texts("2024"))
