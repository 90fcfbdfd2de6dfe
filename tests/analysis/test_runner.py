"""Tests for app.analysis.runner."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from pandas import DataFrame, Series
from pandas.testing import assert_frame_equal

from app.analysis import runner as runner_module
from app.analysis.recipe import Entry, Recipe
from app.analysis.runner import Runner
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.fill_down import FillDown
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.table import table_of
from app.analysis.table_memory import buffers_of

START = table_of(DataFrame({"city": ["Lima", "lima", None, "Quito"]}))
STEPS = [
    ChangeCase("city", "upper"),
    FillDown("city"),
    DropDuplicates(("city",)),
    ChangeCase("city", "lower"),
]


def test_each_entry_tells_its_effect() -> None:
    run = Runner(START).run(Recipe.of(*STEPS[:3]).entries)
    assert [str(effect.words()) for effect in run.effects if effect] == [
        "3 cells",
        "One cell",
        "4 → 2 rows",
    ]


def test_a_step_that_fails_leaves_the_last_good_table_and_says_which() -> None:
    recipe = Recipe.of(STEPS[0], RenameColumn("no", "x"), STEPS[2])
    run = Runner(START).run(recipe.entries)
    assert run.problem
    assert run.problem.index == 1
    assert run.effects[1:] == (None, None)
    assert run.table.frame["city"].tolist()[0] == "LIMA"


@given(st.lists(st.lists(st.tuples(st.sampled_from(STEPS), st.booleans()), max_size=6), max_size=6))
def test_remembering_never_changes_the_answer(recipes: list[list[tuple[ChangeCase, bool]]]) -> None:
    runner = Runner(START)
    runner_module.BYTES_KEPT, kept = 0, runner_module.BYTES_KEPT  # forget as much as it may
    try:
        for steps in recipes:
            entries = tuple(Entry(step, on) for step, on in steps)
            assert_frame_equal(runner.run(entries).table.frame, Recipe(entries).run(START).frame)
    finally:
        runner_module.BYTES_KEPT = kept


def test_what_tables_share_is_counted_once() -> None:
    texts = DataFrame({"a": Series(["x" * 50] * 1000, dtype="str"), "b": np.arange(1000)})
    one = table_of(texts)
    other = one.with_column("b", one.values("b") + 1)
    shared = set(buffers_of(one)) & set(buffers_of(other))
    assert sum(buffers_of(one)[place] for place in shared) > 50_000
    assert sum(size for place, size in buffers_of(other).items() if place not in shared) == 8000
