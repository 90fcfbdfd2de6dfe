"""A file read in pieces gives the same cells, lines and remarks as read whole."""

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from app.analysis.reading import blocks, encoding
from app.analysis.reading.batches import batches
from app.analysis.reading.preflight import Preflight, preflight
from app.analysis.reading.raw_table import RawTable, line_of
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.reading.to_parquet import to_parquet
from app.analysis.start_table import start_table
from app.errors import UserError
from app.progress import Cancelled
from tests.analysis.reading.files import csv_of, xlsx_of

PLAIN = [f"{at};Núñez {at};{at},5" for at in range(3000)]
FOOT = ["", "Fuente: la casa"]
ODD = ("", "", "1;2", "1;2;3;4", '"a\nb";"c;\n\nd";1', "id;barrio;monto", '1;"x ""y""";2')


def odd_lines(seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not a secret
    return [chance.choice(ODD) if chance.random() < 0.1 else line for line in PLAIN]


def file_of(folder: Path, lines: list[str], letters: str = "utf-8", end: str = "\n") -> Path:
    text = end.join(["Título", "", "id;barrio;monto", *lines]) + end
    return csv_of(folder, text.encode(letters))


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (blocks, encoding):
        monkeypatch.setattr(place, "CHUNK", 8000)
    monkeypatch.setattr(blocks, "LEAST", 500)


def listed(raw: RawTable) -> list[tuple[int, str]]:
    return sorted((remark.line, remark.why.render("en")) for remark in raw.remarks)


def assert_same_as_whole(path: Path, dialect: Dialect, size: int = 700) -> None:
    whole, pieces = read_raw(path, dialect), list(batches(path, dialect, size))
    assert len(pieces) > 4
    assert max(piece.cells.num_rows for piece in pieces) <= size
    assert pa.concat_tables(piece.cells for piece in pieces).equals(whole.cells)
    assert np.concatenate([piece.lines for piece in pieces]).tolist() == whole.lines.tolist()
    labels = np.concatenate([start_table(piece).frame.index for piece in pieces])
    assert labels.tolist() == list(range(whole.cells.num_rows))
    assert sorted(one for piece in pieces for one in listed(piece)) == listed(whole)
    assert line_of(pieces[3], pieces[3].first) == whole.lines[pieces[3].first]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_odd_rows_in_every_place(tmp_path: Path, seed: int, end: str) -> None:
    assert_same_as_whole(file_of(tmp_path, [*odd_lines(seed), *FOOT], end=end), Dialect())


@pytest.mark.parametrize("letters", ["cp1252", "cp850", "utf-16", "utf-8-sig", "utf-32"])
def test_every_encoding(tmp_path: Path, letters: str) -> None:
    path = file_of(tmp_path, [*odd_lines(1), *FOOT], letters)
    assert_same_as_whole(path, Dialect())
    assert_same_as_whole(path, Dialect(encoding=letters))


def test_lines_of_two_encodings(tmp_path: Path) -> None:
    both = file_of(tmp_path, PLAIN).read_bytes() + "\n".join(PLAIN).encode("cp1252") + b"\n"
    assert_same_as_whole(csv_of(tmp_path, both), Dialect())


def test_other_quotes_and_long_separators(tmp_path: Path) -> None:
    lines = [line.replace(";", "||") for line in PLAIN]
    path = csv_of(tmp_path, "\n".join(["id||barrio||monto", *lines]) + "\n")
    assert_same_as_whole(path, Dialect(delimiter="||"))


def test_a_column_that_a_separator_at_the_end_makes(tmp_path: Path) -> None:
    path = file_of(tmp_path, [f"{line};" for line in PLAIN])
    assert_same_as_whole(path, Dialect(header_row=3))
    late = file_of(tmp_path, [*(f"{line};" for line in PLAIN), "1;2;3;w"])
    pieces = list(batches(late, Dialect(header_row=3)))
    assert {piece.cells.num_columns for piece in pieces} == {3}
    assert "kept aside: w" in listed(pieces[-1])[-1][1]


@pytest.mark.parametrize("text", ["a;b\n", "a;b\n1;2\n", "a;b\n1;2"])
def test_small_files_are_one_piece(tmp_path: Path, text: str) -> None:
    path = csv_of(tmp_path, text)
    assert [piece.cells for piece in batches(path)] == [read_raw(path).cells]


def test_a_quote_nobody_closed_loses_nothing(tmp_path: Path) -> None:
    path = file_of(tmp_path, [*PLAIN[:1500], '1;"open;2', *PLAIN[1500:]])
    found = pa.concat_tables(piece.cells for piece in batches(path))
    assert found.num_rows == 3001
    assert found["id"].to_pylist()[-1] == "2999"


def test_a_sample_is_the_same_for_the_same_seed_and_spread_through_the_file(tmp_path: Path) -> None:
    path = file_of(tmp_path, PLAIN)
    one = read_raw(path, Dialect(sample=200, seed=7))
    assert one.cells.equals(read_raw(path, Dialect(sample=200, seed=7)).cells)
    assert not one.cells.equals(read_raw(path, Dialect(sample=200, seed=8)).cells)
    chosen = [int(text) for text in one.cells["id"].to_pylist()]
    assert (len(set(chosen)), chosen == sorted(chosen)) == (200, True)
    assert [line - 4 for line in one.lines.tolist()] == chosen
    assert [sum(start <= at < start + 1000 for at in chosen) > 40 for start in (0, 1000, 2000)]
    assert "200 rows at random of 3.000" in listed(one)[2][1]
    assert read_raw(path, Dialect(sample=5000)).cells.num_rows == 3000


def test_every_row_has_the_same_chance(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "a;b\n" + "".join(f"{at};x\n" for at in range(10)))
    drawn = [read_raw(path, Dialect(sample=3, seed=seed)).cells["a"] for seed in range(300)]
    times = [sum(str(at) in one.to_pylist() for one in drawn) for at in range(10)]
    assert sum(times) == 900
    assert all(60 < count < 120 for count in times)


def test_a_range_and_some_columns(tmp_path: Path) -> None:
    path = file_of(tmp_path, PLAIN)
    raw = read_raw(path, Dialect(rows_from=1001, rows_to=1003, chosen=("monto", "id")))
    assert raw.cells.to_pydict() == {
        "id": ["1000", "1001", "1002"],
        "monto": ["1000,5", "1001,5", "1002,5"],
    }
    assert raw.lines.tolist() == [1004, 1005, 1006]
    said = " ".join(why for _, why in listed(raw))
    assert "rows from 1.001 to 1.003" in said
    assert "Only these columns were read: monto, id." in said
    assert read_raw(path, Dialect(rows_from=2999)).cells["id"].to_pylist() == ["2998", "2999"]
    assert read_raw(path, Dialect(rows_from=9000)).cells.num_rows == 0
    assert first_rows(path, Dialect(chosen=("id",))).cells.column_names == ["id"]


def test_a_part_of_a_sheet(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["a", "b"], *([at, at] for at in range(50))])
    raw = read_raw(path, Dialect(rows_from=11, rows_to=12, chosen=("b",)))
    assert raw.cells.to_pydict() == {"b": ["10", "11"]}


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no column called"):
        read_raw(file_of(tmp_path, PLAIN), Dialect(chosen=("x",)))


def test_parquet_has_every_row_and_stopped_work_leaves_nothing(tmp_path: Path) -> None:
    path, out = file_of(tmp_path, odd_lines(2)), tmp_path / "t.parquet"
    remarks = to_parquet(path, out)
    whole = read_raw(path)
    assert pq.read_table(out).equals(whole.cells)
    assert len(remarks) == len(whole.remarks)
    out.unlink()

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        to_parquet(path, out, progress=stop)
    assert sorted(tmp_path.glob("t.*")) == [path]


def test_the_size_is_told_before_reading(tmp_path: Path) -> None:
    path = file_of(tmp_path, PLAIN * 20)
    told = preflight(path, budget=10 << 30)
    assert abs(told.rows - 60_000) < 1500
    assert (told.columns, told.fits, told.sample) == (3, True, told.rows)
    small = preflight(path, budget=1 << 20)
    assert not small.fits
    assert 0 < small.sample < 60_000 * (1 << 20) / small.memory
    assert preflight(path).budget > 0
    assert "About 60.000 rows" in Preflight(60_012, 3, 1, 2).words().render("en")


CHILD = """
import os, resource, sys
os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"  # others set room aside beforehand
from pathlib import Path
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw
from app.analysis.reading.to_parquet import to_parquet
path = Path(sys.argv[1])
read_raw(path, Dialect(rows_to=10))
status = Path("/proc/self/status").read_text().split()
room = int(status[status.index("VmSize:") + 1]) * 1024 + (150 << 20)
resource.setrlimit(resource.RLIMIT_AS, (room, room))
to_parquet(path, path.with_suffix(".parquet"))
assert read_raw(path, Dialect(sample=100)).cells.num_rows == 100
try:
    read_raw(path)
except Exception:
    sys.exit(7)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the limit is of Linux")
def test_a_file_bigger_than_the_memory_is_converted_and_sampled(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("w") as file:
        file.write("id;texto;n\n")
        block = "".join(f"{at};{'palabra ' * 40}{at};{at}\n" for at in range(10_000))
        for _ in range(45):
            file.write(block)
    done = subprocess.run([sys.executable, "-c", CHILD, str(path)], check=False)  # noqa: S603
    assert done.returncode == 7  # the whole does not fit; the rest did
    assert pq.read_metadata(path.with_suffix(".parquet")).num_rows == 450_000
