"""Tests for app.analysis.exporters.parquet."""

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from app.analysis.exporter import export
from app.analysis.recipe import Recipe
from tests.analysis.exporters.awkward import awkward


@pytest.fixture
def table(tmp_path: Path) -> pa.Table:
    export(awkward(), tmp_path / "a.parquet")
    return pq.read_table(tmp_path / "a.parquet")


def test_every_column_has_its_type(table: pa.Table) -> None:
    assert table["grande"].to_pylist() == [1, 10**15, -(10**17), 4, 5]
    assert table["dia"].to_pylist()[:2] == [date(2024, 1, 31), date(1899, 5, 1)]
    assert table["si"].to_pylist() == [True, False, None, True, False]
    assert table["texto"].to_pylist()[3:] == [None, ""]


def test_what_could_not_be_read_stands_beside_its_column(table: pa.Table) -> None:
    assert table["monto"].to_pylist()[1] is None
    assert table["monto (could not be read)"].to_pylist() == [None, "A/D", None, None, None]


def test_the_recipe_travels_inside(table: pa.Table) -> None:
    record = json.loads(table.schema.metadata[b"recipe"])
    assert Recipe.from_record(record) == awkward().recipe
