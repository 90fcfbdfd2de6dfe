"""The tables that stand beside another."""

import pytest
from pandas import DataFrame

from app.analysis.beside import table_beside
from app.analysis.table import Table, table_of
from app.errors import UserError

OTHER = table_of(DataFrame({"id": [1]}))
TABLE = Table(
    DataFrame({"a": [1, 2]}), table_of(DataFrame({"a": [1]})).kinds, {}, {"padrón": OTHER}
)


def test_a_table_beside_is_found_by_its_name() -> None:
    assert table_beside(TABLE, "padrón") is OTHER


def test_a_table_that_is_not_there_is_refused_with_a_way_out() -> None:
    with pytest.raises(UserError, match="no other table"):
        table_beside(TABLE, "otra")


def test_the_tables_beside_travel_with_every_change() -> None:
    changed = TABLE.with_rows(TABLE.frame.head(1)).renamed({"a": "b"}).with_order(["b"])
    assert changed.remade(DataFrame({"c": [1]}), {"c": changed.kinds["b"]}).beside is TABLE.beside
