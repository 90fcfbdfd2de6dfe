"""Promises that every figure of a summary keeps."""

import json
from typing import Any

import numpy as np
import pytest
from pandas import DataFrame, Series

from app.analysis.grouping import group_rows
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.analysis.table import table_of
from app.params import Column, params_of
from app.records import from_record, to_record

measures.load()
every_measure = pytest.mark.parametrize("cls", list(measures), ids=lambda cls: cls.kind)
TABLE = table_of(
    DataFrame({
        "city": Series(["Lima", "Quito", "Lima", None, "Quito", "Cusco"], dtype="str"),
        "amount": [0.1, 2.0, 0.2, 4.0, None, None],
        "done": Series([True, None, False, None, True, None], dtype="boolean"),
    })
)  # fmt: skip


def made(cls: type[Any]) -> Measure:
    column = "done" if cls.result is Kind.YES_NO else "amount"
    answers = {name: column for name, param in params_of(cls) if isinstance(param, Column)}
    measure: Measure = cls(**answers)
    return measure


@every_measure
def test_lives_in_a_file_of_its_own_name(cls: type[Measure]) -> None:
    assert cls.__module__ == f"app.analysis.measures.{cls.kind}"


@every_measure
def test_survives_being_saved(cls: type[Measure]) -> None:
    measure = made(cls)
    assert from_record(measures, json.loads(json.dumps(to_record(measure)))) == measure


@every_measure
def test_gives_each_group_one_figure_and_all_of_them_together_another(cls: type[Measure]) -> None:
    groups = group_rows(TABLE, ("city",))
    assert len(made(cls).of(groups)) == groups.count == 4
    assert len(made(cls).of(groups.together())) == 1


@every_measure
def test_a_group_alone_has_the_figure_it_has_among_others(cls: type[Measure]) -> None:
    if cls.kind == "share":
        pytest.skip("a share depends on the others")
    among = made(cls).of(group_rows(TABLE, ("city",))).tolist()
    for place, rows in enumerate([[5], [0, 2], [1, 4], [3]]):
        alone = made(cls).of(group_rows(TABLE, ("city",), np.array(rows))).tolist()
        assert Series(alone).equals(Series(among[place : place + 1]))


@every_measure
def test_works_without_rows(cls: type[Measure]) -> None:
    assert not len(made(cls).of(group_rows(TABLE, ("city",), np.array([], np.int64))))


@every_measure
def test_says_what_it_is_and_how_it_is_worked_out(cls: type[Measure]) -> None:
    assert made(cls).words().text
    assert made(cls).how().text.endswith(".")
    assert made(cls).kind_in(TABLE)


def test_there_are_enough_figures_for_what_people_ask() -> None:
    assert len(list(measures)) >= 18
