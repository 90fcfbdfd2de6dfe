"""A step that can be done to pieces of a table gives the same as at once, whatever the table."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from app.analysis.column_forms import forms_of
from app.analysis.delimited_text import written_lines
from app.analysis.piece_line import PieceLine
from app.analysis.recipe import Recipe
from app.analysis.settling import SettlingStep
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.analysis.written_column import written_columns
from app.errors import UserError
from tests.analysis.awkward_steps import awkward_tables, steps_for

steps.load()
BY_PIECES = [
    cls for cls in steps if cls.example()[0].is_row_wise() or issubclass(cls, SettlingStep)
]
every_one = pytest.mark.parametrize("cls", BY_PIECES, ids=lambda cls: cls.kind)
FEW = 7  # rows: more of the same would only take longer
TABLES = {name: one.with_rows(one.frame.head(FEW)) for name, one in awkward_tables().items()}


def cut(table: Table, size: int) -> list[Table]:
    starts = range(0, len(table), size)
    return [table.with_rows(table.frame.iloc[start : start + size]) for start in starts]


def done_to_pieces(recipe: Recipe, pieces: list[Table]) -> list[Table]:
    """Do a recipe as a file in pieces is done; return what comes out of each."""
    line = PieceLine(recipe.entries)
    line.settle(lambda: pieces)
    while True:
        made: list[Table] = []
        if line.holds(lambda: pieces, lambda one: made.append([*line.steps_done(one)][-1][-1])):  # noqa: B023 - used at once
            return made


def unread_in(tables: list[Table]) -> dict[tuple[str, Any], Any]:
    return {
        (name, label): text
        for one in tables
        for name, texts in one.unread.items()
        for label, text in texts.items()
    }


def assert_together_are(made: list[Table], whole: Table) -> None:
    together = pd.concat([one.frame for one in made])
    assert_frame_equal(together, whole.frame, check_dtype=False)
    assert unread_in(made) == unread_in([whole])
    for one in made:
        assert forms_of(one) == forms_of(whole)
    lines = b"".join(written_lines(list(written_columns(one))) for one in made)
    assert lines == written_lines(list(written_columns(whole)))


def assert_same_in_pieces(recipe: Recipe, before: Table, size: int) -> None:
    try:
        whole = recipe.run(before)
    except UserError:
        with pytest.raises(UserError):
            done_to_pieces(recipe, cut(before, size))
        return
    assert_together_are(done_to_pieces(recipe, cut(before, size)), whole)


@every_one
@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_example_in_pieces(cls: type[Step], size: int) -> None:
    step, before = cls.example()
    assert_same_in_pieces(Recipe.of(step), before, size)


@every_one
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
    if len(before) and (step.is_row_wise() or isinstance(step, SettlingStep)):
        assert_same_in_pieces(Recipe.of(step), before, data.draw(st.integers(1, 3), "size"))
