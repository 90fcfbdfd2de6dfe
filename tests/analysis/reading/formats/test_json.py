"""JSON in all its shapes: exact numbers, paths for columns, nothing lost."""

import json
import math
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.reading.json_records import json_text
from app.analysis.reading.json_value import parsed
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw, read_table
from app.errors import UserError
from tests.analysis.reading.files import REAL, cells, csv_of, remarks


def read(folder: Path, value: Any, sheet: str = "") -> RawTable:
    text = value if isinstance(value, str) else json.dumps(value)
    return read_raw(csv_of(folder, text, "t.json"), Dialect(sheet=sheet))


def test_numbers_are_kept_as_they_are_written(tmp_path: Path) -> None:
    text = '[{"n": 1.50, "m": 12345678901234567890, "t": "007"}, {"n": 1e5, "m": -0.0, "t": "1"}]'
    raw = read(tmp_path, text)
    assert cells(raw, "n") == ["1.50", "1e5"]
    assert cells(raw, "m") == ["12345678901234567890", "-0.0"]
    assert cells(raw, "t") == ["007", "1"]


def test_a_number_with_three_decimals_is_no_thousand(tmp_path: Path) -> None:
    csv_of(tmp_path, '[{"n": 1.234}, {"n": 2.5}]', "t.json")
    column = read_table(tmp_path / "t.json").columns["n"]
    assert (column.values.to_pylist(), column.question) == ([1.234, 2.5], None)
    csv_of(tmp_path, '[{"n": 1.234}, {"n": "2,5"}, {"n": "3,5"}]', "t.json")
    assert read_table(tmp_path / "t.json").columns["n"].values.to_pylist() == [1.234, 2.5, 3.5]


def test_a_missing_name_a_null_and_an_empty_text(tmp_path: Path) -> None:
    raw = read(tmp_path, [{"a": None, "b": ""}, {"b": "x"}, {"a": True, "c": {}}])
    assert cells(raw, "a") == [None, None, "true"]
    assert cells(raw, "b") == ["", "x", None]
    assert cells(raw, "c") == [None, None, None]


def test_objects_and_lists_inside_have_a_path(tmp_path: Path) -> None:
    record = {"contracts": [{"value": {"amount": 5}}, {"value": {"amount": 7}}], "tags": ["a", "b"]}
    raw = read(tmp_path, [{"id": 1}, record])
    assert cells(raw, "contracts/0/value/amount") == [None, "5"]
    assert cells(raw, "contracts/1/value/amount") == [None, "7"]
    assert cells(raw, "tags") == [None, "a; b"]
    assert "joined" in remarks(raw)[2]


def test_a_long_list_of_objects_stays_as_json(tmp_path: Path) -> None:
    inner = [{"n": at} for at in range(50)]
    raw = read(tmp_path, [{"id": 1, "list": inner}])
    assert json.loads(cells(raw, "list")[0] or "") == inner


@pytest.mark.parametrize("orient", ["records", "columns", "split", "index"])
def test_what_pandas_writes(tmp_path: Path, orient: Any) -> None:
    frame = pd.DataFrame({"a": ["x", "y", "z"], "b": ["1", "2", "3"]})
    raw = read(tmp_path, frame.to_json(orient=orient))
    assert (cells(raw, "a"), cells(raw, "b")) == (["x", "y", "z"], ["1", "2", "3"])


def test_what_pandas_writes_by_lines(tmp_path: Path) -> None:
    frame = pd.DataFrame({"a": ["x", "y"], "b": [1, 2]})
    frame.to_json(tmp_path / "t.json", orient="records", lines=True)
    raw = read_raw(tmp_path / "t.json")
    assert (raw.format, cells(raw, "b")) == ("jsonl", ["1", "2"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([["a", "b"], ["1", "2"]], {"a": ["1"], "b": ["2"]}),
        ([[1, 2], [3, 4]], {"column_1": ["1", "3"], "column_2": ["2", "4"]}),
        ({"a": [1, 2]}, {"a": ["1", "2"]}),
        (["x", "y"], {"value": ["x", "y"]}),
        ({"x": {"n": 1}, "y": {"n": 2}}, {"key": ["x", "y"], "n": ["1", "2"]}),
        ({"a": 1, "b": {"c": "d"}}, {"a": ["1"], "b/c": ["d"]}),
        ({"help": "h", "result": {"records": [{"a": 1}]}}, {"a": ["1"]}),
    ],
)
def test_shapes(tmp_path: Path, value: Any, expected: dict[str, list[str]]) -> None:
    assert read(tmp_path, value).cells.to_pydict() == expected


def test_several_lists_are_several_sheets(tmp_path: Path) -> None:
    value = {"n": 2, "result": {"fields": [{"id": "a"}], "records": [{"a": 1}, {"a": 2}]}}
    raw = read(tmp_path, value)
    assert raw.sheets == ("result/fields", "result/records")
    assert (raw.sheet, cells(raw, "a")) == ("result/records", ["1", "2"])
    assert remarks(raw)[0] == "Beside the table: n: 2"
    assert cells(read(tmp_path, value, sheet="result/fields"), "id") == ["a"]
    with pytest.raises(UserError):
        read(tmp_path, value, sheet="x")


def test_a_repeated_name_loses_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, '[{"a": 1, "a": 2}]').cells.to_pydict() == {"a": ["1"], "a (2)": ["2"]}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_letters(tmp_path: Path, encoding: str) -> None:
    text = '[{"barrio": "Núñez"}]'
    assert cells(read_raw(csv_of(tmp_path, text.encode(encoding), "t.json")), "barrio") == ["Núñez"]


def test_a_file_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = json.dumps({"meta": "x", "rows": [{"a": at, "b": "z"} for at in range(20)]}, indent=1)
    for kept in range(whole.index('"a": 3'), len(whole) - 2):
        raw = read(tmp_path, whole[:kept])
        found = cells(raw, "a")
        assert found == [str(at) for at in range(len(found))]
        assert "cut short" in raw.remarks[-1].why.render("en")
        assert raw.remarks[-1].line == whole[:kept].rstrip().count("\n") + 1


def test_an_error_in_the_middle_is_not_taken_for_the_end(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="badly written"):
        read(tmp_path, '[{"a": 1},\n{"a" 2},\n{"a": 3}]')


def test_a_bad_line_among_records_is_a_remark(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, '{"a": 1}\n\n{"a": \n{"a": 3}\n', "t.jsonl"))
    assert (cells(raw, "a"), raw.lines.tolist()) == (["1", "3"], [1, 4])
    assert remarks(raw)[3] == 'This line is no JSON record: {"a":'


def test_endless_depth_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read(tmp_path, '[{"a":' * 100_000)


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_json_kept_in_a_cell_is_the_same_json(value: Any) -> None:
    again = json.loads(json_text(parsed(json.dumps(value))))
    assert again == value or math.isinf(again)


@pytest.mark.parametrize("path", sorted(REAL.glob("*/*.json")), ids=lambda path: path.name)
def test_real_files_open(path: Path) -> None:
    raw = read_raw(path)
    assert raw.cells.num_rows
    assert raw.cells.num_columns
