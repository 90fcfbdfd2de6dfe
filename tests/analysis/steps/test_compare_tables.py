"""Tests for app.analysis.steps.compare_tables."""

from dataclasses import replace
from typing import Any

import pytest
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import do
from app.analysis.start_table import start_table
from app.analysis.steps.compare_tables import CompareTables
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_files import SHARED
from tests.analysis.steps.running import exported_beside, listed

OBRAS = SHARED / "real/obras"
BY_ID = (("id", "id"),)


def versions(new: dict[str, Any], old: dict[str, Any]) -> Table:
    return replace(table_of(DataFrame(new)), beside={"antes": table_of(DataFrame(old))})


def rows(table: Table) -> list[tuple[Any, ...]]:
    return list(zip(*(listed(table, name) for name in table.columns), strict=True))


def test_what_was_added_removed_and_changed_is_listed() -> None:
    table = versions(
        {"id": [1, 2, 4], "n": ["a", "B", "d"]}, {"id": [1, 2, 3], "n": ["a", "b", "c"]}
    )
    step = CompareTables("antes", BY_ID)
    assert rows(do(step, table)) == [
        ("2", "cambiada", "n", "b", "B"),
        ("4", "agregada", None, None, None),
        ("3", "quitada", None, None, None),
    ]
    assert list(exported_beside(step, table)["cambio"]) == ["cambiada", "agregada", "quitada"]
    told = [str(one) for one in step.comparison(table).sentences()]
    assert told == ["One row added.", "One row removed.", "One row changed."]


def test_repeated_keys_are_told_and_not_compared() -> None:
    table = versions({"id": [1, 1, 2], "n": [1, 2, 3]}, {"id": [1, 2, 2], "n": [1, 3, 4]})
    result = do(CompareTables("antes", BY_ID), table)
    assert listed(result, "cambio") == ["sin comparar"] * 6
    assert "not compared" in str(
        list(CompareTables("antes", BY_ID).comparison(table).sentences())[3]
    )


def test_rows_without_a_key_are_neither_added_nor_removed() -> None:
    table = versions({"id": ["1", None], "n": [1, 2]}, {"id": ["1", None], "n": [1, 3]})
    step = CompareTables("antes", BY_ID)
    assert listed(do(step, table), "cambio") == ["sin comparar"] * 2
    assert list(exported_beside(step, table)["cambio"]) == ["sin comparar"] * 2


def test_a_number_written_another_way_is_the_same() -> None:
    table = versions({"id": [1], "n": [10.0]}, {"id": [1], "n": [10]})
    assert rows(do(CompareTables("antes", BY_ID), table)) == []


def test_capitals_may_be_overlooked() -> None:
    table = versions({"id": [1], "n": ["Álvarez"]}, {"id": [1], "n": ["ALVAREZ "]})
    assert rows(do(CompareTables("antes", BY_ID, equal="words"), table)) == []
    assert len(do(CompareTables("antes", BY_ID), table)) == 1


def test_an_emptied_cell_and_an_unread_one_are_changes() -> None:
    old = table_of(DataFrame({"id": [1, 2], "n": [5.0, 6.0]}))
    new = Table(
        DataFrame({"id": [1, 2], "n": [None, None]}, dtype="float64"),
        {"id": Kind.WHOLE, "n": Kind.MONEY}, {"n": Series(["ver"], index=[1], dtype="str")},
        {"antes": old},
    )  # fmt: skip
    result = do(CompareTables("antes", BY_ID), new)
    assert listed(result, "antes") == ["5", "6"]
    assert listed(result, "ahora") == [None, "ver"]


def test_a_key_called_as_the_result_is_refused() -> None:
    table = versions({"antes": [1]}, {"antes": [1]})
    with pytest.raises(UserError, match="of its own"):
        do(CompareTables("antes", (("antes", "antes"),)), table)


@pytest.mark.skipif(not OBRAS.exists(), reason="the shared real files are not there")
def test_two_years_of_the_public_works_add_up() -> None:
    old = start_table(read_raw(OBRAS / "obras_2019_johannasantos.csv"))
    new = start_table(read_raw(OBRAS / "obras_2025_ortizlara.csv"))
    keys = (("nombre", "nombre"), ("direccion", "direccion"))
    step = CompareTables("2019", keys, (("etapa", "etapa"),), "words", "words")
    found = step.comparison(replace(new, beside={"2019": old}))
    both, twice = len(found.both[0]), found.repeated
    assert len(found.added) + both + len(twice[0]) == len(new)
    assert len(found.removed) + both + len(twice[1]) == len(old)
    assert both > 500
    assert 0 < found.changed["row"].nunique() < both
