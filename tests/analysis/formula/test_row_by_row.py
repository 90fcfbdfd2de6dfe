"""A formula that says it looks at one row gives the same to one row alone as in the table."""

import pandas as pd
import pytest
from hypothesis import given, settings

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.names import looks_at_one_row
from app.errors import UserError
from tests.analysis.formula.tables import TABLE
from tests.analysis.formula.test_every_function import FORMULAS, calls

functions.load()


def assert_same_row_by_row(text: str) -> None:
    whole = evaluate(text, TABLE)
    rows = [
        evaluate(text, TABLE.with_rows(TABLE.frame.loc[[label]])) for label in TABLE.frame.index
    ]
    together = pd.concat([one.values for one in rows])
    assert together.isna().tolist() == whole.values.isna().tolist()
    assert together.dropna().tolist() == whole.values.dropna().tolist()
    unread = pd.concat([one.unread for one in rows])
    assert dict(unread) == dict(whole.unread)


@pytest.mark.parametrize("text", [*FORMULAS, *(one.example for one in functions if one.row_wise)])
def test_each_row_comes_out_the_same_alone(text: str) -> None:
    assert looks_at_one_row(text)
    assert_same_row_by_row(text)


@given(calls())
@settings(deadline=None, max_examples=250)
def test_any_call_that_looks_at_one_row_does(text: str) -> None:
    try:
        evaluate(text, TABLE)
    except UserError:
        return
    if looks_at_one_row(text):
        assert_same_row_by_row(text)


@pytest.mark.parametrize(
    "cls", [one for one in functions if not one.row_wise], ids=lambda cls: cls.kind
)
def test_a_figure_of_a_column_is_told_wherever_it_stands(cls: type[FormulaFunction]) -> None:
    assert not looks_at_one_row(f"SI(VERDADERO; 1 + {cls.example}; 0)")


def test_a_formula_that_is_not_well_written_is_left_to_be_refused_when_it_is_done() -> None:
    assert looks_at_one_row("1 +")
