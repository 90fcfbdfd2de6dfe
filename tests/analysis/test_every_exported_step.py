"""The code a step writes gives the table that the step gives, whatever the table."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.plain_python.coordinates import COORDINATES
from app.analysis.plain_python.periods import PERIODS
from app.analysis.recipe import do
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.errors import UserError
from tests.analysis.awkward_steps import awkward_tables, steps_for

steps.load()
every_step = pytest.mark.parametrize("cls", list(steps), ids=lambda cls: cls.kind)


def readable(table: Table) -> Table:
    """Return a table without what could not be read: outside the program nothing waits unread."""
    beside = {name: readable(one) for name, one in table.beside.items()}
    return Table(table.frame, table.kinds, beside=beside)


TABLES = {name: readable(one) for name, one in awkward_tables().items() if len(one.columns)}


def exported(step: Step, table: Table) -> DataFrame:
    """Return what the code of a step gives."""
    others = {name: other.frame.copy() for name, other in table.beside.items()}
    names: dict[str, Any] = {"df": table.frame.copy(), "pd": pd, "tables": others}
    exec(f"{COORDINATES}\n{PERIODS}\n{step.prelude}\n{step.code_for(table.kinds)}", names)  # noqa: S102 - the code is our own
    found: DataFrame = names["df"]
    return found


def plain(values: "Series[Any]") -> list[Any]:
    """Return the values of a column with one sign for what is missing."""
    return [None if missing else one for one, missing in zip(values, values.isna(), strict=True)]


def assert_same_cells(found: DataFrame, expected: DataFrame) -> None:
    assert list(found.columns) == list(expected.columns)
    assert found.index.tolist() == expected.index.tolist()
    for name in expected.columns:
        ours, theirs = plain(expected[name]), plain(found[name])
        if pd.api.types.is_float_dtype(expected[name].dtype):
            one, other = np.array(ours, "float64"), np.array(theirs, "float64")
            assert np.allclose(one, other, rtol=1e-12, equal_nan=True), name
        else:
            assert ours == theirs, name


@every_step
@pytest.mark.filterwarnings("ignore::pandas.errors.PerformanceWarning")
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_exported_code_gives_the_same_table(cls: type[Step], data: st.DataObject) -> None:
    own = readable(cls.example()[1])
    tables = {**TABLES, "its own": own, "backwards": own.with_rows(own.frame.iloc[::-1])}
    names = [*["its own", "backwards"] * 5, *sorted(TABLES)]
    before = tables[data.draw(st.sampled_from(names), "table")]
    step = data.draw(steps_for(cls, before), "step")
    try:
        after = do(step, before)
    except UserError:
        return
    assert_same_cells(exported(step, before), after.frame)
