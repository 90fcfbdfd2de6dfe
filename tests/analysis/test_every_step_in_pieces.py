"""A step that says it is done row by row gives the same in pieces, whatever the table."""

from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from app.analysis.kind import WRITTEN
from app.analysis.recipe import do
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.errors import UserError
from tests.analysis.awkward_steps import awkward_tables, steps_for

steps.load()
ROW_WISE = [cls for cls in steps if cls.example()[0].is_row_wise()]
TABLES = {name: one for name, one in awkward_tables().items() if name != "ten thousand names"}


def pieces_of(table: Table, data: st.DataObject) -> list[Table]:
    cuts = data.draw(st.lists(st.integers(0, len(table)), max_size=3), "cuts")
    ends = sorted({0, len(table), *cuts})
    return [table.with_rows(table.frame.iloc[start:end]) for start, end in pairwise(ends)]


def unread_in(tables: list[Table]) -> dict[tuple[str, Any], Any]:
    return {
        (name, label): text
        for one in tables
        for name, texts in one.unread.items()
        for label, text in texts.items()
    }


def assert_same_kinds(one: Table, other: Table) -> None:
    """Two kinds of text are as good: they are written alike."""
    assert one.columns == other.columns
    pairs = [(one.kinds[name], other.kinds[name]) for name in one.columns]
    assert all(ours == theirs or {ours, theirs} <= WRITTEN for ours, theirs in pairs)


@pytest.mark.parametrize("cls", ROW_WISE, ids=lambda cls: cls.kind)
@pytest.mark.filterwarnings("ignore::pandas.errors.PerformanceWarning")
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_pieces_together_are_the_whole(cls: type[Step], data: st.DataObject) -> None:
    own = cls.example()[1]
    tables = {**TABLES, "its own": own, "backwards": own.with_rows(own.frame.iloc[::-1])}
    names = [*["its own", "backwards"] * 5, *sorted(TABLES)]
    before = tables[data.draw(st.sampled_from(names), "table")]
    step = data.draw(steps_for(cls, before), "step")
    if not step.is_row_wise() or not len(before):
        return
    try:
        whole = do(step, before)
    except UserError:
        return
    made = [do(step, piece) for piece in pieces_of(before, data)]
    for one in made:
        assert_same_kinds(one, whole)
    together = pd.concat([one.frame for one in made])
    assert_frame_equal(together, whole.frame, check_dtype=False)
    assert unread_in(made) == unread_in([whole])
