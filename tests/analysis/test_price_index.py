"""The indices that come with the program, against the tables they were taken from."""

import re

import numpy as np
import pytest
from pandas import DataFrame

from app.analysis.period_numbers import period_number, period_text
from app.analysis.price_index import BUNDLED, PriceIndex, bundled_index, own_index, vintage_of
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_data import SHARED, WHY_NOT

PAGE = SHARED.parent / "design" / "data.md"


def change(index: str, one: str, other: str) -> float:
    levels = bundled_index(index)
    return (at(levels, other) / at(levels, one) - 1) * 100


def at(index: PriceIndex, period: str) -> float:
    found = period_number(period)
    assert found
    return index.level(*found)


@pytest.mark.parametrize(
    ("year", "national", "city"),
    [(2023, 211.4, 198.4), (2024, 117.8, 136.7), (2025, 31.5, 31.8)],
)
def test_december_to_december_is_what_was_published(
    year: int, national: float, city: float
) -> None:
    months = f"{year - 1}-12", f"{year}-12"
    assert round(change("national", *months), 1) == national
    assert round(change("city", *months), 1) == city


@pytest.mark.parametrize("index", list(BUNDLED))
def test_no_month_is_missing_and_the_last_is_the_one_that_is_told(index: str) -> None:
    months = sorted(bundled_index(index).levels)
    assert months == list(range(months[0], months[-1] + 1))
    assert bundled_index(index).last == vintage_of(index)


@pytest.mark.parametrize(("index", "first"), [("national", "2016-12"), ("city", "2012-07")])
def test_each_begins_where_it_can_be_trusted(index: str, first: str) -> None:
    assert bundled_index(index).first == first


@pytest.mark.skipif(not PAGE.exists(), reason=WHY_NOT)
def test_every_level_is_the_one_in_the_table() -> None:
    text = PAGE.read_text("utf-8").split("## 4. Prices")[1].split("Checks: Dec-Dec")[0]
    for index, page in zip(("national", "city"), text.split("IPCBA, Nivel General"), strict=True):
        rows = re.findall(r"^\| (\d{4}) \|(.*)\|$", page, re.MULTILINE)
        told = {
            f"{year}-{month:02d}": float(cell)
            for year, cells in rows
            for month, cell in enumerate(cells.split("|"), start=1)
            if cell.strip()
        }
        levels = bundled_index(index).levels
        assert {period_text(month, 12): level for month, level in levels.items()} == told


def test_a_year_or_a_quarter_is_the_mean_of_all_its_months_or_nothing() -> None:
    city = bundled_index("city")
    assert at(city, "2021") == pytest.approx(100, abs=0.2)  # its base, spliced
    assert at(city, "2024-Q1") == pytest.approx((834.20 + 951.99 + 1077.95) / 3)
    assert np.isnan(at(city, "2026"))
    assert np.isnan(at(bundled_index("national"), "2016"))


def test_an_edition_does_not_know_what_came_after() -> None:
    assert bundled_index("city").until("2024-12").last == "2024-12"


@pytest.mark.parametrize(
    "other",
    [
        {"periodo": ["2024-01", "2024-01"], "indice": [1.0, 2.0]},
        {"periodo": ["2024", "2025"], "indice": [1.0, 2.0]},
        {"periodo": ["2024-01", "2024-02"], "indice": [0.0, None]},
        {"periodo": ["2024-01"], "indice": ["100"]},
        {"mes": ["2024-01"], "indice": [1.0]},
    ],
)
def test_a_table_that_is_no_index_is_refused(other: dict[str, list[object]]) -> None:
    table = Table(DataFrame(), {}, beside={"mine": table_of(DataFrame(other))})
    with pytest.raises(UserError):
        own_index(table, "mine", "periodo", "indice")
