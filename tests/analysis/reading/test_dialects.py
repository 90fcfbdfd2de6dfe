"""Every way of writing a text table gives back the cells that were written."""

import csv
import io
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import NO_QUOTES, ColumnChoice, Dialect, Reading
from app.analysis.reading.table_file import first_rows, read_raw
from app.analysis.reading_record import reading_from, reading_record
from app.errors import UserError
from tests.analysis.reading.files import cells, csv_of, remarks

CELL = some.text(alphabet="ab 1,;|'\"\\ñ.\n:^~", max_size=8)
TABLES = some.integers(2, 4).flatmap(
    lambda width: some.lists(some.lists(CELL, min_size=width, max_size=width), min_size=1)
)
TITLED = "Gasto por comuna;;;;\n;2019;;2020;\ncomuna;hombres;mujeres;hombres;mujeres\n"
BODY = "1;2;3;4;5\n2;3;4;5;6\n3;4;5;6;7\n4;1;2;3;4\n"


def rows(raw: RawTable) -> list[list[str]]:
    columns = [column.to_pylist() for column in raw.cells.itercolumns()]
    return [[cell or "" for cell in row] for row in zip(*columns, strict=True)]


@settings(max_examples=300, deadline=None)
@given(
    TABLES, some.sampled_from([",", ";", "\t", "|", "^", "~", ":", " "]), some.sampled_from("'\"")
)
def test_what_the_csv_module_writes_is_read_back(
    table: list[list[str]], delimiter: str, quote: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quotechar=quote, quoting=csv.QUOTE_ALL)
    names = [f"name{at}" for at in range(len(table[0]))]
    writer.writerows([names, *table])
    with TemporaryDirectory() as folder:
        path = csv_of(Path(folder), out.getvalue())
        chosen = Dialect(delimiter=delimiter, quote=quote, header_row=1, escape=NO_QUOTES)
        raw = read_raw(path, chosen)
    said = " ".join(remark.why.render("en") for remark in raw.remarks)
    if "Below the table" not in said:
        assert (raw.cells.column_names, rows(raw)) == (names, table)


@settings(max_examples=300, deadline=None)
@given(some.binary(max_size=300) | some.text(max_size=200).map(str.encode))
def test_no_bytes_at_all_break_the_reader(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        for read in (read_raw, first_rows):
            with suppress(UserError):
                assert read(csv_of(Path(folder), content)).cells.num_columns


@pytest.mark.parametrize("sign", ["^", "~", ":", " "])
def test_separators_seldom_used(tmp_path: Path, sign: str) -> None:
    text = "a,b,n\nx,y,1\nz,w,2\n".replace(",", sign)
    assert rows(read_raw(csv_of(tmp_path, text))) == [["x", "y", "1"], ["z", "w", "2"]]


@pytest.mark.parametrize(
    "text",
    ["hora\n10:20\n11:30\n", "nombre\nJuan Pérez\nAna Gómez\n", "hora:min\n", "a b c\nx y z\n",
     "clave: valor\nuno: 1\ndos: 2\ntres\n", "url\nhttp://a\nhttp://b\n"],
)  # fmt: skip
def test_signs_with_other_uses_separate_nothing(tmp_path: Path, text: str) -> None:
    assert read_raw(csv_of(tmp_path, text)).cells.num_columns == 1


def test_single_quotes_and_apostrophes(tmp_path: Path) -> None:
    quoted = read_raw(csv_of(tmp_path, "a;b\n'x;y';1\n'z \"w\"';2\n'it''s';3\n"))
    assert cells(quoted, "a")[0] == "'x"  # there are double quotes: it is not certain
    quoted = read_raw(csv_of(tmp_path, "a;b\n'x;y';1\n'z';2\n'it''s';3\n"))
    assert cells(quoted, "a") == ["x;y", "z", "it's"]
    plain = read_raw(csv_of(tmp_path, "a;b\nO'Higgins;1\nD'Angelo;2\n'tis;3\n'round;4\n"))
    assert cells(plain, "a") == ["O'Higgins", "D'Angelo", "'tis", "'round"]


def test_quotes_that_are_only_text(tmp_path: Path) -> None:
    path = csv_of(tmp_path, 'a;b\n"x;1\n5" pipe;2\n')
    assert cells(read_raw(path, Dialect(quote=NO_QUOTES)), "a") == ['"x', '5" pipe']
    with pytest.raises(UserError):
        read_raw(path, Dialect(quote="x"))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_quotes_inside_cells_that_nobody_doubled(tmp_path: Path, sign: str) -> None:
    lines = ['"a"@"b"', '"El "Rulo" SRL"@1', '"dice ""hola"""@2', '"La "Nueva""@3', '"x@ y"@4']
    path = csv_of(tmp_path, "\n".join(lines).replace("@", sign) + "\n")
    raw = read_raw(path)
    names = ['El "Rulo" SRL', 'dice "hola"', 'La "Nueva"', f"x{sign} y"]
    assert rows(raw) == [[name, str(at)] for at, name in enumerate(names, start=1)]
    assert "not doubled" in remarks(raw)[0]


def test_a_quote_beside_a_separator_is_not_guessed_about(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, 'a,b\n"El "Rulo", el grande",1\nx,2\n'))
    assert "too many" in remarks(raw)[2]


def test_backslashes_before_quotes(tmp_path: Path) -> None:
    path = csv_of(tmp_path, 'a;b\n"x\\"y";1\n"C:\\new \\"1\\"";2\n')
    assert cells(read_raw(path), "a") == ['x"y', 'C:\\new "1"']
    folders = csv_of(tmp_path, 'a;b\n"C:\\";1\n"D:\\";2\n')
    assert cells(read_raw(folders), "a") == ["C:\\", "D:\\"]


@pytest.mark.parametrize("sign", ["||", "::", "¦", " - ", "§"])
def test_a_separator_of_several_letters_asked_by_hand(tmp_path: Path, sign: str) -> None:
    text = "a,b,c\nx,1,|\ny,2\nz,3,5\n".replace(",", sign)
    raw = read_raw(csv_of(tmp_path, text), Dialect(delimiter=sign))
    assert (raw.delimiter, rows(raw)) == (sign, [["x", "1", "|"], ["y", "2", ""], ["z", "3", "5"]])
    assert list(remarks(raw)) == [3]


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;;"])
def test_the_line_that_tells_excel_the_separator(tmp_path: Path, first: str) -> None:
    raw = read_raw(csv_of(tmp_path, f"{first}\na,b;c\n1,5;2\n"))
    assert (raw.cells.column_names, raw.header_row) == (["a,b", "c"], 2)
    assert first in remarks(raw)[1]


def test_groups_above_names_that_repeat(tmp_path: Path) -> None:
    path = csv_of(tmp_path, TITLED + BODY)
    raw = read_raw(path)
    names = ["comuna", "2019 hombres", "2019 mujeres", "2020 hombres", "2020 mujeres"]
    assert (raw.cells.column_names, raw.header_row) == (names, 2)
    again = read_raw(path, Dialect(header_row=2))
    assert (again.cells.column_names, again.cells.num_rows) == (names, 4)
    below = read_raw(path, Dialect(header_row=3))
    assert below.cells.column_names[1:4] == ["hombres", "mujeres", "hombres (2)"]


def test_the_header_again_in_the_body_is_left_out_and_listed(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, 'a;b\n1;2\n\na; b\n"x\ny";4\na;b\n5;6\n'))
    assert cells(raw, "a") == ["1", "x\ny", "5"]
    assert raw.lines.tolist() == [2, 5, 8]
    assert [line for line, why in remarks(raw).items() if "header again" in why] == [4, 7]
    alone = read_raw(csv_of(tmp_path, "barrio\nBoca\nbarrio\n"))
    assert cells(alone, "barrio") == ["Boca", "barrio"]


def test_what_was_decided_survives_being_saved() -> None:
    dialect = Dialect(
        "cp850", "||", 3, "", (4, 9), "'", "\\", 5, 90, 100, 7, ("a", "b")
    )  # fmt: skip
    reading = Reading(dialect, (ColumnChoice("a", decimal=","),))
    assert reading_from(reading_record(reading)) == reading
    assert reading_record(Reading()) == {}
