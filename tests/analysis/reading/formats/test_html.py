"""Tables of web pages: every one a sheet, merged cells in their place, errors in words."""

from pathlib import Path

import pandas as pd
import pytest

from app.analysis.reading.clipboard import read_clipboard
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw
from app.errors import UserError
from tests.analysis.reading.files import cells, converted, csv_of, remarks, xlsx_of

REJECTED = """<html><head><title>Request Rejected</title></head><body>
The requested URL was rejected.
<br>Your support ID is: 123<br></body></html>"""


@pytest.mark.parametrize("extension", ["html", "xls", "csv"])
def test_what_pandas_writes(tmp_path: Path, extension: str) -> None:
    frame = pd.DataFrame({"año": ["2020", "2021"], "monto & más": ["1.234,50", "<5"]})
    raw = read_raw(csv_of(tmp_path, frame.to_html(index=False), f"t.{extension}"))
    assert raw.format == "html"
    assert raw.cells.to_pydict() == {"año": ["2020", "2021"], "monto & más": ["1.234,50", "<5"]}
    assert (extension == "html") is (0 not in remarks(raw))


def test_what_libreoffice_writes(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["barrio", "n"], ["Núñez", 1], ["Boca", 2]])
    assert cells(read_raw(converted(path, "html")), "barrio") == ["Núñez", "Boca"]


def test_a_page_saved_by_windows(tmp_path: Path) -> None:
    page = "<table><tr><th>barrio<th>n<tr><td>Núñez<td>1</table>".encode("cp1252")
    assert cells(read_raw(csv_of(tmp_path, page, "t.xls")), "barrio") == ["Núñez"]


def test_every_table_is_a_sheet(tmp_path: Path) -> None:
    page = """<h2>Compras</h2><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>
    <tr><td>3</td><td>4</td></tr></table><p>nota al pie</p>
    <table><caption>Obras</caption><tr><th>x</th></tr><tr><td>9</td></tr></table>
    <table><tr><td>z</td></tr></table>"""
    path = csv_of(tmp_path, page, "t.html")
    raw = read_raw(path)
    assert (raw.sheets, raw.sheet) == (("Compras", "Obras", "tabla 3"), "Compras")
    assert cells(raw, "b") == ["2", "4"]
    assert "nota al pie" in remarks(raw)[0]
    assert cells(read_raw(path, Dialect(sheet="Obras")), "x") == ["9"]
    with pytest.raises(UserError, match="no table"):
        read_raw(path, Dialect(sheet="Otra"))


def test_cells_over_several_rows_and_columns(tmp_path: Path) -> None:
    page = """<table><tr><th rowspan=2>comuna</th><th colspan=2>2020</th></tr>
    <tr><th>ene</th><th>feb</th></tr><tr><td rowspan="2">Comuna 1</td><td>1</td><td>2</td></tr>
    <tr><td>3</td><td>4</td></tr><tr><td>Comuna 2</td><td>5</td><td>6</td></tr></table>"""
    raw = read_raw(csv_of(tmp_path, page, "t.html"))
    assert raw.cells.column_names == ["comuna", "2020 ene", "2020 feb"]
    assert cells(raw, "comuna") == ["Comuna 1", "Comuna 1", "Comuna 2"]
    assert cells(raw, "2020 ene") == ["1", "3", "5"]


def test_a_table_inside_a_table_is_another(tmp_path: Path) -> None:
    page = """<table><tr><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>
    </table></td></tr></table>"""
    assert read_raw(csv_of(tmp_path, page, "t.html")).cells.to_pydict() == {"a": ["1"], "b": ["2"]}


def test_tags_and_entities_inside_a_cell(tmp_path: Path) -> None:
    page = """<!-- x --><table><tr><th>a<th>b<tr><td><b>Av.</b> de&nbsp;Mayo<br>1370</td>
    <td>&ntilde;<script>var x = '<td>';</script></td></tr></table>"""
    raw = read_raw(csv_of(tmp_path, page, "t.html"))
    assert (cells(raw, "a"), cells(raw, "b")) == (["Av. de Mayo 1370"], ["ñ"])


def test_the_error_of_a_portal_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_raw(csv_of(tmp_path, REJECTED))
    assert "Request Rejected" in caught.value.what.render("en")


def test_a_cell_of_a_million_places_is_no_trap(tmp_path: Path) -> None:
    page = "<table><tr><td colspan=999999999 rowspan=999999999>a<td>b<tr><td>1</table>"
    assert read_raw(csv_of(tmp_path, page, "t.html")).cells.num_columns < 3


def test_text_copied_from_a_sheet() -> None:
    raw = read_clipboard('barrio\tmonto\r\nNúñez\t"1.234,50"\r\n"Villa\nLugano"\t7\r\n')
    assert cells(raw, "barrio") == ["Núñez", "Villa\nLugano"]
    assert cells(raw, "monto") == ["1.234,50", "7"]


def test_a_table_copied_from_a_page() -> None:
    page = "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
    assert cells(read_clipboard("a b 1 2", page), "b") == ["2"]
    assert cells(read_clipboard("a;b\n1;2\n3;4\n"), "b") == ["2", "4"]
    with pytest.raises(UserError):
        read_clipboard("")


def test_a_page_that_stops_inside_its_table_is_said_to_be_cut(tmp_path: Path) -> None:
    page = "<html><body><table><tr><th>a<th>b</tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><"
    raw = read_raw(csv_of(tmp_path, page, "t.html"))
    assert cells(raw, "a") == ["1", "3"]
    assert remarks(raw) == {3: "The page ends before this table does: there may be more rows."}


def test_a_table_that_nobody_closed_in_a_whole_page_is_not_cut(tmp_path: Path) -> None:
    page = "<html><table><tr><th>a<th>b</tr><tr><td>1</td><td>2</td></tr></body></html>"
    assert not remarks(read_raw(csv_of(tmp_path, page, "t.html")))
