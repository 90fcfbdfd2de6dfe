"""Tests for app.analysis.exporters.xlsx."""

from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pandas import DataFrame
from python_calamine import CalamineWorkbook

from app.analysis import excel_data
from app.analysis.charts.bars import BarChart
from app.analysis.charts.tile_map import TileMap
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.analysis.kind import Kind
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.exporters.awkward import LONG, awkward, deliverable_of

BARS = BarChart("comuna", heading='Obras "A" & B', unit="obras", source="BA Data")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    export(awkward(BARS, TileMap("comuna", heading="Mapa"), practice=True), path)
    return load_workbook(path)


def saved(deliverable: Deliverable, folder: Path) -> Workbook:
    export(deliverable, folder / "a.xlsx")
    return load_workbook(folder / "a.xlsx")


def column(sheet: Worksheet, name: str) -> list[Any]:
    names = [cell.value for cell in sheet[1]]
    return [row[names.index(name)] for row in sheet.iter_rows(min_row=2)]


def values(sheet: Worksheet, name: str) -> list[Any]:
    return [cell.value for cell in column(sheet, name)]


def page(book: Workbook, name: str) -> list[list[Any]]:
    return [list(row) for row in book[name].iter_rows(min_row=5, values_only=True)]


def test_texts_that_look_like_formulas_or_numbers_are_texts(book: Workbook) -> None:
    codes = column(book["Data"], "codigo")
    assert [cell.value for cell in codes] == [
        "00123", "=1+1", "-34 aprox", "@sumar", "+54 11 4321",
    ]  # fmt: skip
    assert {cell.data_type for cell in codes} == {"s"}
    assert {cell.number_format for cell in codes} == {"@"}


def test_empty_cells_empty_texts_and_line_breaks_are_kept_apart(tmp_path: Path) -> None:
    export(awkward(), tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="B5"' not in sheet
    assert '<c r="B6"' in sheet
    assert values(load_workbook(tmp_path / "a.xlsx")["Data"], "texto")[1] == "con\nsalto  y"


def test_characters_the_format_forbids_are_written_as_codes_and_said(book: Workbook) -> None:
    assert read_again(awkward())[2][1] == "\x01_x0041_"
    notes = {row[0]: row[9] for row in page(book, "Dictionary")}
    assert notes["texto"].startswith("One cell has characters that cannot be seen")


def test_numbers_are_numbers_and_years_have_no_dots(book: Workbook) -> None:
    years, amounts = column(book["Data"], "año"), column(book["Data"], "monto")
    assert [cell.value for cell in years] == [2019, 2020, 2021, 2022, 2023]
    assert years[0].number_format == "0"
    assert [amounts[at].value for at in (0, 2, 4)] == [1234.5, -3.1, 0.1]
    assert amounts[0].number_format == "#,##0.00"


def test_a_number_of_more_digits_than_excel_keeps_is_text(book: Workbook) -> None:
    cells = column(book["Data"], "grande")
    assert [cell.value for cell in cells] == [1, str(10**15), str(-(10**17)), 4, 5]


def test_what_could_not_be_read_is_there_marked_and_told(book: Workbook) -> None:
    amounts = column(book["Data"], "monto")
    assert amounts[1].value == "A/D"
    assert (amounts[1].font.italic, amounts[1].fill.fgColor.rgb) == (True, "00FFF1CC")
    assert not amounts[0].font.italic
    notes = {row[0]: row[9] for row in page(book, "Dictionary")}
    assert notes["monto"].startswith("One cell could not be read")


def test_days_are_days_and_those_before_excel_are_text(book: Workbook) -> None:
    assert [str(value) for value in values(book["Data"], "dia")] == [
        "2024-01-31 00:00:00", "01/05/1899", "31/02/2024", "1900-03-01 00:00:00", "28/02/1900",
    ]  # fmt: skip
    assert str(values(book["Data"], "momento")[0]) == "2024-01-31 10:30:00"
    assert column(book["Data"], "momento")[0].number_format == "dd/mm/yyyy hh:mm"


def test_yes_and_no_are_words(book: Workbook) -> None:
    assert values(book["Data"], "si") == ["Yes", "No", None, "Yes", "No"]


def test_a_text_too_long_for_a_cell_is_whole_on_its_own_sheet(book: Workbook) -> None:
    assert "whole on the sheet “Long texts”" in values(book["Data"], "largo")[1]
    rows = page(book, "Long texts")
    assert "".join(row[3] for row in rows if row[0] == "Data!C3") == LONG
    assert {row[0] for row in rows} == {"Data!C3", "Data!C6"}


def test_the_recipe_is_told_with_figures_notes_and_what_is_off(book: Workbook) -> None:
    assert page(book, "How it was cleaned") == [
        [1, "Write “comuna” in CAPITALS.", "5 cells", "=así"],
        [None, "Write “texto” in small letters.", "Switched off: it was not done", None],
    ]
    assert book["How it was cleaned"]["D5"].data_type == "s"


def test_the_dictionary_counts_and_writes_examples_as_people_do(book: Workbook) -> None:
    facts = {row[0]: row[1:9] for row in page(book, "Dictionary")}
    assert facts["dia"] == ["Date", 4, 0, 1, 4, "31/01/2024", "01/05/1899", "31/01/2024"]
    assert facts["año"][5:] == ["2019", "2019", "2023"]
    assert facts["texto"][1:5] == [4, 1, 0, 4]


def test_the_source_goes_back_to_the_file_and_says_it_is_practice(book: Workbook) -> None:
    told = {row[0]: row[1] for row in page(book, "Source")}
    assert told["SHA-256 of the file"] == "ab" * 32
    assert told["Opened on"] == "01/10/2026 10:20"
    assert told["Practice data"].startswith("Invented")


def test_every_chart_has_a_sheet_and_its_source_says_practice(book: Workbook) -> None:
    assert [len(book[name]._charts) for name in ("Chart", "Chart 2")] == [1, 0]
    words = [cell.value for cell in book["Chart"]["A"]]
    assert "Practice data, invented. BA Data" in words


def test_the_native_chart_is_described(tmp_path: Path) -> None:
    export(awkward(TileMap("comuna"), BARS), tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "a.xlsx") as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    assert 'title="Obras &quot;A&quot; &amp; B"' in drawing
    assert 'descr="Bar chart of 4 comunas.' in drawing


def test_the_header_stays_and_has_a_filter(book: Workbook) -> None:
    sheet = book["Data"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:J6")
    assert sheet["A1"].font.bold


def test_rows_past_the_limit_go_on_in_another_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excel_data, "ROWS", 4)
    frame = DataFrame({"n": range(7), "t": [f"x{n}" for n in range(7)]})
    book = saved(deliverable_of(table_of(frame)), tmp_path)
    sheets = ("Data", "Data 2", "Data 3")
    assert [values(book[name], "n") for name in sheets] == [[0, 1, 2], [3, 4, 5], [6]]
    assert values(book["Data 3"], "t") == ["x6"]
    assert any("3 sheets" in str(row[1]) for row in page(book, "Source"))


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    frame = DataFrame([range(16_385)], columns=[f"c{n}" for n in range(16_385)])
    with pytest.raises(UserError) as caught:
        export(deliverable_of(table_of(frame)), tmp_path / "a.xlsx")
    assert "16.384" in str(caught.value.what)


def test_a_chart_whose_column_is_gone_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        export(awkward(BarChart("barrio", heading="Barrios")), tmp_path / "a.xlsx")
    assert "barrio" in str(caught.value.what)


WRITTEN = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
ROWS = st.lists(
    st.tuples(
        st.none() | WRITTEN,
        st.integers(-(10**14), 10**14),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.dates(date(1900, 3, 1), date(9999, 12, 31)),
        st.none() | WRITTEN.filter(bool),
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS)
@settings(deadline=None, max_examples=25)
def test_another_reader_finds_every_value(rows: list[tuple[Any, ...]]) -> None:
    table = mixed(rows)
    found = read_again(deliverable_of(table))
    for expected, row in zip(rows, found, strict=True):
        text, whole, real, day, odd = expected
        assert row[1] == whole
        if real is None:
            assert row[2] == plain(odd)
        else:
            assert float(row[2]) == real  # a text, where Excel would change its last figures
        assert row[3] == (day if day is not None else "")
        assert row[0] == plain(text)


def plain(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n")


def mixed(rows: list[tuple[Any, ...]]) -> Table:
    frame = DataFrame(rows, columns=["t", "w", "r", "d", "odd"])
    unread = frame["odd"][frame["r"].isna() & frame["odd"].notna()].astype("str")
    types = {"t": "str", "w": "int64", "r": "float64", "d": "datetime64[s]"}
    kinds = {"t": Kind.TEXT, "w": Kind.WHOLE, "r": Kind.DECIMAL, "d": Kind.DATE}
    return Table(frame.drop(columns="odd").astype(types), kinds, {"r": unread})


def read_again(deliverable: Deliverable) -> list[list[Any]]:
    with TemporaryDirectory() as folder:
        export(deliverable, Path(folder) / "a.xlsx")
        content = (Path(folder) / "a.xlsx").read_bytes()
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()[1:]
