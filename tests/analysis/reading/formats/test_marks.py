"""What a spreadsheet says of its cells besides their values, in every kind of book."""

import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.analysis.kind import Kind
from app.analysis.reading.sheet_marks import letters_of, place_of, ranges, sign_of
from app.analysis.reading.table_file import read_raw, read_table
from tests.analysis.reading.files import cells, converted, remarks, xlsx_of

EVERY = ["xlsx", "ods", "xls"]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the same book as LibreOffice saves it, in three ways."""
    folder = tmp_path_factory.mktemp("books")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["codigo", "n", "parte", "monto", "mezcla", "error"])
    for at in range(6):
        sheet.append(
            [f"00{at}", at, at / 8 + 0.0025, at * 1000.5, at * 10, "=1/0" if at == 2 else at]
        )
    for row in range(2, 8):
        sheet.cell(row, 3).number_format = "0.0%"
        sheet.cell(row, 4).number_format = '"$"#,##0.00'
        sheet.cell(row, 5).number_format = "[$USD] #,##0.00" if row == 4 else "General"
    sheet.row_dimensions[4].hidden = sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["B"].hidden = True
    other = book.create_sheet("oculta")
    other.sheet_state = "hidden"
    other.append(["x"])
    book.save(folder / "t.xlsx")
    for extension in ("ods", "xls"):
        converted(folder / "t.xlsx", extension)
    (folder / "again").mkdir()
    shutil.copy(folder / "t.ods", folder / "again/t.ods")
    converted(folder / "again/t.ods", "xlsx").replace(folder / "t.xlsx")
    return folder


@pytest.mark.parametrize("extension", EVERY)
def test_percentages_and_money_are_what_their_format_says(books: Path, extension: str) -> None:
    raw = read_raw(books / f"t.{extension}")
    assert cells(raw, "codigo")[1] == "001"
    assert cells(raw, "parte")[:3] == ["0.25%", "12.75%", "25.25%"]
    assert cells(raw, "mezcla")[1:4] == ["10", "USD 20", "30"]
    table = read_table(books / f"t.{extension}").columns
    assert table["parte"].kind is Kind.PERCENTAGE
    assert table["parte"].values.to_pylist()[1] == 12.75
    assert table["monto"].values.to_pylist() == [at * 1000.5 for at in range(6)]
    assert table["mezcla"].question


@pytest.mark.parametrize("extension", EVERY)
def test_a_failed_formula_is_told_with_its_cell(books: Path, extension: str) -> None:
    raw = read_raw(books / f"t.{extension}")
    assert cells(raw, "error") == ["0", "1", "#DIV/0!", "3", "4", "5"]
    said = [(one.line, one.why.render("en")) for one in raw.remarks]
    assert (4, "The formula of cell F4 fails: #DIV/0!.") in said


@pytest.mark.parametrize("extension", EVERY)
def test_what_is_hidden_is_told(books: Path, extension: str) -> None:
    raw = read_raw(books / f"t.{extension}")
    said = {one.why.render("en"): one.line for one in raw.remarks}
    assert said["The book has a hidden sheet: oculta."] == 0
    rows = "Rows 4 to 5 are hidden in the sheet: they are in the table all the same."
    assert said[rows] == 4
    assert "Column B is hidden in the sheet: it is in the table all the same." in said
    assert raw.cells.num_rows == 6


def test_what_nobody_hid_is_not_told(tmp_path: Path) -> None:
    assert not read_raw(xlsx_of(tmp_path, [["a", "b"], [1, 2], [3, 4]])).remarks


@pytest.mark.parametrize(
    ("code", "sign"),
    [
        ("0%", "%"), ("0.0\\ %", "%"), ('0.0" %"', ""), ("General", ""), ("#,##0.00", ""),
        ('"$"#,##0', "$"), ("\\$#,##0", "$"), ("[$$-2C0A] #,##0.00", "$"), ("[$USD] 0", "USD"),
        ("#,##0 [$€-1]", "€"), ("&quot;U$S&quot; 0", "U$S"), ("dd/mm/yyyy", ""), ("0;[Red]-0%", ""),
    ],
)  # fmt: skip
def test_signs_of_formats(code: str, sign: str) -> None:
    assert sign_of(code) == sign


def test_columns_by_their_letters() -> None:
    for column in (0, 25, 26, 701, 702, 16_383):
        assert place_of(letters_of(column).encode()) == column
    assert (letters_of(27), ranges([5, 1, 2, 3])) == ("AB", [(1, 3), (5, 5)])


@pytest.mark.parametrize("extension", EVERY)
def test_merged_labels_belong_to_every_row_in_every_kind_of_book(
    tmp_path: Path, extension: str
) -> None:
    rows = [["tipo", "n"], ["obra", 1], [None, 2], [None, 3], ["servicio", 4]]
    path = xlsx_of(tmp_path, rows, "A2:A4")
    book = path if extension == "xlsx" else converted(path, extension)
    assert cells(read_raw(book), "tipo") == ["obra", "obra", "obra", "servicio"]


def test_a_merged_group_of_an_open_document_names_its_columns(tmp_path: Path) -> None:
    rows = [["barrio", "2020", None], [None, "a", "b"], ["Boedo", 1, 2], ["Flores", 3, 4]]
    rows += [["Once", 5, 6]]
    raw = read_raw(converted(xlsx_of(tmp_path, rows, "B1:C1", "A1:A2"), "ods"))
    assert raw.cells.column_names == ["barrio", "2020 a", "2020 b"]


def test_a_formula_without_its_result_is_said(tmp_path: Path) -> None:
    raw = read_raw(xlsx_of(tmp_path, [["a", "b"], [1, "=A2*2"], [2, "=A3*2"], [3, 6]]))
    assert cells(raw, "b") == [None, None, "6"]
    (said,) = remarks(raw).values()
    assert "what 2 formulas give, such as that of cell B2" in said
