"""Tables inside zip and gz: chosen by name, never a trap, never a riddle."""

import gzip
import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import first_rows, read_raw
from app.errors import UserError
from tests.analysis.reading.files import cells, real, xlsx_of

CSV = "comuna;barrio\n1;Retiro\n2;Recoleta\n"


def zip_of(folder: Path, files: dict[str, bytes | str], name: str = "t.zip") -> Path:
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as book:
        for inner, content in files.items():
            book.writestr(inner, content)
    return path


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_raw(path)
    return caught.value.what.render("en")


@pytest.mark.parametrize("name", ["t.csv.gz", "t.gz", "t.csv"])
def test_a_table_in_gz_is_read_as_if_it_were_not(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(CSV.encode("cp1252")))
    raw = read_raw(path)
    assert cells(raw, "barrio") == ["Retiro", "Recoleta"]
    assert (raw.format, raw.delimiter, raw.sheets) == ("csv", ";", ())
    assert first_rows(path, count=1).cells.num_rows == 1


def test_the_only_table_of_a_zip_needs_no_choice(tmp_path: Path) -> None:
    raw = read_raw(zip_of(tmp_path, {"datos/2024/t.csv": CSV, "leeme.pdf": "%PDF", "d/.x": ""}))
    assert cells(raw, "comuna") == ["1", "2"]
    assert raw.sheets == ()
    assert "leeme.pdf" in raw.remarks[0].why.render("en")


def test_several_tables_of_a_zip_are_sheets(tmp_path: Path) -> None:
    book = xlsx_of(tmp_path, [["a", "b"], [1, 2]]).read_bytes()
    path = zip_of(tmp_path, {"uno.csv": CSV, "dos/libro.xlsx": book, "tres.csv": "x;y\n5;6\n"})
    raw = read_raw(path)
    assert raw.sheets == ("uno.csv", "dos/libro.xlsx", "tres.csv")
    assert raw.sheet == "uno.csv"
    other = read_raw(path, Dialect(sheet="dos/libro.xlsx"))
    assert (other.format, cells(other, "b")) == ("xlsx", ["2"])
    assert read_raw(path, Dialect(sheet=other.sheet)).cells.equals(other.cells)
    assert cells(read_raw(path, Dialect(sheet="tres.csv")), "x") == ["5"]
    with pytest.raises(UserError, match="no file"):
        read_raw(path, Dialect(sheet="cuatro.csv"))


@pytest.mark.parametrize("encoding", ["cp850", "utf-8"])
def test_names_with_accents(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "t.zip"
    written = "AÑO_ÁREA.csv".encode(encoding)
    with ZipFile(path, "w") as book:
        book.writestr(ZipInfo("x" * len(written)), CSV)
        book.writestr("b.csv", CSV)
    path.write_bytes(path.read_bytes().replace(b"x" * len(written), written))
    assert read_raw(path).sheets == ("AÑO_ÁREA.csv", "b.csv")


def test_a_bomb_is_refused_by_what_it_declares(tmp_path: Path) -> None:
    assert "trap" in refused(zip_of(tmp_path, {"t.csv": bytes(80 << 20)}))


def test_a_gz_bomb_is_refused_by_its_real_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.analysis.reading.archive.LARGEST", 1 << 20)
    path = tmp_path / "t.csv.gz"
    path.write_bytes(gzip.compress(b"a;b\n" * (1 << 20)))
    assert "compressed takes more" in refused(path)


def test_a_password_is_said_in_words(tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"t.csv": CSV})
    raw = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", raw, raw.find(signature) + at, 1)
    path.write_bytes(raw)
    assert "password" in refused(path)


def test_zips_inside_zips_have_an_end(tmp_path: Path) -> None:
    content: bytes | str = CSV
    name = "t.csv"
    for depth in range(2):
        content = zip_of(tmp_path, {name: content}, f"{depth}.zip").read_bytes()
        name = f"{depth}.zip"
    assert cells(read_raw(tmp_path / "1.zip"), "comuna") == ["1", "2"]
    for depth in range(2, 6):
        content = zip_of(tmp_path, {name: content}, f"{depth}.zip").read_bytes()
        name = f"{depth}.zip"
    assert "too many times" in refused(tmp_path / "5.zip")


def test_damage_and_emptiness_are_explained(tmp_path: Path) -> None:
    assert "empty" in refused(zip_of(tmp_path, {}))
    whole = zip_of(tmp_path, {"t.csv": CSV * 1000}).read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refused(tmp_path / "half.zip")
    (tmp_path / "half.csv.gz").write_bytes(gzip.compress(CSV.encode() * 1000)[:60])
    assert "damaged" in refused(tmp_path / "half.csv.gz")


def test_a_document_is_called_by_its_name(tmp_path: Path) -> None:
    assert "Word" in refused(zip_of(tmp_path, {"word/document.xml": "<x/>"}, "t.docx"))
    named = zip_of(tmp_path, {"word/document.xml": "<x/>"}, "t.csv")
    assert "Word" in refused(named)


def test_the_real_purchases() -> None:
    raw = read_raw(real("procurement/bac_ocds_contracts_2011_2020.csv.gz"))
    assert (raw.cells.num_rows, raw.cells.num_columns) == (95_405, 20)
