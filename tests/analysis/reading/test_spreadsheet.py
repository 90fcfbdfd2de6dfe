"""Sheets of Excel and LibreOffice: exact cells, headers found, notes listed, nothing lost."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from app.analysis.kind import Kind
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import first_rows, read_raw, read_table
from app.errors import UserError
from tests.analysis.reading.files import cells, converted, real, remarks, xlsx_of

MOMENT = datetime.fromisoformat("2024-03-01 10:30:05")
MIDNIGHT = datetime.fromisoformat("2024-03-02")
TYPED = [
    ["fecha", "momento", "monto", "texto", "hora", "duración", "cuit"],
    [date(2024, 3, 1), MOMENT, 1.234, "007", time(10, 5),
     timedelta(hours=26), 20123456786],
    [date(1999, 12, 31), MIDNIGHT, 1234567.5, "1.234", time(0, 3),
     timedelta(minutes=3), 27123456780],
    [date(2024, 2, 29), MIDNIGHT + timedelta(seconds=86_399), 0.1, "x", time(1, 2, 3),
     timedelta(seconds=1), 30123456781],
]  # fmt: skip


@pytest.mark.parametrize("extension", ["xlsx", "xls", "ods"])
def test_typed_cells_come_exact(tmp_path: Path, extension: str) -> None:
    path = xlsx_of(tmp_path, TYPED)
    raw = read_raw(path if extension == "xlsx" else converted(path, extension))
    assert cells(raw, "fecha") == ["2024-03-01", "1999-12-31", "2024-02-29"]
    assert cells(raw, "momento") == ["2024-03-01 10:30:05", "2024-03-02", "2024-03-02 23:59:59"]
    assert cells(raw, "texto") == ["007", "1.234", "x"]
    assert cells(raw, "duración")[:1] == ["26:00:00"]
    assert cells(raw, "cuit")[0] == "20123456786"
    assert (raw.format, raw.header_row) == (extension, 1)


def test_numbers_of_a_sheet_are_never_taken_for_thousands(tmp_path: Path) -> None:
    table = read_table(xlsx_of(tmp_path, [["n", "x"], [1.234, 1], [2.345, 2], [-3.456, 3]]))
    assert table.columns["n"].values.to_pylist() == [1.234, 2.345, -3.456]
    assert table.columns["n"].question is None


def test_typed_numbers_say_nothing_of_those_written_as_text(tmp_path: Path) -> None:
    rows = [["n", "x"], [0.5, 1], [2.25, 2], ["1.234", 3], ["2.000", 4]]
    column = read_table(xlsx_of(tmp_path, rows)).columns["n"]
    assert column.values.to_pylist() == [0.5, 2.25, 1234, 2000]
    assert column.question


def test_both_sheets_of_the_price_index(tmp_path: Path) -> None:
    path = real("ipc/IPCBA_empalmado.xlsx")
    index = read_table(path)
    assert index.raw.sheets == ("Nivel_general_empalme", "Ficha Técnica")
    assert (index.raw.header_row, index.raw.cells.num_rows) == (3, 165)
    assert list(index.columns) == ["Mes", "Índice1 Nivel General"]
    assert index.columns["Mes"].kind is Kind.DATE
    assert index.columns["Índice1 Nivel General"].values[-1].as_py() == 2328.35
    assert list(remarks(index.raw)) == [1, 3, 170, 171]
    assert index.raw.lines[[0, -1]].tolist() == [5, 169]
    form = read_raw(path, Dialect(sheet="Ficha Técnica"))
    assert (form.header_row, form.cells.num_rows, list(remarks(form))) == (0, 14, [1])
    assert form.sheet == "Ficha Técnica"


@pytest.mark.parametrize("extension", ["ods", "xls"])
def test_the_price_index_is_the_same_from_libreoffice(tmp_path: Path, extension: str) -> None:
    copy = tmp_path / "ipc.xlsx"
    copy.write_bytes(real("ipc/IPCBA_empalmado.xlsx").read_bytes())
    raw, other = read_raw(copy), read_raw(converted(copy, extension))
    assert other.cells.num_rows == raw.cells.num_rows
    assert cells(other, other.cells.column_names[0]) == cells(raw, "Mes")
    assert list(remarks(other)) == list(remarks(raw))


def test_merged_cells_of_the_header_name_every_column(tmp_path: Path) -> None:
    rows = [["Obras por comuna"], [], ["Comuna", "2020", None, "2021"], [None, "ene", "feb", "ene"],
            [1, 5, 6, 7], [2, 8, 9, 1]]  # fmt: skip
    raw = read_raw(xlsx_of(tmp_path, rows, "A1:D1", "A3:A4", "B3:C3"))
    assert raw.cells.column_names == ["Comuna", "2020 ene", "2020 feb", "2021 ene"]
    assert (raw.header_row, cells(raw, "2020 feb")) == (3, ["6", "9"])


def test_labels_merged_downwards_belong_to_every_row(tmp_path: Path) -> None:
    rows = [["comuna", "zona", "barrio", "monto"], [1, "Sur", "Retiro", 500],
            [None, None, "San Telmo", None], [2, "Norte", "Recoleta", 7]]  # fmt: skip
    raw = read_raw(xlsx_of(tmp_path, rows, "A2:A3", "B2:B3", "D2:D3"))
    assert cells(raw, "comuna") == ["1", "1", "2"]
    assert cells(raw, "zona") == ["Sur", "Sur", "Norte"]
    assert cells(raw, "monto") == ["500", None, "7"]
    said = [remark.why.render("en") for remark in raw.remarks if remark.line == 2]
    assert len(said) == 3
    assert any("added up several times" in one for one in said)


def test_cells_merged_across_stay_in_the_first(tmp_path: Path) -> None:
    raw = read_raw(xlsx_of(tmp_path, [["a", "b", "c"], [1, 2, 3], ["x", None, 4]], "A3:B3"))
    assert cells(raw, "b") == ["2", None]
    assert "2 columns" in remarks(raw)[3]


def test_a_table_away_from_the_corner(tmp_path: Path) -> None:
    rows = [[], [], [None, "a", "b"], [None, 1, 2], [None, 3, 4], [], [None, "Fuente: x", None]]
    raw = read_raw(xlsx_of(tmp_path, rows))
    assert (raw.cells.column_names, raw.header_row) == (["a", "b"], 3)
    assert raw.lines.tolist() == [4, 5]
    assert remarks(raw)[7] == "Below the table: Fuente: x"


def test_a_failed_formula_is_not_an_empty_cell(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["n", "x"], [1, 1], ["=1/0", 2], [3, 3]])
    _with_error(path)
    assert cells(read_raw(path), "n") == ["1", "#DIV/0!", "3"]


def _with_error(path: Path) -> None:
    """Keep the result of the formula, as Excel does and openpyxl does not."""
    with ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<f>1/0</f><v />" in sheet or b"<f>1/0</f><v/>" in sheet or b"<v></v>" in sheet
    for empty in (b"<v />", b"<v/>", b"<v></v>"):
        sheet = sheet.replace(b"<f>1/0</f>" + empty, b"<f>1/0</f><v>#DIV/0!</v>")
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'r="A3"', b'r="A3" t="e"')
    with ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_raw(xlsx_of(tmp_path, [["a", "b"], [1, 2]]), Dialect(sheet="Hoja9"))
    assert "Sheet" in caught.value.todo.render("en")


def test_hidden_sheets_come_last_and_charts_are_no_sheets(tmp_path: Path) -> None:
    book = Workbook()
    hidden = book.active
    assert hidden is not None
    hidden.title, hidden.sheet_state = "oculta", "hidden"
    hidden.append(["z"])
    book.create_chartsheet("gráfico")
    book.create_sheet("datos").append(["a"])
    book.save(tmp_path / "t.xlsx")
    raw = read_raw(tmp_path / "t.xlsx")
    assert (raw.sheets, raw.sheet) == (("oculta", "datos"), "datos")


def test_a_book_without_cells(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no sheets with cells"):
        read_raw(xlsx_of(tmp_path, []))


def test_the_extension_may_lie_about_which_spreadsheet_it_is(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["a", "b"], [1, 2]]).rename(tmp_path / "t.xls")
    assert cells(read_raw(path), "b") == ["2"]


def test_the_first_rows_of_a_sheet(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["a", "b"], *([at, at] for at in range(50))])
    assert cells(first_rows(path, count=3), "a") == ["0", "1", "2"]
