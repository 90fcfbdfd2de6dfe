"""Tests for app.analysis.steps.drop_duplicates."""

from pandas import DataFrame

from app.analysis.recipe import do
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.table import table_of
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
