"""dBase tables: exact cells, the letters of each system, nothing deleted in silence."""

import struct
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.dbase import Field
from app.analysis.reading.dbase_cells import texts_of
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw, read_table
from tests.analysis.reading.files import cells, csv_of, remarks


def dbf(
    fields: Sequence[tuple[str, str, int, int]], rows: Sequence[bytes], page: int = 0,
    declared: int | None = None, version: int = 3,
) -> bytes:  # fmt: skip
    width = 1 + sum(size for _, _, size, _ in fields)
    count = len(rows) if declared is None else declared
    head = struct.pack("<B3BIHH", version, 124, 3, 1, count, 33 + 32 * len(fields), width)
    head += bytes(17) + bytes([page]) + bytes(2)
    for name, kind, size, decimals in fields:
        head += struct.pack("<11sc4xBB14x", name.encode(), kind.encode(), size, decimals)
    return head + b"\r" + b"".join(rows) + b"\x1a"


FIELDS = [("NOMBRE", "C", 8, 0), ("MONTO", "N", 8, 2), ("FECHA", "D", 8, 0), ("OK", "L", 1, 0)]
ROWS = [
    b" 007      1234.5020240301T", b"*borrado        1        ?", b"             1.23        F",
]  # fmt: skip


def test_cells_and_deleted_rows(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, dbf(FIELDS, ROWS), "t.dbf"))
    assert (raw.format, raw.lines.tolist()) == ("dbf", [1, 3])
    assert cells(raw, "NOMBRE") == ["007", None]
    assert cells(raw, "MONTO") == ["1234.50", "1.23"]
    assert cells(raw, "FECHA") == ["2024-03-01", None]
    assert cells(raw, "OK") == ["true", "false"]
    assert "borrado" in remarks(raw)[2]


@pytest.mark.parametrize(
    ("page", "encoding"),
    [(2, "cp850"), (0x57, "cp1252"), (0, "cp850"), (0, "cp1252"), (0, "utf-8")],
)
def test_letters(tmp_path: Path, page: int, encoding: str) -> None:
    row = b" " + "Ñandú Núñez".encode(encoding).ljust(20)
    path = csv_of(tmp_path, dbf([("A", "C", 20, 0)], [row, row], page), "t.dbf")
    raw = read_raw(path)
    assert (cells(raw, "A"), raw.encoding) == (["Ñandú Núñez"] * 2, encoding)
    assert cells(read_raw(path, Dialect(encoding=encoding)), "A")[0] == "Ñandú Núñez"


def test_kinds_are_those_of_the_file(tmp_path: Path) -> None:
    rows = [b" x       " + b"   1.234" + b"20240301" + b"T"] * 3
    columns = read_table(csv_of(tmp_path, dbf(FIELDS, rows), "t.dbf")).columns
    assert columns["MONTO"].values.to_pylist() == [1.234] * 3
    assert columns["FECHA"].kind is Kind.DATE
    assert columns["OK"].kind is Kind.YES_NO


def test_the_cells_of_foxpro() -> None:
    def one(kind: str, cell: bytes) -> str | None:
        return texts_of(Field("x", kind, 1, len(cell), 0), [cell], "cp1252", fox=True)[0]

    assert one("I", struct.pack("<i", -5)) == "-5"
    assert one("Y", struct.pack("<q", 12_345_678)) == "1234.5678"
    assert one("B", struct.pack("<d", 1e20)) == "100000000000000000000"
    assert one("T", struct.pack("<ii", 2_451_545, 43_200_000)) == "2000-01-01 12:00:00"
    assert one("T", bytes(8)) is None


def test_a_cut_file_and_a_memo_are_remarks(tmp_path: Path) -> None:
    fields = [("A", "C", 3, 0), ("TEXTO", "M", 10, 0)]
    path = csv_of(tmp_path, dbf(fields, [b" abc         1"], declared=4_000_000_000), "t.dbf")
    raw = read_raw(path)
    assert (cells(raw, "A"), cells(raw, "TEXTO")) == (["abc"], ["1"])
    assert "cut short" in remarks(raw)[1]
    assert "another file" in remarks(raw)[0]
