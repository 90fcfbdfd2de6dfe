"""Whatever stands in a file is in the table or in a remark, however odd the file is."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.table_file import read_raw
from app.errors import UserError
from tests.analysis.reading.files import csv_of

CELLS = ["{}", "{}", "", "7", "1.234,5", "31/01/2024", "s/d", '"{}\n{}"', '{}"', '"{}', "Nota: {}",
         "Total", " {} "]  # fmt: skip
ROWS = some.lists(some.lists(some.sampled_from(CELLS), max_size=5), min_size=1, max_size=10)


def all_said(raw: RawTable) -> set[str]:
    cells = (cell for column in raw.cells.itercolumns() for cell in column.to_pylist() if cell)
    remarks = (remark.why.render("en") for remark in raw.remarks)
    return set(re.findall(r"w[0-9]+", " ".join([*raw.cells.column_names, *cells, *remarks])))


@settings(max_examples=150, deadline=None)
@given(ROWS, some.sampled_from(",;\t|"))
def test_every_word_is_somewhere(rows: list[list[str]], sign: str) -> None:
    text = "\n".join(sign.join(cells) for cells in rows)
    words = iter(range(100))
    text = re.sub(re.escape("{}"), lambda _found: f"w{next(words)}", text)
    with TemporaryDirectory() as folder:
        try:
            raw = read_raw(csv_of(Path(folder), text))
        except UserError:
            return
    assert set(re.findall(r"w[0-9]+", text)) <= all_said(raw)


@pytest.mark.parametrize(
    "text",
    [
        'a;b\nw1";2\n"w2\nw3";4\n5;6\n"w4;7\n',
        'a;b\nw1;2;w2 "w3"\n"w4";5\n"w5\nw6;7\n',
        'a;b\nw1;"w2\nw3;w4\nw5;6\n',
        f"a;b\nw1;2;{'x' * 200} w2;w3\n4;5\n",
        "título w1\n\nw2;w3\n1;2\n3;4\n\nTotal;w4\nFuente: w5; w6; w7\n",
    ],
)
def test_quotes_in_the_middle_take_nothing_with_them(tmp_path: Path, text: str) -> None:
    assert set(re.findall(r"w[0-9]+", text)) <= all_said(read_raw(csv_of(tmp_path, text)))


def test_a_quote_that_nobody_closed_swallows_no_rows(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, 'a,b\n1,"open\n2,3\n4,5\n'))
    assert raw.cells["a"].to_pylist() == ["1", "2", "4"]
    assert [remark.line for remark in raw.remarks] == [2]


def test_two_quotes_nobody_closed_that_meet_are_told(tmp_path: Path) -> None:
    raw = read_raw(csv_of(tmp_path, 'a,b\n1,"open\n2,3\n4,"x\n5,6\n'))
    assert [remark.line for remark in raw.remarks] == [2]
    prose = read_raw(csv_of(tmp_path, 'a,b\n1,"Calle 2,\npiso 3, fondo\nBoca"\n5,6\n'))
    assert not prose.remarks
