"""Whatever is done, undone and changed, the table is the one the recipe gives from the start."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from app.analysis import runner as runner_module
from app.analysis.history import History
from app.analysis.recipe import Entry, Recipe
from app.analysis.runner import Run, Runner
from app.analysis.step import Step, steps
from app.analysis.table import Table
from tests.analysis.awkward_steps import awkward_tables, steps_for

steps.load()
START = awkward_tables()["unread"]
MOVES = ("add", "add", "add", "undo", "redo", "switch", "move", "take out", "put in")
LONGEST = 8


@pytest.fixture(autouse=True)
def _forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember as few tables as may be: what was forgotten is made again."""
    monkeypatch.setattr(runner_module, "BYTES_KEPT", 0)


def fresh(recipe: Recipe) -> Run:
    return Runner(START).run(recipe.entries)


def assert_same_run(one: Run, other: Run) -> None:
    assert_frame_equal(one.table.frame, other.table.frame)
    assert dict(one.table.kinds) == dict(other.table.kinds)
    assert unread_of(one.table) == unread_of(other.table)
    assert one.effects == other.effects
    assert failed(one) == failed(other)


def unread_of(table: Table) -> dict[str, dict[Any, str]]:
    return {name: texts.to_dict() for name, texts in table.unread.items()}


def failed(run: Run) -> tuple[int, str] | None:
    return (run.problem.index, str(run.problem.error.what)) if run.problem else None


def changed(data: st.DataObject, history: History[Recipe], move: str) -> History[Recipe]:
    recipe = history.present
    if move == "undo":
        return history.undo()
    if move == "redo":
        return history.redo()
    if not recipe.entries or (move in {"add", "put in"} and len(recipe.entries) < LONGEST):
        return history.do(recipe.then(a_step(data)))
    at = data.draw(st.integers(0, len(recipe.entries) - 1))
    entry = recipe.entries[at]
    choices: dict[str, Recipe] = {
        "switch": recipe.with_entry(at, Entry(entry.step, not entry.on)),
        "move": recipe.moved(at, 0),
        "take out": recipe.without(at),
    }
    return history.do(choices.get(move) or recipe.with_entry(at, Entry(a_step(data))))


def a_step(data: st.DataObject) -> Step:
    cls = data.draw(st.sampled_from(list(steps)))
    step: Step = data.draw(steps_for(cls, START))
    return step


@settings(
    max_examples=40, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(data=st.data())
def test_the_table_never_depends_on_how_one_got_there(data: st.DataObject) -> None:
    runner, history = Runner(START), History.of(Recipe())
    for move in data.draw(st.lists(st.sampled_from(MOVES), min_size=3, max_size=9)):
        history = changed(data, history, move)
        assert_same_run(runner.run(history.present.entries), fresh(history.present))
    back = history.undo()
    if back is not history:
        before = runner.run(back.present.entries)
        assert_same_run(before, fresh(back.present))
        assert_same_run(runner.run(back.redo().present.entries), fresh(history.present))


@settings(
    max_examples=40, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(data=st.data())
def test_a_recipe_saved_and_read_again_gives_the_same_table(data: st.DataObject) -> None:
    recipe = Recipe.of(*(a_step(data) for _ in range(data.draw(st.integers(1, 5)))))
    record: dict[str, Any] = json.loads(json.dumps(recipe.to_record()))
    again = Recipe.from_record(record)
    assert again == recipe
    assert_same_run(fresh(again), fresh(recipe))
