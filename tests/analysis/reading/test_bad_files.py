"""Whatever a person opens by mistake is explained in plain words, and quickly."""

import struct
import time
from pathlib import Path

import pytest

from app.analysis.reading.table_file import first_rows, read_raw
from app.errors import UserError
from tests.analysis.reading.files import converted, csv_of, xlsx_of

PAGE = "<!DOCTYPE html>\n<html><head><title>Acceso denegado</title></head><body>no</body></html>"
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(path: Path) -> str:
    """Return what the person is told, by both ways of reading."""
    told = set()
    for read in (read_raw, first_rows):
        with pytest.raises(UserError) as caught:
            read(path)
        assert caught.value.todo.render("en")
        told.add(caught.value.what.render("en"))
    assert len(told) == 1
    return told.pop()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf\n\n  \n", "The file is empty."),
        (PAGE.encode(), "web page, not a table"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x1f\x8b\x08\x00abc", "damaged"),
        (bytes(range(256)) * 400, "not text"),
        (b"MZ\x90\x00\x03" + bytes(2000), "a program"),
    ],
)
@pytest.mark.parametrize("extension", ["csv", "xls", "xlsx"])
def test_what_is_no_table(tmp_path: Path, content: bytes, words: str, extension: str) -> None:
    assert words in refused(csv_of(tmp_path, content, f"t.{extension}"))


def test_a_column_that_starts_like_a_program_is_a_table(tmp_path: Path) -> None:
    assert read_raw(csv_of(tmp_path, "MZ;barrio\n1;Boca\n")).cells.column_names == ["MZ", "barrio"]


def test_one_column(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "barrio\nBoca\nFlores\n"))
    assert raw.cells.to_pydict() == {"barrio": ["Boca", "Flores"]}
    assert raw.evidence["separators_per_line"] == 0


@pytest.mark.parametrize("piece", ["a,", "x" * 50 + ";", "palabra "])
def test_a_line_of_ten_megabytes_is_explained_at_once(tmp_path: Path, piece: str) -> None:
    path = csv_of(tmp_path, piece * (10_000_000 // len(piece)))
    start = time.perf_counter()
    assert "does not end" in refused(path)
    assert time.perf_counter() - start < 3


def test_a_short_line_of_thousands_of_cells_is_explained(tmp_path: Path) -> None:
    assert "20.000 cells" in refused(csv_of(tmp_path, "a," * 19_999 + "a\n"))


def test_a_row_longer_than_a_block_is_read(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, f"id;shape\n1;x\n2;{'9 ' * 5_000_000}\n3;y\n"))
    assert raw.cells["id"].to_pylist() == ["1", "2", "3"]


def test_a_folder_and_a_file_that_is_gone(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    assert "There is no file" in refused(tmp_path / "gone.csv")


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "denied"), "may not read it"), (OSError(5, "I/O error"), "I/O error")],
)
def test_a_disk_that_says_no(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = csv_of(tmp_path, "a;b\n1;2\n")

    def fails(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fails)
    assert words in refused(path)


def test_a_spreadsheet_with_a_password(tmp_path: Path) -> None:
    sealed = CFB + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    assert "password" in refused(csv_of(tmp_path, sealed, "t.xlsx"))


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_half_a_download(tmp_path: Path, kept: float) -> None:
    path = xlsx_of(tmp_path, [["a", "b"], *([at, str(at)] for at in range(500))])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "damaged" in refused(path)


def test_a_spreadsheet_with_wrong_bytes_inside(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["a", "b"], *([at, str(at)] for at in range(2000))])
    raw = bytearray(path.read_bytes())
    raw[600:9000] = bytes(8400)
    path.write_bytes(raw)
    assert "damaged" in refused(path)


def test_half_an_old_spreadsheet(tmp_path: Path) -> None:
    whole = converted(xlsx_of(tmp_path, [["a", "b"], [1, 2]]), "xls").read_bytes()
    for kept in (0.02, 0.3, 0.6, 0.95):
        half = csv_of(tmp_path, whole[: int(len(whole) * kept)], "half.xls")
        assert "damaged" in refused(half)


def test_an_old_spreadsheet_of_nonsense(tmp_path: Path) -> None:
    header = CFB + bytes(16) + struct.pack("<HHHHH", 62, 3, 65534, 9, 6) + bytes(478)
    assert "damaged" in refused(csv_of(tmp_path, header[:512], "t.xls"))
