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
    "fill down": [{"op": "core/fill-down", "engineConfig": ENGINE, "columnName": "place"}],
    "blank down": [{"op": "core/blank-down", "engineConfig": ENGINE, "columnName": "k"}],
    "remove rows": [{"op": "core/row-removal", "engineConfig": where("k", "x")}],
    "add a column": [
        {"op": "core/column-addition", "engineConfig": ENGINE, "baseColumnName": "supplier",
         "newColumnName": "both", "columnInsertIndex": 1, "onError": "set-to-blank",
         "expression": "grel:value + ' / ' + cells['k'].value"}
    ],
    "columns to rows": [
        {"op": "core/transpose-columns-into-rows", "startColumnName": "place", "columnCount": 2,
         "ignoreBlankCells": True, "fillDown": True, "keyColumnName": "n", "valueColumnName": "v"}
    ],
}  # fmt: skip


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
    project = server.open(path)
    server.apply(project, HISTORIES[name])
    theirs = list(csv.reader(io.StringIO(server.export(project))))
    raw = read_raw(path)
    as_text = tuple(ColumnChoice(column, Kind.TEXT) for column in raw.cells.column_names)
    start = start_table(raw, Reading(choices=as_text))
    found = read_history(json.dumps(HISTORIES[name]), start)
    assert not found.left_out
    after = found.recipe.run(start)
    rows = [after.texts(column).fillna("").tolist() for column in after.columns]
    assert [after.columns, *map(list, zip(*rows, strict=True))] == theirs
