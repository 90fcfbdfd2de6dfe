"""Notes and totals below a table are listed, and rows of the table are never taken for them."""

from pathlib import Path

import pytest

from app.analysis.reading.table_file import read_raw
from tests.analysis.reading.files import cells, csv_of, real, remarks

TABLE = "comuna;monto;obras\n1;100;2\n2;250;4\n3;90;1\n"


@pytest.mark.parametrize(
    "notes",
    [
        ["Fuente: Dirección de Estadística"],
        ["Nota: datos provisorios;;"],
        ["", "Elaboración propia;;"],
        ["(*) Incluye adicionales;;", "Fuente: Boletín Oficial"],
        ["1 Pesos corrientes.;;", "Fuente: Boletín Oficial;;"],
        ["", "Total;440;7", "Fuente: Boletín Oficial;;"],
        ["Datos hasta marzo;;"],
    ],
)
def test_notes_at_the_end_are_not_rows(tmp_path: Path, notes: list[str]) -> None:
    raw = read_raw(csv_of(tmp_path, TABLE + "\n".join(notes) + "\n"))
    assert cells(raw, "comuna") == ["1", "2", "3"]
    for line, note in enumerate(notes, start=5):
        if note:
            assert note.strip(";").replace(";", " ") in remarks(raw)[line]


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ("a;b;c\nx;1;2\ny;2;3\nz;;\n", "z"),
        ("a;b;c\nx;1;2\ny;2;3\nTOTAL;3;5\n", "TOTAL"),
        ("a;b;c\nx;1;2\ny;2;3\nTOTAL;;\n", "TOTAL"),
        ("a;b;c\n1;1;2\n2;2;3\n\n3;;\n", "3"),
        ("a;b\nFuente;agua\nNota;papel\nFuente;luz\n", "Fuente"),
        ("a;b;c\nNota 1;;\nNota 2;;\nNota 3;5;\nx;5;6\n", "x"),
    ],
)
def test_rows_that_only_look_like_notes_stay(tmp_path: Path, rows: str, last: str) -> None:
    assert cells(read_raw(csv_of(tmp_path, rows)), "a")[-1] == last


def test_one_column_keeps_its_last_row(tmp_path: Path) -> None:
    assert (
        cells(read_raw(csv_of(tmp_path, "barrio\nFlores\nNúñez\nBoca\n")), "barrio")[-1] == "Boca"
    )


def test_a_note_with_too_many_cells_loses_nothing(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "a,b\n1,2\n2,3\n3,4\n\nFuente: uno, dos, tres\n"))
    said = " ".join(remark.why.render("en") for remark in raw.remarks)
    assert "Fuente: uno" in said
    assert "tres" in said


def test_a_header_in_two_lines_is_joined(tmp_path: Path) -> None:
    text = "Comuna;2020;;2021;\n;ene;feb;ene;feb\n1;5;6;7;8\n2;6;7;8;9\n3;6;7;8;9\n"
    raw = read_raw(csv_of(tmp_path, text))
    assert raw.cells.column_names == ["Comuna", "2020 ene", "2020 feb", "2021 ene", "2021 feb"]
    assert remarks(raw)[1] == "The header takes 2 lines: their names were joined."


@pytest.mark.parametrize(
    "text",
    [
        "a;b;c\nx;DONACION;\ny;1;2\nz;3;4\nw;5;6\n",
        ";b\nx;y\nz;w\nt;u\n",
        "a;b;\nx;y;z\nx;1;z\nx;2;z\nx;3;z\n",
    ],
)
def test_a_first_row_of_text_is_not_taken_for_header(tmp_path: Path, text: str) -> None:
    assert read_raw(csv_of(tmp_path, text)).cells.num_rows == text.count("\n") - 1


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("obras/obras_2025_ortizlara.csv", 1665, 35),
        ("obras/obras_2019_johannasantos.csv", 991, 36),
        ("pauta/pauta-oficial-primer-semestre-2016.csv", 7804, 9),
        ("ddjj/gcba_declaraciones-juradas-2023.csv", 1840, 16),
    ],
)
def test_real_files_keep_every_row(name: str, rows: int, columns: int) -> None:
    raw = read_raw(real(name))
    assert (raw.cells.num_rows, raw.cells.num_columns) == (rows, columns)
