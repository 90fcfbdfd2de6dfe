"""Rounding in formulas against decimal arithmetic: amounts of billions keep their cents."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pandas import DataFrame

from app.analysis.decimal_digits import rounded
from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.python import prelude, to_python
from app.analysis.table import table_of

AMOUNTS = [
    1e13, 1e13 + 0.05, 1e13 + 0.04, 1e13 + 0.25, 1e12 + 0.003, 999_999_999_999.99,
    123_456_789_012.345,
    45_000_000_000_000.5, 2.675, 1.005, 0.285, 1234567.5, 0.0, 4e15 + 1,
    42_338_860_876_970.63, 80_282_739_024_928.84, 68_742_362_891_653.586,
]  # fmt: skip
WAYS = {
    "REDONDEAR": ROUND_HALF_UP, "TRUNCAR": ROUND_FLOOR, "REDONDEAR.MENOS": ROUND_FLOOR,
    "REDONDEAR.MAS": ROUND_CEILING,
}  # fmt: skip


def on_paper(number: float, places: int, way: str) -> float:
    unit = Decimal(1).scaleb(-places)
    size = (abs(Decimal(repr(number))) / unit).quantize(Decimal(1), rounding=way) * unit
    return float(size.copy_sign(Decimal(repr(number))))


@pytest.mark.parametrize("function", list(WAYS))
@pytest.mark.parametrize("places", [-3, 0, 1, 2])
def test_amounts_of_any_size_are_rounded_as_on_paper(function: str, places: int) -> None:
    numbers = [*AMOUNTS, *(-number for number in AMOUNTS)]
    found = evaluate(f"{function}([n]; {places})", table_of(DataFrame({"n": numbers})))
    wanted = [on_paper(number, places, WAYS[function]) for number in numbers]
    assert found.values.tolist() == wanted


@pytest.mark.parametrize("function", list(WAYS))
def test_exported_code_rounds_them_the_same(function: str) -> None:
    formula = f"{function}([n]; 2)"
    names: dict[str, Any] = {"df": DataFrame({"n": AMOUNTS}), "pd": pd}
    exec(f"{prelude(formula)}\nfound = {to_python(formula)}", names)  # noqa: S102 - our own code
    wanted = evaluate(formula, table_of(DataFrame({"n": AMOUNTS})))
    assert names["found"].tolist() == wanted.values.tolist()


@pytest.mark.parametrize("way", ["half_up", "up", "down"])
@pytest.mark.parametrize("decimals", [-3, 0, 1, 2, 4])
def test_the_step_rounds_amounts_of_any_size_as_on_paper(way: str, decimals: int) -> None:
    modes = {"half_up": ROUND_HALF_UP, "up": ROUND_CEILING, "down": ROUND_FLOOR}
    random = np.random.default_rng(3)
    numbers = [*AMOUNTS, *(random.uniform(1, 10, 3000) * 10 ** random.uniform(-6, 14, 3000))]
    numbers = [float(one) for one in numbers]
    found = rounded(np.array(numbers), decimals, way)
    assert found.tolist() == [on_paper(one, decimals, modes[way]) for one in numbers]


def test_the_nearest_multiple_of_a_cent_leaves_ten_billions_as_they_are() -> None:
    found = evaluate("MULTIPLO([n]; 0,01)", table_of(DataFrame({"n": [1e13, 1e12, -1e13]})))
    assert found.values.tolist() == [1e13, 1e12, -1e13]


@pytest.mark.parametrize(("function", "way"), list(WAYS.items()))
def test_random_amounts_with_cents_are_rounded_as_on_paper(function: str, way: str) -> None:
    chosen = np.random.default_rng(7).uniform(0, 10 ** np.arange(1.0, 12.0), (200, 11)).ravel()
    numbers = [round(one, 4) for one in chosen.tolist()]
    found = evaluate(f"{function}([n]; 2)", table_of(DataFrame({"n": numbers})))
    assert found.values.tolist() == [on_paper(one, 2, way) for one in numbers]
