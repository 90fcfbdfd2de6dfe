"""Tests for app.ui.grid.copied, pasted and pasted_html: what goes to other programs and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series, to_datetime
from PySide6.QtCore import QMimeData

from app.ui.grid.copied import OURS, Wish, copied
from app.ui.grid.kinds import AMOUNT, DATE, IDENTIFIER, TEXT
from app.ui.grid.pasted import pasted, rows_of_text
from app.ui.grid.pasted_html import table_in
from app.ui.grid.table import GridColumn, GridTable

FROM_CALC = """<table cellspacing="0" border="0"><colgroup span="5" width="72"></colgroup>
<tr><td height="20" align="left"><font color="#000000">Núñez &amp; Cía.<br>Segunda línea</font></td>
<td sdval="1234.5678" sdnum="1033;0;#,##0"><font>1,235</font></td>
<td sdval="45322" sdnum="1033;0;MM/DD/YY"><font>01/31/24</font></td>
<td sdval="0.0525" sdnum="1033;0;0%"><font>5%</font></td><td>00123</td></tr>
<tr><td>otro</td>
<td sdval="-1234567.891" sdnum="1033;0;&quot;USD&quot; #,##0.00">-USD 1,234,567.89</td>
<td sdval="45322.6041666667" sdnum="1033;0;DD/MM/YYYY HH:MM">31/01/2024 14:30</td>
<td sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td><td>20-1</td></tr></table>"""
FROM_EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
<table border=0 cellpadding=0 style='width:144pt'><!--StartFragment--><col width=64>
<tr height=20><td class=xl65 colspan=2 rowspan=2 style='mso-height-source:auto'>unida
  en dos renglones</td><td align=right>1.234,50</td></tr>
<tr height=20><td>&nbsp;</td></tr>
<tr style='display:none'><td>filtrada</td></tr>
<tr><td>a&nbsp;b<span style='mso-spacerun:yes'>  </span></td><td></td><td>fin</td></tr>
<!--EndFragment--></table></body></html>"""


def table() -> GridTable:
    frame = DataFrame(
        {
            "nombre": Series(['Ñandú\n"SRL"', None], dtype="str"),
            "monto": [1234.567, float("nan")],
            "dia": to_datetime(Series(["2024-03-01", None])),
            "codigo": Series(["007", "<b>"], dtype="str"),
        }
    )
    kinds = (TEXT, AMOUNT, DATE, IDENTIFIER)
    columns = tuple(GridColumn(name, kind) for name, kind in zip(frame.columns, kinds, strict=True))
    return GridTable(frame, columns, raw={1: {1: "mucho"}})


def content(found: dict[str, str]) -> QMimeData:
    data = QMimeData()
    for kind, text in found.items():
        data.setData(kind, text.encode())
    return data


def test_text_is_what_the_screen_shows_and_our_own_is_exact() -> None:
    found = copied(Wish(table(), [0, 1], [0, 1, 2]))
    assert found["text/plain"] == '"Ñandú\n""SRL"""\t1.234,57\t01/03/2024\n\tmucho\t\n'
    assert json.loads(found[OURS])[0][1] == "1234,567"


def test_names_of_columns_go_first_when_asked() -> None:
    found = copied(Wish(table(), [1], [1, 3], headers=True))
    assert found["text/plain"].startswith("monto\tcodigo\n")
    assert table_in(found["text/html"])[0] == ["monto", "codigo"]


def test_a_spreadsheet_gets_exact_numbers_days_and_codes_as_text() -> None:
    html = copied(Wish(table(), [0, 1], [1, 2, 3]))["text/html"]
    assert 'sdval="1234.567"' in html
    assert 'sdval="45352" sdnum="1033;11274;DD/MM/YYYY" x:num="45352"' in html  # 1 March 2024
    assert "mso-number-format:'\\@'\">007" in html
    assert "&lt;b&gt;" in html


def test_what_is_copied_as_a_table_comes_back_whole() -> None:
    found = copied(Wish(table(), [0, 1], [0, 1, 2, 3]))
    exact = [['Ñandú\n"SRL"', "1234,567", "01/03/2024", "007"], ["", "mucho", "", "<b>"]]
    assert table_in(found["text/html"]) == exact
    assert pasted(content(found)) == exact


def test_a_table_of_calc_gives_its_exact_values_and_leaves_other_currencies_as_shown() -> None:
    assert table_in(FROM_CALC) == [
        ["Núñez & Cía.\nSegunda línea", "1234,5678", "31/01/2024", "5,25%", "00123"],
        ["otro", "-USD 1,234,567.89", "31/01/2024 14:30", "TRUE", "20-1"],
    ]


def test_a_calc_in_spanish_writes_its_values_with_a_comma() -> None:
    cell = '<table><tr><td sdval="1234,5678" sdnum="11274;0;#.##0">1.235</td></table>'
    assert table_in(cell) == [["1234,5678"]]


def test_numbers_for_calc_are_marked_as_english_or_it_would_read_thousands() -> None:
    html = copied(Wish(table(), [0], [1]))["text/html"]
    assert 'sdval="1234.567" sdnum="1033;"' in html


def test_a_table_of_excel_is_read_without_styles_with_merged_cells_and_without_hidden_rows() -> (
    None
):
    assert table_in(FROM_EXCEL) == [
        ["unida en dos renglones", "", "1.234,50"],
        ["", "", ""],
        ["a b", "", "fin"],
    ]


def test_a_table_of_a_page_beats_its_text_and_text_is_read_without_one() -> None:
    both = content({"text/html": FROM_CALC, "text/plain": "1,235"})
    assert pasted(both)[0][1] == "1234,5678"
    assert pasted(content({"text/html": "<b>a</b>", "text/plain": "a\tb"})) == [["a", "b"]]
    assert pasted(QMimeData()) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]),
        ('"dos\r\nlíneas"\tx\n', [["dos\nlíneas", "x"]]),
        ('"dice ""hola"""\t"Los Pinos" SRL\n', [['dice "hola"', '"Los Pinos" SRL']]),
        ('"hola"\t\n', [['"hola"', ""]]),
        ('"sin cerrar\tx', [['"sin cerrar', "x"]]),
        ("a\n\nb\tc", [["a", ""], ["", ""], ["b", "c"]]),
        ("", []),
    ],
)
def test_lines_of_a_spreadsheet_are_read_as_it_writes_them(
    text: str, rows: list[list[str]]
) -> None:
    assert rows_of_text(text) == rows


CELL = st.text('ab"\t\n é', max_size=5)


@settings(deadline=None)
@given(st.integers(1, 4), st.data())
def test_any_texts_come_back_from_the_clipboard(wide: int, data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.lists(CELL, min_size=wide, max_size=wide), min_size=1, max_size=4))
    frame = DataFrame(
        {f"c{at}": Series([row[at] for row in rows], dtype="str") for at in range(wide)}
    )
    columns = tuple(GridColumn(name, TEXT) for name in frame.columns)
    text = copied(Wish(GridTable(frame, columns), list(range(len(rows))), list(range(wide))))
    assert rows_of_text(text["text/plain"]) == rows


@settings(deadline=None)
@given(st.text('<>tdr/ab="&;', max_size=60))
def test_any_html_is_read_without_failing(text: str) -> None:
    rows = table_in(f"<table>{text}")
    assert len({len(row) for row in rows}) <= 1
