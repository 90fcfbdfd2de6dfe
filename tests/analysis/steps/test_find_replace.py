"""Tests for app.analysis.steps.find_replace."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.steps.find_replace import FindReplace
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts

PIECES = st.text("aAñÑ.(\\ ", max_size=3)


def test_text_is_taken_literally() -> None:
    assert after(FindReplace("a", ".", "-", case=True), "1.5", "a") == ["1-5", "a"]
    assert after(FindReplace("a", "(x)", r"\1"), "a(X)b") == [r"a\1b"]


def test_accents_count_and_capitals_only_when_asked() -> None:
    cells = ("Área", "área", "Area")
    assert after(FindReplace("a", "área", "x"), *cells) == ["x", "x", "Area"]
    assert after(FindReplace("a", "área", "x", case=True), *cells) == ["Área", "x", "Area"]


def test_whole_cells_leave_the_others_alone() -> None:
    assert after(FindReplace("a", "s/d", "", whole=True), "S/D", "no s/d", None) == [
        "",
        "no s/d",
        None,
    ]


def test_an_empty_text_can_be_found_only_as_a_whole_cell() -> None:
    assert after(FindReplace("a", "", "x", whole=True), "", None, "b") == ["x", None, "b"]
    with pytest.raises(UserError):
        after(FindReplace("a", "", "x"), "b")


@given(
    st.lists(PIECES, min_size=1, max_size=5),
    PIECES,
    PIECES,
    st.tuples(st.booleans(), st.booleans()),
)
@settings(deadline=None)
def test_exported_code_does_the_same(
    cells: list[str],
    find: str,
    new: str,
    ticks: tuple[bool, bool],
) -> None:
    step = FindReplace("a", find or "a", new, *ticks)
    table = texts(*cells, None)
    assert exported(step, table.frame)["a"].iloc[:-1].tolist() == listed(step.apply(table))[:-1]
