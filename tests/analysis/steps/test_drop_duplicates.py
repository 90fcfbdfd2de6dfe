"""Tests for app.analysis.steps.drop_duplicates."""

from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.table import Table, table_of
from tests.analysis.steps.running import exported, with_unread

TABLE = table_of(DataFrame({"id": [1, 1, 1], "city": ["Lima", "Lima", "Quito"]}))


def test_without_columns_rows_must_agree_in_all() -> None:
    assert do(DropDuplicates(()), TABLE).frame.index.tolist() == [0, 2]
    assert exported(DropDuplicates(()), TABLE.frame).index.tolist() == [0, 2]
    assert str(DropDuplicates(()).sentence()).endswith("in every column.")


def test_with_columns_only_those_count() -> None:
    assert do(DropDuplicates(("id",)), TABLE).frame.index.tolist() == [0]


def test_unread_cells_agree_only_when_their_texts_do() -> None:
    table = with_unread([None, None, None, None], {0: "x", 1: "y", 2: "x"})
    assert do(DropDuplicates(("a",)), table).frame.index.tolist() == [0, 1, 3]


def test_an_empty_text_and_a_missing_cell_are_the_same_nothing() -> None:
    frame = DataFrame({"id": [1, 1, 1, 2], "city": Series(["", None, "", None], dtype="str")})
    for keys in ((), ("id", "city")):
        step = DropDuplicates(keys)
        assert do(step, table_of(frame)).frame.index.tolist() == [0, 3]
        assert exported(step, frame).index.tolist() == [0, 3]
    none = DropDuplicates(("city",), "none")
    assert len(do(none, table_of(frame))) == len(exported(none, frame)) == 0


def test_an_empty_text_agrees_with_a_missing_one_beside_texts_not_read() -> None:
    frame = DataFrame({"a": Series(["", None, None], dtype="str")})
    table = Table(frame, {"a": Kind.COMUNA}, {"a": Series(["?"], index=[2], dtype="str")})
    assert do(DropDuplicates(("a",)), table).frame.index.tolist() == [0, 2]
