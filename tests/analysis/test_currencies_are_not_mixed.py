"""Amounts in several currencies are never made one figure without being asked."""

import pytest
from pandas import DataFrame

from app.analysis.formula.evaluation import evaluate
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.fill_with_statistic import FillWithStatistic
from app.analysis.steps.reduce_grain import ReduceGrain
from app.analysis.table import Table
from app.errors import UserError


def amounts(currencies: list[str]) -> Table:
    frame = DataFrame(
        {"obra": ["a", "a", "b", "b"], "moneda": currencies, "monto": [1.0, 100.0, 5.0, None]}
    )
    kinds = {"obra": Kind.TEXT, "moneda": Kind.CATEGORY, "monto": Kind.MONEY}
    return Table(frame, kinds)


MIXED, ONE = amounts(["ARS", "USD", "ARS", "ARS"]), amounts(["ARS", "$", "Pesos", "ARS"])
FIGURES = [
    "TOTAL([monto])", "PROMEDIO.COLUMNA([monto])", "PARTE.DEL.TOTAL([monto])",
    "PERCENTIL([monto]; 50%)", 'SUMAR.SI([obra] = "a"; [monto])',
    "SUMAR.SI([obra]; [obra]; [monto])",
]  # fmt: skip


@pytest.mark.parametrize("formula", FIGURES)
def test_a_figure_of_a_whole_column_is_refused_in_mixed_currencies(formula: str) -> None:
    with pytest.raises(UserError, match="several currencies"):
        evaluate(formula, MIXED)
    assert evaluate(formula, ONE).values.notna().any()


def test_the_rows_of_one_currency_can_be_added_up() -> None:
    found = evaluate('SUMAR.SI([moneda] = "ARS"; [monto])', MIXED)
    assert found.values.tolist() == [6.0] * 4
    assert evaluate("SUMAR.SI([moneda]; [moneda]; [monto])", MIXED).values[1] == 100.0


def test_no_estimate_is_made_of_pesos_and_dollars() -> None:
    with pytest.raises(UserError, match="several currencies"):
        do(FillWithStatistic("monto", "mean", "estimado"), MIXED)
    filled = do(FillWithStatistic("monto", "median", "estimado", "obra"), ONE)
    assert filled.values("monto").tolist() == [1.0, 100.0, 5.0, 5.0]
    assert do(FillWithStatistic("monto", "median", "estimado", "moneda"), MIXED) is not None


def test_pesos_and_dollars_of_one_work_are_not_added_up() -> None:
    rules = (("monto", "sum"), ("moneda", "list"))
    with pytest.raises(UserError, match="several currencies"):
        do(ReduceGrain(("obra",), "refuse", rules), MIXED)
    assert do(ReduceGrain(("obra",), "refuse", rules), ONE).values("monto").tolist() == [101, 5]
