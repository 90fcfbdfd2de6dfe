"""A step says which columns it looks at: the others can be taken away and nothing changes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_series_equal

from app.analysis.column_forms import forms_of
from app.analysis.conditions.one_of import OneOf
from app.analysis.recipe import do
from app.analysis.step import Step, steps
from app.analysis.steps.change_with_formula import ChangeWithFormula
from app.analysis.steps.compare_tables import CompareTables
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.steps.remove_blank_rows import RemoveBlankRows
from app.analysis.table import Table
from app.errors import UserError
from tests.analysis.awkward_steps import awkward_tables, steps_for

steps.load()
every_step = pytest.mark.parametrize("cls", list(steps), ids=lambda cls: cls.kind)
FEW, MOST = 7, 4  # rows, and columns taken away: more of the same would only take longer
TABLES = {name: one.with_rows(one.frame.head(FEW)) for name, one in awkward_tables().items()}
TABLES.pop("two hundred columns")


def assert_the_rest_is_not_needed(step: Step, before: Table) -> None:
    if step.uses_all() or not before.columns:
        return
    before = before.with_column(
        "one that stays", before.frame.iloc[:, 0], before.kinds[before.columns[0]]
    )
    try:
        after = do(step, before)
    except UserError:
        return
    for name in sorted(set(before.columns[:-1]) - set(step.uses()))[:MOST]:
        bare = do(step, before.with_order([one for one in before.columns if one != name]))
        assert_same_but_for(name, bare, after)


def assert_same_but_for(name: str, bare: Table, after: Table) -> None:
    assert [one for one in after.columns if one != name] == bare.columns
    assert bare.frame.index.equals(after.frame.index)
    whole, rest = forms_of(after), forms_of(bare)
    for one in bare.columns:
        assert rest[one] == whole[one]
        assert_series_equal(bare.frame[one], after.frame[one], check_dtype=False)
        assert dict(bare.unread_in(one)) == dict(after.unread_in(one))


@every_step
def test_the_example_without_a_column_that_is_not_used(cls: type[Step]) -> None:
    step, before = cls.example()
    before = before.with_column(
        "a spare one", before.frame.iloc[:, 0], before.kinds[before.columns[0]]
    )
    assert_the_rest_is_not_needed(step, before)


@every_step
@pytest.mark.filterwarnings("ignore::pandas.errors.PerformanceWarning")
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_any_table_without_a_column_that_is_not_used(cls: type[Step], data: st.DataObject) -> None:
    own = cls.example()[1]
    tables = {**TABLES, "its own": own}
    names = [*["its own"] * 5, *sorted(TABLES)]
    before = tables[data.draw(st.sampled_from(names), "table")]
    assert_the_rest_is_not_needed(data.draw(steps_for(cls, before), "step"), before)


@pytest.mark.parametrize("step", [DropDuplicates(()), RemoveBlankRows(), CompareTables("otra", ())])
def test_a_step_that_looks_at_every_column_when_none_is_chosen_says_so(step: Step) -> None:
    assert step.uses_all()


def test_a_step_in_some_rows_looks_at_what_the_step_within_does() -> None:
    within = ChangeWithFormula("n", "[n] + [m]")
    assert set(OnlyWhere(within, (OneOf("city", ("Lima",)),)).uses()) == {"n", "m", "city"}
    assert OnlyWhere(RemoveBlankRows(), ()).uses_all()
