"""Promises that every function of the formulas keeps."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_series_equal

from app.analysis.formula.evaluation import check, evaluate
from app.analysis.formula.function import FormulaFunction, function_named, functions, plain_name
from app.analysis.formula.python import prelude, to_python
from app.analysis.table import Table
from app.errors import UserError
from tests.analysis.formula.tables import TABLE

functions.load()
every_function = pytest.mark.parametrize("cls", list(functions), ids=lambda cls: cls.kind)
READ = Table(
    TABLE.frame, TABLE.kinds, beside=TABLE.beside
)  # outside the program nothing waits unread
FORMULAS = [
    "[n] * 2 + 1,5",
    "-([n] - [m]) / [n]",
    "[n] / [m]",
    "10 / 4",
    "[n] > 1",
    "[m] + 0,1 >= 2,6",
    "[t] = \"Luz\"",
    "[e] - [d]",
    "[t] & \" \" & [n] & [d] & [m]",
    "SI([n] > 1; \"alto\"; [t])",
    "SI(ESVACIO([n]); 0; [n])",
    "REDONDEAR([m] * 1,005; 2)",
    "MAX([d]; [e])",
]  # fmt: skip


@every_function
def test_lives_in_a_file_of_its_own_name(cls: type[FormulaFunction]) -> None:
    assert cls.__module__ == f"app.analysis.formula.functions.{cls.kind}"


@every_function
def test_is_found_by_its_names_whatever_the_capitals(cls: type[FormulaFunction]) -> None:
    for name in cls.names:
        assert function_named(name) is function_named(name.lower()) is cls


def test_no_two_functions_share_a_name() -> None:
    names = [plain_name(name) for cls in functions for name in cls.names]
    assert len(names) == len(set(names))


@every_function
def test_says_what_it_does_and_its_example_uses_it(cls: type[FormulaFunction]) -> None:
    assert cls.help.text.endswith(".")
    assert cls.example.startswith(f"{cls.names[0]}(")
    assert len(evaluate(cls.example, TABLE).values) == len(TABLE)


@every_function
def test_works_on_a_table_without_rows(cls: type[FormulaFunction]) -> None:
    found = evaluate(cls.example, TABLE.with_rows(TABLE.frame.iloc[:0]))
    assert len(found.values) == 0
    assert found.kind is evaluate(cls.example, TABLE).kind


@pytest.mark.parametrize("text", [*FORMULAS, *(cls.example for cls in functions)])
def test_exported_code_gives_the_same(text: str) -> None:
    tables = {name: other.frame.copy() for name, other in TABLE.beside.items()}
    names: dict[str, Any] = {"df": TABLE.frame.copy(), "pd": pd, "tables": tables}
    exec(f"{prelude(text)}\nfound = {to_python(text)}", names)  # noqa: S102 - our own code
    found, expected = names["found"], evaluate(text, READ).values
    if not isinstance(found, pd.Series):
        found = pd.Series(found, index=expected.index)
    gone = expected.isna()
    assert found.isna().tolist() == gone.tolist()
    kept = found[~gone].astype(expected.dtype)
    assert_series_equal(kept, expected[~gone], check_names=False)


LEAVES = [
    "[n]", "[m]", "[monto total]", "[t]", "[d]", "[e]", "[si]", "0", "1", "-1", "2", "2,5", "50%",
    "\"a\"", "\"\"", "VERDADERO", "FECHA(2024; 1; 31)", "1 / 0", "[n] > 1", "\"M\"",
]  # fmt: skip


@st.composite
def calls(draw: st.DrawFn) -> str:
    """Return a call of some function with any parts at all."""
    cls = draw(st.sampled_from(list(functions)))
    least, most = cls.takes
    count = draw(st.integers(least, min(most, least + 2)))
    parts = draw(st.lists(st.sampled_from(LEAVES), min_size=count, max_size=count))
    return f"{cls.names[0]}({'; '.join(parts)})"


@given(calls())
@settings(deadline=None, max_examples=250)
def test_any_call_is_worked_out_or_refused_and_its_code_gives_the_same(text: str) -> None:
    try:
        check(text, READ)
        result = evaluate(text, READ)
    except UserError:
        return
    assert len(result.values) == len(READ)
    assert result.values.loc[result.unread.index].isna().all()
    found, expected = exported(text), result.values
    assert found.isna().tolist() == expected.isna().tolist(), text
    kept = found[expected.notna()].astype(expected.dtype)
    assert_series_equal(kept, expected.dropna(), check_names=False)


def exported(text: str) -> "pd.Series[Any]":
    tables = {name: other.frame.copy() for name, other in TABLE.beside.items()}
    names: dict[str, Any] = {"df": TABLE.frame.copy(), "pd": pd, "tables": tables}
    exec(f"{prelude(text)}\ndf['new'] = {to_python(text)}", names)  # noqa: S102 - our own code
    found: pd.Series[Any] = names["df"]["new"]
    return found


def test_the_code_of_plain_arithmetic_is_plain() -> None:
    assert to_python("[monto total] * 1,21 * (2 - 1)") == "df['monto total'] * 1.21 * (2 - 1)"
    assert prelude("[monto total] * 1,21") == ""
