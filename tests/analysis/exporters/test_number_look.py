"""Tests for app.analysis.number_look."""

import pyarrow as pa
import pytest

from app.analysis.kind import Kind
from app.analysis.number_look import NumberLook, number_look
from app.analysis.written_column import WrittenColumn


@pytest.mark.parametrize(
    ("kind", "values", "look"),
    [
        (Kind.WHOLE, [1999, 2024, None], "0"),
        (Kind.WHOLE, [1999, 2500], "#,##0"),
        (Kind.WHOLE, [], "#,##0"),
        (Kind.MONEY, [1.5, 2.0], "#,##0.00"),
        (Kind.DECIMAL, [1.5, 2.25], "#,##0.00"),
        (Kind.DECIMAL, [-34.603722, -58.3], "#,##0.000000"),
        (Kind.DECIMAL, [1 / 3, 1000 / 3], "#,##0.000000"),
        (Kind.DECIMAL, [100 / 3, 10_000 / 3], "#,##0.00"),
        (Kind.PERCENTAGE, [12.0, 50.0], "#,##0"),
        (Kind.DECIMAL, [float("inf"), 1e300], "#,##0"),
    ],
)
def test_the_look_suits_the_whole_column(kind: Kind, values: list[float | None], look: str) -> None:
    number = pa.int64() if kind is Kind.WHOLE else pa.float64()
    assert number_look(WrittenColumn("n", kind, pa.array(values, number))).excel() == look


def test_numbers_are_written_as_people_here_do() -> None:
    assert NumberLook(2).text(1234.5) == "1.234,50"
    assert NumberLook(grouped=False).text(2024) == "2024"
