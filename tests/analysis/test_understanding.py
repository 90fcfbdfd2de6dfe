"""The person sees the counts behind each decision."""

from pathlib import Path

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.table_file import read_raw, read_table
from app.analysis.understanding import column_evidence, evidence
from tests.analysis.reading.columns import column
from tests.analysis.reading.files import csv_of, xlsx_of


def sentences(path: Path) -> list[str]:
    return [sentence.render("en") for sentence in evidence(read_raw(path))]


def test_of_a_text_file(tmp_path: Path) -> None:
    assert sentences(csv_of(tmp_path, "t;;\na;b;c\n1;2;3\n4;5;6\n")) == [
        "Encoding utf-8: every line fits.",
        "3 of 3 lines have 2 “;” (semicolon).",
        "The names of the columns are in line 2.",
    ]


def test_of_two_encodings_and_no_header(tmp_path: Path) -> None:
    mixed = "1;ñandú\n".encode("cp1252") + "2;ñandú\n".encode()
    assert sentences(csv_of(tmp_path, b"0;1\n" + mixed))[::2] == [
        "The file mixes encodings: 1 lines are UTF-8 and 1 are as Windows writes.",
        "There is no line with the names of the columns: the first has values.",
    ]


def test_of_one_column(tmp_path: Path) -> None:
    assert "one column" in sentences(csv_of(tmp_path, "a\n1\n2\n"))[1]


def test_of_a_sheet(tmp_path: Path) -> None:
    assert sentences(xlsx_of(tmp_path, [["a", "b"], [1, 2]]))[0] == (
        "The sheet “Sheet”, the only one of the file."
    )


def test_of_the_hours_of_days_counted_by_excel() -> None:
    excel = ColumnChoice("f", Kind.DATE, excel_dates="yes")
    found = column("45292", "45292,5", "45292.25", "45293.0", "2024-01-31", choice=excel)
    assert "2 cells have an hour" in column_evidence(found).render("en")
    unread = column("45292", "45292,5", choice=ColumnChoice("f", Kind.DATE))
    assert "hour" not in column_evidence(unread).render("en")


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("n", ["1,5", "2,5", "x", "4", "5", "6"],
         "2 values only make sense with a decimal comma, 0 against; 5 read, 1 could not be read."),
        ("n", ["1.5", "2"], "One value only makes sense with a decimal point, 0 against; 2 read"),
        ("n", ["1", "2"], "2 read, 0 could not be read."),
        ("f", ["31/01/2024", "30/01/2024"], "2 dates only make sense with the day first, 0 ag"),
        ("f", ["2024-01-31", "2024-01-30"], "2 read, 0 could not be read."),
        ("f", ["2024-01-31 10:30", "2024-01-30 00:00:00"],
         "2 read, 0 could not be read. One cell has an hour."),
        ("f", ["31/01/2024 10:30", "30/01/2024 9:15 pm"],
         ("2 dates only make sense with the day first, 0 against; 2 read, 0 could not be read."
          " 2 cells have an hour.")),
        ("f", ["2024-01-31T00:00:00", "2024-01-30"], "2 read, 0 could not be read."),
        ("apto", ["si", "no"], "1 say yes and 1 say no; 0 could not be read."),
        ("cuit", ["33-69345023-9", "30-99903208-4"],
         "CUIT or CUIL: 1 of 2 pass the check. It is not added up."),
        ("t", ["m", "m", "m"], "3 cells looked at, of 1 different values: they repeat."),
        ("t", ["m", "p"], "2 cells, kept as they are written."),
    ],
)  # fmt: skip
def test_of_each_kind(tmp_path: Path, name: str, values: list[str], said: str) -> None:
    text = f"{name};z\n" + "".join(f"{value};1\n" for value in values)
    found = read_table(csv_of(tmp_path, text)).columns[name]
    words = column_evidence(found).render("en")
    assert words.startswith(said)
    assert ("hour" in words) == ("hour" in said)


def test_what_a_json_holds_is_a_table_and_no_sheet(tmp_path: Path) -> None:
    path = tmp_path / "catalogo.json"
    path.write_text('{"temas": [{"id": 1}, {"id": 2}], "series": [{"n": 1, "m": 2}]}')
    (said, *_) = [one.render("en") for one in evidence(read_raw(path))]
    assert said == "The table “temas”, one of 2."


def test_an_empty_column_says_so() -> None:
    assert column_evidence(column("", None, "")).render("en") == "No cell has anything."
