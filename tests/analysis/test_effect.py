"""The figures beside the sentence of a step."""

from pandas import DataFrame

from app.analysis.effect import effect_of
from app.analysis.recipe import do
from app.analysis.steps.comuna_from import ComunaFrom
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.table import table_of


def test_a_new_column_with_cells_to_review_counts_those_that_were_read() -> None:
    before = table_of(DataFrame({"where": ["Boedo", "Comuna 4", "cerca", None]}))
    step = ComunaFrom("where", "comuna")
    effect = effect_of(before, do(step, before), tuple(step.columns()))
    assert (effect.changed, effect.unread) == (2, 1)


def test_another_name_for_a_column_changes_no_cell() -> None:
    before = table_of(DataFrame({"a": ["x", None], "b": [1, 2]}))
    done = effect_of(before, do(RenameColumn("a", "c"), before), ("a",))
    assert (done.changed, done.layout) == (0, True)
