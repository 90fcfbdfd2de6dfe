"""Random formulas give the same here and in the Python that is exported."""

from typing import Any

import pandas as pd
from hypothesis import given, settings

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.python import prelude, to_python
from tests.analysis.formula.trees import FORMULAS, ROWS, table_from


def exported(text: str, frame: pd.DataFrame) -> "pd.Series[Any]":
    names: dict[str, Any] = {"df": frame.copy(), "pd": pd}
    exec(f"{prelude(text)}\ndf['new'] = {to_python(text)}", names)  # noqa: S102 - our own code
    found: pd.Series[Any] = names["df"]["new"]
    return found


@given(FORMULAS, ROWS)
@settings(deadline=None, max_examples=200)
def test_a_formula_gives_the_same_in_python(text: str, rows: list[Any]) -> None:
    table = table_from(rows)
    expected, found = evaluate(text, table).values, exported(text, table.frame)
    assert found.isna().tolist() == expected.isna().tolist(), text
    here, there = expected.dropna(), found.dropna().astype(expected.dtype)
    if pd.api.types.is_float_dtype(expected):
        assert ((here - there).abs() <= here.abs() * 1e-12 + 1e-12).all(), text
    else:
        assert here.tolist() == there.tolist(), text
