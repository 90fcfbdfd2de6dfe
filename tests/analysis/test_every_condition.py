"""Promises that every condition keeps."""

import json

import numpy as np
import pandas as pd
import pytest

from app.analysis.condition import Condition, conditions
from app.records import from_record, to_record

conditions.load()
every_condition = pytest.mark.parametrize("cls", list(conditions), ids=lambda cls: cls.kind)


@every_condition
def test_lives_in_a_file_of_its_own_name(cls: type[Condition]) -> None:
    assert cls.__module__ == f"app.analysis.conditions.{cls.kind}"


@every_condition
def test_lets_some_rows_of_its_example_in_and_not_others(cls: type[Condition]) -> None:
    condition, table = cls.example()
    mask = condition.mask(table)
    assert mask.dtype == bool
    assert 0 < mask.sum() < len(table)


@every_condition
def test_survives_being_saved(cls: type[Condition]) -> None:
    condition, _ = cls.example()
    assert from_record(conditions, json.loads(json.dumps(to_record(condition)))) == condition


@every_condition
def test_exported_code_answers_the_same(cls: type[Condition]) -> None:
    condition, table = cls.example()
    names = {"df": table.frame, "pd": pd}
    exec(condition.prelude, names)  # noqa: S102 - our own code
    answer = eval(condition.code(), names)  # noqa: S307 - our own code
    np.testing.assert_array_equal(answer.fillna(value=False).to_numpy(bool), condition.mask(table))


@every_condition
def test_says_itself(cls: type[Condition]) -> None:
    condition, _ = cls.example()
    assert condition.column in condition.sentence().render("es")
