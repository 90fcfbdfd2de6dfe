"""Operations done by OpenRefine itself give what their translation gives here."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.analysis.kind import Kind
from app.analysis.openrefine_history.history import read_history
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.table import Table
from tests.bench.openrefine_server import PROGRAM, OpenRefine, openrefine

pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="OpenRefine is not installed: apt-get install openrefine"
)
TEXT = (
    "supplier;place;codes;k\n"
    "  Acme S.A.;lima;a,b;x\nACME SA;Lima;c;y\nZeta;;d,e,f;x\nÑandú;quito;;z\nZeta;Quito;g;x\n"
)
ENGINE: dict[str, Any] = {"facets": [], "mode": "row-based"}


def where(column: str, *values: str, **more: object) -> dict[str, Any]:
    chosen = [{"v": {"v": value, "l": value}} for value in values]
    one = {"type": "list", "name": column, "columnName": column, "expression": "value",
           "omitBlank": False, "omitError": False, "selection": chosen, "selectBlank": False,
           "selectError": False, "invert": False, **more}  # fmt: skip
    return {"facets": [one], "mode": "row-based"}


def transform(column: str, expression: str, engine: dict[str, Any] = ENGINE) -> dict[str, Any]:
    return {"op": "core/text-transform", "engineConfig": engine, "columnName": column,
            "expression": f"grel:{expression}", "onError": "keep-original", "repeat": False,
            "repeatCount": 10}  # fmt: skip


def edit(*edits: dict[str, Any]) -> dict[str, Any]:
    return {"op": "core/mass-edit", "engineConfig": ENGINE, "columnName": "place",
            "expression": "value", "edits": list(edits)}  # fmt: skip


HISTORIES: dict[str, list[dict[str, Any]]] = {
    "trim": [transform("supplier", "value.trim()")],
    "upper in some rows": [transform("place", "value.toUppercase()", where("k", "x"))],
    "the others": [transform("place", "value.toLowercase()", where("k", "x", invert=True))],
    "replace": [transform("supplier", "value.replace('e', 'E')")],
    "texts together": [transform("supplier", "value + '/' + cells['k'].value")],
    "mass edit": [edit({"from": ["lima", "Lima"], "fromBlank": False, "to": "LIMA"})],
    "mass edit of the empty": [edit({"from": [], "fromBlank": True, "to": "?"})],
    "rename and remove": [
        {"op": "core/column-rename", "oldColumnName": "k", "newColumnName": "clave"},
        {"op": "core/column-removal", "columnName": "codes"},
    ],
    "move": [{"op": "core/column-move", "columnName": "k", "index": 1}],
    "split": [
        {"op": "core/column-split", "engineConfig": ENGINE, "columnName": "codes",
         "guessCellType": False, "removeOriginalColumn": True, "mode": "separator",
         "separator": ",", "regex": False, "maxColumns": 2}
    ],
    "split in as many as there are": [
        {"op": "core/column-split", "engineConfig": ENGINE, "columnName": "codes",
         "guessCellType": False, "removeOriginalColumn": False, "mode": "separator",
         "separator": ",", "regex": False, "maxColumns": 0}
    ],
    "split at a pattern": [
        {"op": "core/column-split", "engineConfig": ENGINE, "columnName": "codes",
         "guessCellType": False, "removeOriginalColumn": True, "mode": "separator",
         "separator": "[,;]+", "regex": True, "maxColumns": 0}
    ],
    "split by lengths": [
        {"op": "core/column-split", "engineConfig": ENGINE, "columnName": "codes",
         "guessCellType": False, "removeOriginalColumn": True, "mode": "lengths",
         "fieldLengths": [1, 1, 9]}
    ],
    "fill down": [{"op": "core/fill-down", "engineConfig": ENGINE, "columnName": "place"}],
    "blank down": [{"op": "core/blank-down", "engineConfig": ENGINE, "columnName": "k"}],
    "remove rows": [{"op": "core/row-removal", "engineConfig": where("k", "x")}],
    "add a column": [
        {"op": "core/column-addition", "engineConfig": ENGINE, "baseColumnName": "supplier",
         "newColumnName": "both", "columnInsertIndex": 1, "onError": "set-to-blank",
         "expression": "grel:value + ' / ' + cells['k'].value"}
    ],
    "split to rows and joined again": [
        {"op": "core/multivalued-cell-split", "columnName": "codes", "keyColumnName": "supplier",
         "mode": "separator", "separator": ",", "regex": False},
        {"op": "core/multivalued-cell-join", "columnName": "codes", "keyColumnName": "supplier",
         "separator": " y "},
    ],
    "columns to rows": [
        {"op": "core/transpose-columns-into-rows", "startColumnName": "place", "columnCount": 2,
         "ignoreBlankCells": True, "fillDown": True, "keyColumnName": "n", "valueColumnName": "v"}
    ],
}  # fmt: skip


AWKWARD = "id;a;b;c;z\n1;x;;y;p\n2;;;;q\n3;;w;;\n;m;n;o;r\n"
TALL = "a;b;a 2\n1;x;\n2;;\n3;y;\n4;;\n5;;k\n"
PAIRS = "k;v\nname;Ana\nphone;1\nname;Eva\nname;Zoe\nphone;2\nphone;3\n;\nphone;9\nname;Q\n"
KEPT = "id;k;v\n1;name;Ana\n1;phone;1\n2;phone;2\n2;name;Eva\n3;;\n3;name;\n"
OWNED = "id;k;v;n\n1;name;Ana;x\n1;phone;1;\n2;phone;2;late\n2;name;Eva;\n3;;;\n3;name;;\n"


def to_rows(**answers: object) -> dict[str, Any]:
    return {"op": "core/transpose-columns-into-rows", "startColumnName": "a", "columnCount": 3,
            "ignoreBlankCells": True, "fillDown": False, "separator": ": ",
            "prependColumnName": False, **answers}  # fmt: skip


def to_columns(column: str, count: int) -> dict[str, Any]:
    return {"op": "core/transpose-rows-into-columns", "columnName": column, "rowCount": count}


def columnize(**answers: object) -> dict[str, Any]:
    return {"op": "core/key-value-columnize", "keyColumnName": "k", "valueColumnName": "v",
            **answers}  # fmt: skip


def removal(expression: str, *, marked: bool) -> dict[str, Any]:
    one = {"type": "list", "name": "mark", "columnName": "", "expression": expression,
           "omitBlank": False, "omitError": False, "selectBlank": False, "selectError": False,
           "selection": [{"v": {"v": marked, "l": "any"}}], "invert": False}  # fmt: skip
    return {"op": "core/row-removal", "engineConfig": {"facets": [one], "mode": "row-based"}}


PAIR, ONE = {"keyColumnName": "K", "valueColumnName": "V"}, {"combinedColumnName": "N"}
TURNED: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "pairs": (AWKWARD, [to_rows(**PAIR)]),
    "pairs filled": (AWKWARD, [to_rows(**PAIR, fillDown=True)]),
    "pairs with blanks": (AWKWARD, [to_rows(**PAIR, ignoreBlankCells=False)]),
    "to the last column": (AWKWARD, [to_rows(**PAIR, columnCount=-1)]),
    "one column": (AWKWARD, [to_rows(**ONE)]),
    "one column filled": (AWKWARD, [to_rows(**ONE, fillDown=True)]),
    "one column with blanks": (AWKWARD, [to_rows(**ONE, ignoreBlankCells=False)]),
    "one column with names": (AWKWARD, [to_rows(**ONE, prependColumnName=True)]),
    "one column with names and blanks": (
        AWKWARD, [to_rows(**ONE, prependColumnName=True, ignoreBlankCells=False)]
    ),
    "every two rows": (TALL, [to_columns("a", 2)]),
    "every three rows, and two left": (TALL, [to_columns("a", 3)]),
    "every two rows with blanks": (TALL, [to_columns("b", 2)]),
    "names and values alone": (PAIRS, [columnize()]),
    "names and values of owners": (KEPT, [columnize()]),
    "names, values and notes": (OWNED, [columnize(noteColumnName="n")]),
}  # fmt: skip
MARKED: dict[str, list[dict[str, Any]]] = {
    "stars": [
        {"op": "core/row-star", "starred": True, "engineConfig": where("k", "x")},
        {"op": "core/row-star", "starred": False, "engineConfig": where("supplier", "Zeta")},
        removal("row.starred", marked=True),
    ],
    "flags": [
        {"op": "core/row-flag", "flagged": True, "engineConfig": where("k", "z", "y")},
        removal("row.flagged", marked=False),
    ],
}


@pytest.fixture(scope="module")
def server() -> Iterator[OpenRefine]:
    with openrefine("512M") as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "a.csv"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.mark.parametrize("name", HISTORIES)
def test_the_table_is_the_same(server: OpenRefine, path: Path, name: str) -> None:
    theirs, after = done_by_both(server, path, HISTORIES[name])
    assert cells_of(after) == theirs


@pytest.mark.parametrize("name", TURNED)
def test_awkward_tables_are_turned_the_same_way(
    server: OpenRefine, tmp_path: Path, name: str
) -> None:
    text, history = TURNED[name]
    path = tmp_path / "awkward.csv"
    path.write_text(text, "utf-8")
    theirs, after = done_by_both(server, path, history)
    assert cells_of(after) == theirs


@pytest.mark.parametrize("name", MARKED)
def test_stars_and_flags_choose_the_same_rows(server: OpenRefine, path: Path, name: str) -> None:
    theirs, after = done_by_both(server, path, MARKED[name])
    assert after.columns[-1] in {"estrella", "bandera"}
    assert cells_of(after.with_order(after.columns[:-1])) == theirs


def done_by_both(
    server: OpenRefine, path: Path, history: list[dict[str, Any]]
) -> tuple[list[list[str]], Table]:
    project = server.open(path)
    server.apply(project, history)
    theirs = list(csv.reader(io.StringIO(server.export(project))))
    raw = read_raw(path)
    as_text = tuple(ColumnChoice(column, Kind.TEXT) for column in raw.cells.column_names)
    start = start_table(raw, Reading(choices=as_text))
    found = read_history(json.dumps(history), start)
    assert not found.left_out
    return theirs, found.recipe.run(start)


def cells_of(table: Table) -> list[list[str]]:
    rows = [table.texts(column).fillna("").tolist() for column in table.columns]
    return [table.columns, *map(list, zip(*rows, strict=True))]
