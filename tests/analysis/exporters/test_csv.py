"""Tests for app.analysis.exporters.csv and the text it writes."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.delimited_text import SPANISH_EXCEL, write_delimited
from app.analysis.exporter import export
from app.analysis.table import Table, table_of
from app.analysis.written_column import written_columns
from tests.analysis.exporters.awkward import awkward, awkward_table, deliverable_of


def rows(path: Path, delimiter: str = ",") -> dict[str, list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, delimiter=delimiter, strict=True)
    return dict(zip(header, (list(one) for one in zip(*lines, strict=True)), strict=True))


def text_of(table: Table, folder: Path) -> str:
    export(deliverable_of(table), folder / "a.csv")
    return (folder / "a.csv").read_bytes().decode()


def test_values_are_written_for_any_program(tmp_path: Path) -> None:
    export(awkward(), tmp_path / "a.csv")
    found = rows(tmp_path / "a.csv")
    assert found["monto"] == ["1234.5", "A/D", "-3.1", "inf", "0.1"]
    assert found["grande"][2] == "-100000000000000000"
    assert found["dia"] == ["2024-01-31", "1899-05-01", "31/02/2024", "1900-03-01", "1900-02-28"]
    assert found["momento"][0] == "2024-01-31 10:30:00"
    assert found["si"] == ["true", "false", "", "true", "false"]
    assert found["texto"][1] == "con\r\nsalto  y"


def test_what_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_do_not(tmp_path: Path) -> None:
    texts = ["=1+1", "+54 11", "-34", "-34,5", "@a", "\tx", "a=b", "-"]
    frame = DataFrame({"=suma": Series(texts, dtype="str")})
    found = text_of(table_of(frame), tmp_path).splitlines()
    assert found == [
        "'=suma", "'=1+1", "'+54 11", "-34", '"-34,5"', "'@a", "'\tx", "a=b", "'-",
    ]  # fmt: skip


def test_empty_cells_and_empty_texts_are_kept_apart(tmp_path: Path) -> None:
    frame = DataFrame({"a": Series(["", None], dtype="str"), "b": [1, 2]})
    assert text_of(table_of(frame), tmp_path) == 'a,b\n"",1\n,2\n'


def test_a_row_of_a_single_empty_cell_is_still_a_row(tmp_path: Path) -> None:
    assert text_of(table_of(DataFrame({"a": [1.5, None]})), tmp_path) == 'a\n1.5\n""\n'


def test_large_and_tiny_numbers_have_all_their_digits(tmp_path: Path) -> None:
    frame = DataFrame({"n": [1e16, 1.5e-7], "m": [1, 2]})
    assert text_of(table_of(frame), tmp_path) == "n,m\n10000000000000000,1\n0.00000015,2\n"


def test_the_one_for_a_spanish_excel_has_its_signs_and_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_delimited(list(written_columns(awkward_table())), path, SPANISH_EXCEL)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    found = rows(path, ";")
    assert found["monto"][0] == "1234,5"
    assert found["dia"][0] == "31/01/2024"
    assert found["si"][1] == "No"


TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=9)


@given(st.lists(TEXT.map(lambda text: f"x{text}"), min_size=1, max_size=6))
@settings(deadline=None, max_examples=40)
def test_any_text_is_read_back(texts: list[str]) -> None:
    frame = DataFrame({"a": Series(texts, dtype="str"), "b": 1})
    with TemporaryDirectory() as folder:
        text_of(table_of(frame), Path(folder))
        assert rows(Path(folder) / "a.csv")["a"] == texts
