"""Messages name lines of the file: every row knows its own."""

from pathlib import Path

import pytest

from app.analysis.reading.raw_table import line_of
from app.analysis.reading.table_file import read_raw
from tests.analysis.reading.files import csv_of, xlsx_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a;b\n1;2\n3;4\n", [2, 3]),
        ("título\n\na;b\n1;2\n\n3;4\n\n\n5;6\n", [4, 6, 9]),
        ('a;b\n"x\ny";2\n3;4\n"p\nq\nr";1\n5;6\n', [2, 4, 5, 8]),
        ('a;b\n1;2;3\n"x\ny";2\n\n4\n5;6\n', [2, 3, 6, 7]),
        ('a;b\n1;2\n"3;4\n5;6\n\n7;8\n', [2, 3, 4, 6]),
        ("1;2\n3;4\n", [1, 2]),
    ],
)
def test_rows_know_their_line(tmp_path: Path, text: str, lines: list[int]) -> None:
    raw = read_raw(csv_of(tmp_path, text))
    assert raw.lines.tolist() == lines
    assert line_of(raw, 1) == lines[1]


def test_many_odd_rows_stay_in_their_places(tmp_path: Path) -> None:
    lines = [f"{at}" if at % 3 == 0 else "" if at % 7 == 0 else f"{at};x" for at in range(5000)]
    raw = read_raw(csv_of(tmp_path, "\n".join(["a;b", *lines]) + "\n"))
    kept = [at for at in range(5000) if lines[at]]
    assert [int(text or -1) for text in raw.cells["a"].to_pylist()] == kept
    assert raw.lines.tolist() == [at + 2 for at in kept]


def test_rows_of_a_sheet_know_their_row(tmp_path: Path) -> None:
    raw = read_raw(xlsx_of(tmp_path, [["t"], ["a", "b"], [1, 2], [], [3, 4]]))
    assert raw.lines.tolist() == [3, 5]
