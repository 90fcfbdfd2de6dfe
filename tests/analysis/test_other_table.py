"""Tests for app.analysis.other_table, and for the recipes that need another table."""

import json

import pyarrow as pa

from app.analysis.kind import Kind
from app.analysis.other_table import OtherTable, with_beside
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table

READING = Reading(Dialect(delimiter=";"), (ColumnChoice("id", Kind.CODE),))
PADRON = OtherTable("padrón", "padron.csv", "ab" * 32, READING)


def raw(**columns: list[str]) -> RawTable:
    return RawTable(pa.table({name: pa.array(texts) for name, texts in columns.items()}), "csv", 1)


def test_a_recipe_remembers_its_tables() -> None:
    recipe = Recipe().with_table(PADRON)
    assert Recipe.from_record(json.loads(json.dumps(recipe.to_record()))) == recipe


def test_a_recipe_without_tables_is_written_as_always() -> None:
    assert set(Recipe().to_record()) == {"recipe", "reading", "steps"}
    assert Recipe.from_record({"recipe": 1, "reading": {}, "steps": []}).tables == ()


def test_a_table_takes_the_place_of_one_of_its_name() -> None:
    other = OtherTable("padrón", "nuevo.csv")
    assert Recipe().with_table(PADRON).with_table(other).tables == (other,)


def test_each_table_beside_is_typed_as_was_decided() -> None:
    start = start_table(raw(a=["1", "2"]))
    table = with_beside(start, {PADRON: raw(id=["1", "2"])})
    assert table.beside["padrón"].kinds["id"] is Kind.CODE
    assert start.beside == {}
