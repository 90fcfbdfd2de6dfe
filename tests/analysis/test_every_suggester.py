"""Promises of everything that is suggested about a column."""

from typing import Any

import pytest
from pandas import DataFrame, Series

from app.analysis.profile import profile
from app.analysis.recipe import do
from app.analysis.suggestion import Look, Suggester, suggesters
from app.analysis.suggestions import ORDER, suggestions
from app.analysis.table import table_of

suggesters.load()
every_suggester = pytest.mark.parametrize("cls", list(suggesters), ids=lambda cls: cls.kind)


@every_suggester
def test_lives_in_a_file_of_its_own_name(cls: type[Suggester]) -> None:
    assert cls.__module__ == f"app.analysis.suggesters.{cls.kind}"


@every_suggester
def test_has_a_place_among_the_others(cls: type[Suggester]) -> None:
    assert cls.kind in ORDER


@every_suggester
def test_sees_something_in_its_example(cls: type[Suggester]) -> None:
    table = cls.example()
    found = [one for one in suggestions(table, "x", profile(table, "x")) if one.kind == cls.kind]
    assert len(found) == 1
    assert found[0].title.render("es")
    assert found[0].detail.render("es")


@every_suggester
def test_the_step_it_proposes_can_be_done_and_leaves_nothing_to_say(cls: type[Suggester]) -> None:
    table = cls.example()
    found = cls().look(Look(table, "x", profile(table, "x")))
    assert found
    step = found.step()
    if step is None:
        assert found.page
        return
    after = do(step, table)
    assert cls().look(Look(after, "x", profile(after, "x"))) is None


@every_suggester
@pytest.mark.parametrize(
    "cells",
    [
        Series([], dtype="str"),
        Series([None, None], dtype="str"),
        Series(["Lima", "Quito", "Cusco"], dtype="str"),
        Series([1, 2, 3]),
        Series([1.5, None, 2.5]),
        Series([True, None], dtype="boolean"),
        Series(["30-71234567-1", "20-12345678-6"], dtype="str"),
    ],
    ids=["no rows", "nothing", "words", "whole", "decimal", "yes or no", "cuit"],
)
def test_says_nothing_of_a_column_without_problems(
    cls: type[Suggester], cells: "Series[Any]"
) -> None:
    table = table_of(DataFrame({"x": cells}))
    assert cls().look(Look(table, "x", profile(table, "x"))) is None
