"""Broken files of every kind: a table or a sentence, never anything else."""

import gzip
import io
import json
import random
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import Workbook
from pyarrow import feather, parquet

from app.analysis.reading.file_format import formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.table_file import first_rows, read_raw, read_table
from app.commands import inspect
from app.errors import UserError
from tests.analysis.reading.files import REAL, csv_of

RECORDS = [{"a": at, "b": f"texto {at}", "c": {"d": [1, 2]}} for at in range(30)]
PAGE = "<table><tr><th>a<th>b" + "<tr><td>1<td>2" * 30 + "</table>"
FEATURE = {"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point",
           "coordinates": [1, 2]}}  # fmt: skip
RELEASES = [{"ocid": f"ocds-x-{at}", "tag": ["contract"], "contracts": [{"id": at}]}
            for at in range(20)]  # fmt: skip


@cache
def samples() -> dict[str, bytes]:
    """Return a sound file of each kind, by its ending."""
    made = {
        "csv": b"a;b\n" + b"1;dos\n" * 40,
        "txt": b"nombre     monto\n" + b"La Boca     1234\nRetiro        56\n" * 20,
        "json": json.dumps(RECORDS).encode(),
        "jsonl": "\n".join(map(json.dumps, RECORDS)).encode(),
        "geojson": json.dumps({"type": "FeatureCollection", "features": [FEATURE] * 9}).encode(),
        "topojson": json.dumps({"type": "Topology", "arcs": [], "objects": {
            "x": {"type": "GeometryCollection", "geometries": [FEATURE]}}}).encode(),
        "ocds.json": json.dumps({"releases": RELEASES}).encode(),
        "html": PAGE.encode(),
        "dbf": dbf(),
        "xlsx": xlsx(),
        "parquet": parquet_of(pa.table({"a": [1, 2], "b": ["x", None]})),
        "feather": feather_of(pa.table({"a": [1, 2], "b": ["x", None]})),
    }  # fmt: skip
    made["csv.gz"] = gzip.compress(made["csv"])
    made["zip"] = zip_of({"uno.csv": made["csv"], "dos.json": made["json"]})
    return made


def dbf() -> bytes:
    head = struct.pack("<B3BIHH", 3, 124, 3, 1, 20, 33 + 64, 14) + bytes(20)
    for name, kind, size in ((b"A", b"C", 8), (b"B", b"N", 5)):
        head += struct.pack("<11sc4xBB14x", name, kind, size, 0)
    return head + b"\r" + b" La Boca    12" * 20 + b"\x1a"


def xlsx() -> bytes:
    book, file = Workbook(), io.BytesIO()
    sheet = book.create_sheet("datos", 0)
    for at in range(30):
        sheet.append([at, f"x{at}"])
    book.save(file)
    return file.getvalue()


def zip_of(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as book:
        for name, content in files.items():
            book.writestr(name, content)
    return file.getvalue()


def parquet_of(table: pa.Table) -> bytes:
    file = io.BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def feather_of(table: pa.Table) -> bytes:
    file = io.BytesIO()
    feather.write_feather(table, file)
    return file.getvalue()


def broken(content: bytes) -> Iterator[bytes]:
    """Yield the file cut, scratched, with pieces moved and with huge numbers in it."""
    chance = random.Random(len(content))  # noqa: S311
    yield b""
    for part in (0.01, 0.1, 0.3, 0.5, 0.9, 0.99):
        yield content[: int(len(content) * part)]
    for _ in range(12):
        scratched = bytearray(content)
        for _ in range(chance.choice((1, 5, 40))):
            scratched[chance.randrange(len(content))] = chance.randrange(256)
        yield bytes(scratched)
        at = chance.randrange(len(content))
        yield content[:at] + b"\xff\xff\xff\xff" + content[at + 4 :]
        yield content[at:] + content[:at]


def reads(path: Path) -> RawTable | None:
    """Read in both ways: a table or a sentence."""
    for read in (first_rows, read_raw):
        try:
            raw = read(path)
            assert raw.cells.num_rows == len(raw.lines)
            assert all(pa.types.is_string(column.type) for column in raw.cells.itercolumns())
        except UserError as error:
            said = (error.what.render("en"), error.todo.render("es"))
            raw = None
        else:
            said = ("", "")
        assert raw is not None or all(said)
    return raw


def test_every_kind_has_a_sample() -> None:
    formats.load()
    endings = {name.rpartition(".")[2] for name in samples()}
    assert all(endings & set(cls.endings) for cls in formats)


@pytest.mark.parametrize("ending", samples())
def test_broken_files_are_explained(tmp_path: Path, ending: str) -> None:
    for content in broken(samples()[ending]):
        reads(csv_of(tmp_path, content, f"t.{ending}"))


@pytest.mark.parametrize("ending", samples())
def test_a_wrong_name_does_not_matter(tmp_path: Path, ending: str) -> None:
    content = samples()[ending]
    right = read_raw(csv_of(tmp_path, content, f"t.{ending}"))
    for wrong in ("csv", "xls", "json", "dbf"):
        raw = read_raw(csv_of(tmp_path, content, f"w.{wrong}"))
        if ending != "txt":  # columns of blanks are only looked for in what is called text
            assert raw.cells.num_rows == right.cells.num_rows
            assert raw.format == right.format


@pytest.mark.parametrize("ending", samples())
def test_the_first_rows_are_those_of_the_whole(tmp_path: Path, ending: str) -> None:
    path = csv_of(tmp_path, samples()[ending], f"t.{ending}")
    head, whole = first_rows(path, count=3), read_raw(path)
    assert head.cells.equals(whole.cells.slice(0, 3))


@pytest.mark.parametrize("ending", samples())
def test_every_kind_can_be_inspected(
    tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_of(tmp_path, samples()[ending], f"t.{ending}")
    assert inspect.main([str(path), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["rows"] == len(read_raw(path).lines)
    assert inspect.main([str(path)]) == 0
    read_table(path)


@settings(max_examples=300, deadline=None)
@given(
    some.binary(max_size=400),
    some.sampled_from([b"", b"PK\x03\x04", b"PAR1", b"ARROW1", b"\x1f\x8b\x08", b"\x03\x7c\x03\x01",
                       b"{", b"[", b"<table>", b'{"ocid": "', b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
                       b'{"type": "FeatureCollection", "features": [', b'{"type": "Topology",']),
    some.sampled_from(["csv", "txt", "xls", "json", "dbf", "zip", "html", "parquet"]),
)  # fmt: skip
def test_any_bytes_are_a_table_or_a_sentence(content: bytes, start: bytes, ending: str) -> None:
    with TemporaryDirectory() as folder:
        reads(csv_of(Path(folder), start + content, f"t.{ending}"))


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=4)
    | some.dictionaries(some.sampled_from(["a", "b", "type", "features", "geometry", "ocid",
        "releases", "contracts", "items", "id", "objects", "properties", "columns", "data"]),
        inner, max_size=5),
    max_leaves=15,
)  # fmt: skip
STARTS = ["{}", '{{"type": "FeatureCollection", "features": {}}}',
          '{{"type": "Topology", "objects": {}}}', '{{"ocid": "ocds-1", "contracts": {}}}',
          '{{"releases": [{{"ocid": "ocds-1", "tender": {}}}]}}']  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(VALUES, some.sampled_from(STARTS))
def test_any_json_is_a_table_or_a_sentence(value: object, start: str) -> None:
    with TemporaryDirectory() as folder:
        reads(csv_of(Path(folder), start.format(json.dumps(value)), "t.json"))


@pytest.mark.parametrize(
    "path", sorted(one for one in REAL.glob("*/*") if one.suffix != ".md" and one.is_file()),
    ids=lambda path: path.name,
)  # fmt: skip
def test_every_real_file_opens_or_is_explained(path: Path) -> None:
    reads(path)
