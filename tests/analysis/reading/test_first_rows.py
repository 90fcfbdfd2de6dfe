"""A preview of the head of a file decides what the whole file decides."""

from pathlib import Path

import pytest

from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import first_rows, read_raw
from tests.analysis.reading.files import cells, csv_of

TITLES = "Compras;;\n\n"


def long_file(folder: Path, encoding: str) -> Path:
    rows = "".join(f'Núñez {at};{at},5;"a\nb"\n' for at in range(100_000))
    return csv_of(folder, f"{TITLES}ciudad;monto;nota\n{rows}".encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_the_preview_is_the_start_of_the_whole(tmp_path: Path, encoding: str) -> None:
    path = long_file(tmp_path, encoding)
    head, whole = first_rows(path, count=20), read_raw(path)
    assert head.cells.equals(whole.cells.slice(0, 20))
    assert (head.encoding, head.delimiter, head.header_row) == (
        whole.encoding, whole.delimiter, whole.header_row,
    )  # fmt: skip
    assert head.remarks == whole.remarks
    assert head.lines.tolist() == whole.lines[:20].tolist()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8+cp1252", "latin-1", "utf-8"])
def test_the_preview_obeys_the_encoding_chosen(tmp_path: Path, encoding: str) -> None:
    written = "utf-8" if encoding == "utf-8" else "cp1252"
    path = long_file(tmp_path, written)
    head = first_rows(path, Dialect(encoding=encoding), count=2)
    assert cells(head, "ciudad") == ["Núñez 0", "Núñez 1"]


def test_a_short_file_is_shown_with_its_notes(tmp_path: Path) -> None:
    head = first_rows(csv_of(tmp_path, "a;b\n1;2\n2;3\n3;4\nFuente: x\n"))
    assert (cells(head, "a"), len(head.remarks)) == (["1", "2", "3"], 1)


def test_the_preview_of_rows_that_fill_the_head_alone(tmp_path: Path) -> None:
    rows = "".join(f"{at};{'z' * 300_000}\n" for at in range(10))
    head = first_rows(csv_of(tmp_path, f"a;b\n{rows}"), count=200)
    assert cells(head, "a")[:2] == ["0", "1"]
