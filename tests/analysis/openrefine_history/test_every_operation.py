"""Promises that every known operation of OpenRefine keeps."""

import json

import pytest
from pandas import DataFrame

from app.analysis.openrefine_history.history import read_history
from app.analysis.openrefine_history.operation import Operation, operations
from app.analysis.recipe import Recipe
from app.analysis.table import table_of

operations.load()
every = pytest.mark.parametrize("cls", list(operations), ids=lambda cls: cls.kind)
TABLE = table_of(DataFrame({"a": ["x", "X", "y, z"], "b": ["1", None, "3"], "c": ["p", "p", "q"]}))


@every
def test_lives_in_a_file_of_its_own_name(cls: type[Operation]) -> None:
    assert cls.__module__ == f"app.analysis.openrefine_history.operations.{cls.kind}"


@every
def test_its_example_is_read_and_can_be_done(cls: type[Operation]) -> None:
    found = read_history(json.dumps([cls.example()]), TABLE)
    assert not found.left_out
    found.recipe.run(TABLE)
    assert Recipe.from_record(json.loads(json.dumps(found.recipe.to_record()))) == found.recipe


@every
def test_one_that_says_nothing_is_listed_and_never_breaks(cls: type[Operation]) -> None:
    found = read_history(json.dumps([{"op": cls.example()["op"]}]), TABLE)
    assert found.remarks


@every
def test_says_why_in_words(cls: type[Operation]) -> None:
    for remark in read_history(json.dumps([{"op": cls.example()["op"]}])).remarks:
        assert remark.why.render("es") != remark.why.render("en")
