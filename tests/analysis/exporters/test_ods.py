"""Tests for app.analysis.exporters.ods."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from app.analysis.exporter import export
from app.analysis.exporters import ods
from app.errors import UserError
from tests.analysis.exporters.awkward import LONG, awkward


def columns(path: Path) -> dict[str, list[Any]]:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Data").to_python()
    return {str(one[0]): list(one[1:]) for one in zip(*rows, strict=True)}


def test_another_reader_finds_every_value(tmp_path: Path) -> None:
    export(awkward(), tmp_path / "a.ods")
    found = columns(tmp_path / "a.ods")
    assert found["codigo"] == ["00123", "=1+1", "-34 aprox", "@sumar", "+54 11 4321"]
    assert found["texto"][:3] == ["á <b>&\"'", "con\nsalto  y", "\ufffd_x0041_"]
    assert found["largo"][1] == LONG
    assert found["año"] == [2019, 2020, 2021, 2022, 2023]
    assert found["grande"] == [1, str(10**15), str(-(10**17)), 4, 5]
    assert found["monto"] == [1234.5, "A/D", -3.1, "inf", 0.1]
    assert found["si"] == ["Yes", "No", "", "Yes", "No"]
    assert found["dia"][:3] == [date(2024, 1, 31), date(1899, 5, 1), "31/02/2024"]


def test_the_pages_of_words_are_there(tmp_path: Path) -> None:
    export(awkward(), tmp_path / "a.ods")
    book = CalamineWorkbook.from_path(tmp_path / "a.ods")
    assert book.sheet_names == ["Data", "How it was cleaned", "Dictionary", "Source"]
    assert "Write “comuna” in CAPITALS." in str(book.get_sheet_by_index(1).to_python())


def test_a_table_that_does_not_fit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ods, "ROWS", 5)
    with pytest.raises(UserError, match="does not fit"):
        export(awkward(), tmp_path / "a.ods")
