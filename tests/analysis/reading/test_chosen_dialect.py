"""What a person decides about a file wins over the evidence."""

from pathlib import Path

import pytest

from app.analysis.reading.settings import NO_HEADER, Dialect
from app.analysis.reading.table_file import first_rows, read_raw
from app.errors import UserError
from tests.analysis.reading.files import cells, csv_of, remarks, xlsx_of

TITLED = "Compras;;\nEn pesos;;\na;b;c\n1;2;3\n4;5;6\n7;8;9\n"


def test_the_header_can_be_any_line(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, TITLED), Dialect(header_row=4))
    assert raw.cells.column_names == ["1", "2", "3"]
    assert cells(raw, "1") == ["4", "7"]
    assert remarks(raw)[3] == "Above the table: a b c"


def test_without_header_the_titles_still_stay_above(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, TITLED), Dialect(header_row=NO_HEADER))
    assert cells(raw, "column_1") == ["a", "1", "4", "7"]
    assert (raw.header_row, sorted(remarks(raw))) == (0, [1, 2])


def test_a_header_with_fewer_names_than_cells_loses_no_cell(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "a;b\n1;2;3\n4;5;6\n7;8;9\n"))
    assert cells(raw, "column_3") == ["3", "6", "9"]


def test_the_separator_decided_by_hand_wins(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "a,b;c\n1,2;3\n4,5;6\n")
    assert read_raw(path, Dialect(delimiter=";")).cells.column_names == ["a,b", "c"]
    assert read_raw(path, Dialect(delimiter=",")).cells.column_names == ["a", "b;c"]


def test_a_separator_of_its_own(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, "a~b\n1~2\n"), Dialect(delimiter="~"))
    assert cells(raw, "b") == ["2"]


@pytest.mark.parametrize("sign", ["\n", 'a"', '"'])
def test_what_cannot_separate_is_refused(tmp_path: Path, sign: str) -> None:
    with pytest.raises(UserError):
        read_raw(csv_of(tmp_path, "a;b\n1;2\n"), Dialect(delimiter=sign))


@pytest.mark.parametrize("encoding", ["cp850", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_the_encoding_decided_by_hand_wins(tmp_path: Path, encoding: str) -> None:
    path = csv_of(tmp_path, "ciudad;n\nNúñez;1\n".encode(encoding))
    for read in (read_raw, first_rows):
        raw = read(path, Dialect(encoding=encoding))
        assert (cells(raw, "ciudad"), raw.encoding) == (["Núñez"], encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_seen_without_a_mark(tmp_path: Path, encoding: str) -> None:
    text = "ciudad;habitantes\nNúñez;50000\nAgronomía;13000\n"
    assert cells(read_raw(csv_of(tmp_path, text.encode(encoding))), "ciudad")[0] == "Núñez"


@pytest.mark.parametrize("content", [b"a;b\n\xf1;1\n", b"a;b\n" + b"x;1\n" * 90_000 + b"\xf1;1\n"])
def test_an_encoding_that_does_not_fit_says_which_line(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_raw(csv_of(tmp_path, content), Dialect(encoding="utf-8"))
    assert dict(caught.value.what.values)["line"] == content.count(b"\n")


def test_an_encoding_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not known"):
        read_raw(csv_of(tmp_path, "a;b\n1;2\n"), Dialect(encoding="martian"))


@pytest.mark.parametrize("line", [9, 100_000])
def test_a_header_below_the_last_line(tmp_path: Path, line: int) -> None:
    for path in (csv_of(tmp_path, TITLED), xlsx_of(tmp_path, [["a", "b"], [1, 2]])):
        with pytest.raises(UserError, match="There is no line"):
            read_raw(path, Dialect(header_row=line))


def test_an_empty_line_cannot_be_the_header(tmp_path: Path) -> None:
    sheet = xlsx_of(tmp_path, [["t"], [], ["a", "b"], [1, 2]])
    for path in (csv_of(tmp_path, "t;\n\na;b\n1;2\n"), sheet):
        with pytest.raises(UserError, match="is empty"):
            read_raw(path, Dialect(header_row=2))


def test_a_header_far_below_the_first_lines(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "x;y\n" * 100_000 + "a;b\n1;2\n")
    raw = read_raw(path, Dialect(header_row=100_001))
    assert (raw.cells.column_names, raw.cells.num_rows) == (["a", "b"], 1)


def test_the_counts_behind_the_separator(tmp_path: Path) -> None:
    counted = read_raw(csv_of(tmp_path, "a;b;c\n1;2;3\n4;5\n\n6;7;8\n9,1;0;1\n")).evidence
    assert (counted["lines"], counted["lines_steady"], counted["separators_per_line"]) == (5, 4, 2)
    assert counted["tried_semicolon"] == 4
