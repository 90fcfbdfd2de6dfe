"""A sheet shown and then opened is read once, and never instead of another."""

import os
from pathlib import Path

import pytest

from app.analysis.reading import kept_sheet
from app.analysis.reading.settings import Dialect
from app.analysis.reading.sheet import Sheet
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.reading.workbook import open_sheet
from tests.analysis.reading.files import cells, xlsx_of

ROWS = [["ciudad", "monto"], ["Flores", 1.5], ["Boedo", 2.0]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sheets that were parsed."""
    found: list[str] = []

    def counted(path: Path, wanted: str) -> Sheet:
        found.append(wanted)
        return open_sheet(path, wanted)

    monkeypatch.setattr(kept_sheet, "open_sheet", counted)
    return found


def test_a_sheet_looked_at_and_opened_is_parsed_once(tmp_path: Path, opened: list[str]) -> None:
    path = xlsx_of(tmp_path, ROWS)
    head = first_rows(path, count=1)
    assert cells(head, "ciudad") == ["Flores"]
    assert cells(read_raw(path, Dialect(sheet=head.sheet)), "ciudad") == ["Flores", "Boedo"]
    assert opened == [""]


def test_a_sheet_is_not_kept_after_it_is_opened(tmp_path: Path, opened: list[str]) -> None:
    path = xlsx_of(tmp_path, ROWS)
    first_rows(path)
    read_raw(path)
    read_raw(path)
    assert len(opened) == 2
    assert not kept_sheet._kept


def test_a_book_that_changed_since_it_was_looked_at_is_parsed_again(
    tmp_path: Path, opened: list[str]
) -> None:
    path = xlsx_of(tmp_path, ROWS)
    first_rows(path)
    xlsx_of(tmp_path, [["ciudad", "monto"], ["Palermo", 1.5]])
    os.utime(path, ns=(1, 1))
    assert cells(read_raw(path), "ciudad") == ["Palermo"]
    assert len(opened) == 2


def test_looking_at_a_sheet_changes_nothing_for_who_opens_it_with_another_header(
    tmp_path: Path,
) -> None:
    rows = [["zona", "monto"], ["Norte", 1.0], ["", 2.0], ["", 3.0]]
    path = xlsx_of(tmp_path, rows, "A2:A4")
    first_rows(path)
    below = read_raw(path, Dialect(header_row=2))
    again = read_raw(path, Dialect(header_row=2))
    assert below.cells.equals(again.cells)
    assert below.remarks == again.remarks
