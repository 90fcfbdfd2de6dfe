"""Tests for app.analysis.column_names."""

from app.analysis.column_names import followed, name_after
from app.analysis.recipe import Entry
from app.analysis.step import Step
from app.analysis.steps.normalise_headers import NormaliseHeaders
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.rename_columns import RenameColumns
from app.analysis.steps.trim_spaces import TrimSpaces

FIRSTS = ("Año", "ente")


def recipe(*steps: Step) -> tuple[Entry, ...]:
    return tuple(Entry(step) for step in steps)


def test_a_name_goes_through_every_way_of_changing_it() -> None:
    entries = recipe(
        NormaliseHeaders(), TrimSpaces(("ente",)), RenameColumn("anio", "a"),
        RenameColumns((("a", "b"), ("ente", "a"))),
    )  # fmt: skip
    assert name_after("Año", entries) in {"b", name_after("Año", entries[:1])}
    assert name_after("ente", entries) == "a"


def test_a_step_that_is_off_changes_no_name() -> None:
    assert name_after("ente", (Entry(RenameColumn("ente", "x"), on=False),)) == "ente"


def test_going_back_and_forth_gives_the_name_of_each_moment() -> None:
    before, after = recipe(), recipe(RenameColumn("ente", "organismo"))
    assert followed("ente", before, after, FIRSTS) == "organismo"
    assert followed("organismo", after, before, FIRSTS) == "ente"


def test_another_name_in_the_same_step_is_followed_too() -> None:
    one, other = recipe(RenameColumn("ente", "a")), recipe(RenameColumn("ente", "b"))
    assert followed("a", one, other, FIRSTS) == "b"


def test_a_column_that_a_step_made_keeps_its_name() -> None:
    assert followed("nueva", recipe(), recipe(TrimSpaces(("ente",))), FIRSTS) == "nueva"
