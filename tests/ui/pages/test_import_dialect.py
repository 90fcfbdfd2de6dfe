"""Tests for app.ui.pages.import_dialect: files that hold one table, several, or sheets."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect
from app.analysis.reading.table_file import read_raw
from app.ui.pages.import_dialect import ImportDialect
from app.ui.widgets.text import Text

PAGE = """<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
<table><tr><th>c</th><th>d</th></tr><tr><td>3</td><td>4</td></tr></table>"""


def book(path: Path) -> Path:
    made = Workbook()
    for sheet in (made.worksheets[0], made.create_sheet("Other")):
        sheet.append(["a", "b"])
        sheet.append([1, 2])
    made.save(path)
    return path


def several(folder: Path, name: str) -> Path:
    path = folder / name
    if path.suffix == ".xlsx":
        return book(path)
    if path.suffix == ".zip":
        with ZipFile(path, "w") as archive:
            archive.writestr("one.csv", "a,b\n1,2\n")
            archive.writestr("two.csv", "c,d\n3,4\n")
    elif path.suffix == ".json":
        path.write_text(json.dumps({"one": [{"a": 1}, {"a": 2}], "two": [{"b": 1}, {"b": 3}]}))
    else:
        path.write_text(PAGE)
    return path


def panel(qtbot: QtBot, path: Path) -> tuple[ImportDialect, RawTable]:
    made, raw = ImportDialect(), read_raw(path, Dialect())
    qtbot.addWidget(made)
    made.show_raw(raw, Dialect())
    made.show()
    return made, raw


@pytest.mark.parametrize(
    ("name", "words"),
    [("a.xlsx", "Sheet"), ("a.zip", "Table of the file"), ("a.json", "Table of the file"),
     ("a.html", "Table of the file")],
)  # fmt: skip
def test_a_file_of_several_tables_asks_which_one(
    qtbot: QtBot, tmp_path: Path, name: str, words: str
) -> None:
    made, raw = panel(qtbot, several(tmp_path, name))
    assert made.sheet.isVisible()
    assert made.sheet.count() == len(raw.sheets) == 2
    assert words in [one.text() for one in made.findChildren(Text) if one.isVisible()]
    assert made.sheet.accessibleName() == words
    with qtbot.waitSignal(made.changed) as said:
        made.sheet.setCurrentIndex(1)
        made.sheet.activated.emit(1)
    assert said.args is not None
    assert said.args[0].sheet == raw.sheets[1]


def test_the_row_of_the_header_is_not_asked_when_the_file_names_its_columns(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert not panel(qtbot, several(tmp_path, "a.json"))[0].header.isVisible()
    assert panel(qtbot, several(tmp_path, "a.zip"))[0].header.isVisible()
