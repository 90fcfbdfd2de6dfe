"""Tests for app.analysis.steps.key_value_columns."""

import pytest
from pandas import DataFrame, Series

from app.analysis.recipe import do
from app.analysis.steps.key_value_columns import KeyValueColumns
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed


def test_a_name_that_comes_again_begins_another_row() -> None:
    keys, values = ["name", "phone", "name", "phone", "phone"], ["Ana", "1", "Eva", "2", "3"]
    table = table_of(DataFrame({"k": keys, "v": Series(values, dtype="str")}))
    done = do(KeyValueColumns("k", "v"), table)
    assert done.columns == ["name", "phone"]
    assert listed(done, "name") == ["Ana", "Eva", None]
    assert listed(done, "phone") == ["1", "2", "3"]


def test_nothing_is_lost() -> None:
    frame = DataFrame(
        {"id": [2, 1, 2, 2, 1], "k": ["b", "a", "a", "b", None], "v": [1, 2, 3, 4, 5]}
    )
    done = do(KeyValueColumns("k", "v"), table_of(frame))
    assert done.columns == ["id", "b", "a", "s/d"]
    cells = [value for name in ("a", "b", "s/d") for value in listed(done, name)]
    assert sorted(value for value in cells if value is not None) == [1, 2, 3, 4, 5]
    assert listed(done, "id") == [2, 1, 2]
    code = exported(KeyValueColumns("k", "v"), frame)
    assert listed(table_of(code), "b") == listed(done, "b")


def lines(*pairs: tuple[str | None, str | None], **more: list[object]) -> DataFrame:
    keys, values = zip(*pairs, strict=True)
    return DataFrame({"k": Series(keys, dtype="str"), "v": Series(values, dtype="str"), **more})


def test_the_value_of_a_record_never_goes_to_the_one_before() -> None:
    frame = lines(("name", "Ana"), ("name", "Eva"), ("phone", "2"))
    done = do(KeyValueColumns("k", "v"), table_of(frame))
    assert listed(done, "phone") == [None, "2"]
    assert list(exported(KeyValueColumns("k", "v"), frame)["phone"].isna()) == [True, False]
    owned = frame.assign(id=[1, 1, 1])
    assert listed(do(KeyValueColumns("k", "v"), table_of(owned)), "phone") == [None, "2"]


def test_a_blank_line_ends_a_record() -> None:
    frame = lines(("name", "Ana"), (None, None), ("phone", "9"), ("name", "Eva"), ("", ""))
    done = do(KeyValueColumns("k", "v"), table_of(frame))
    assert done.columns == ["name", "phone"]
    assert listed(done, "name") == ["Ana", None, "Eva"]
    assert listed(done, "phone") == [None, "9", None]


def test_a_record_whose_lines_are_blank_keeps_its_row() -> None:
    frame = lines((None, None), (None, None), ("name", "Eva"), id=[1, 1, 2])
    done = do(KeyValueColumns("k", "v"), table_of(frame))
    assert listed(done, "id") == [1, 2]
    assert listed(done, "name") == [None, "Eva"]


def test_notes_stand_beside_their_value() -> None:
    frame = lines(("name", "Ana"), ("phone", "1"), ("phone", "2"), n=[None, "day", "night"])
    step = KeyValueColumns("k", "v", "n")
    done = do(step, table_of(frame))
    assert done.columns == ["name", "phone", "n : phone"]
    assert listed(done, "n : phone") == ["day", "night"]
    assert listed(table_of(exported(step, frame)), "n : phone") == ["day", "night"]


def test_long_whole_numbers_keep_their_figures_beside_gaps() -> None:
    frame = DataFrame({"id": [1, 2], "k": ["a", "b"], "v": [2**53 + 1, 2]})
    done = do(KeyValueColumns("k", "v"), table_of(frame))
    assert listed(done, "a") == [2**53 + 1, None]
    assert exported(KeyValueColumns("k", "v"), frame)["a"][done.frame.index[0]] == 2**53 + 1


def test_names_and_values_in_one_column_are_refused() -> None:
    with pytest.raises(UserError):
        do(KeyValueColumns("k", "k"), table_of(DataFrame({"k": ["a"], "v": [1]})))
