"""Tests for app.analysis.quality_files."""

import json
from pathlib import Path

import openpyxl
import pytest
from pandas import DataFrame

from app.analysis.metadata_card import ANSWERS, Card
from app.analysis.project import Origin
from app.analysis.quality_files import (
    card_json,
    card_markdown,
    quality_page,
    save_quality,
    schema_json,
)
from app.analysis.reading.settings import AS_FOUND
from app.analysis.table import table_of
from app.analysis.table_check import Checked, Source, check_table


@pytest.fixture
def checked() -> Checked:
    table = table_of(DataFrame({"id": ["1", "2", "3"], "name": [" <b>Ana", "Eva", "Eva "]}))
    return check_table(Source(table, None, AS_FOUND, Origin(""), has_steps=False))


def test_the_card_in_markdown_has_every_question_and_says_what_nobody_answered() -> None:
    text = card_markdown(Card(title="Obras\n# no", publisher="GCBA"))
    assert text.startswith("# Obras # no\n")
    assert text.count("\n- **") == len(ANSWERS)
    assert text.count("Nobody says") == len(ANSWERS) - 2


def test_the_card_for_catalogues_is_json() -> None:
    assert json.loads(card_json(Card(title="Obras")))["title"] == "Obras"


def test_the_schema_has_every_column(checked: Checked) -> None:
    fields = json.loads(schema_json(checked.table))["fields"]
    assert [field["name"] for field in fields] == ["id", "name"]


def test_the_report_has_a_line_for_each_finding(checked: Checked) -> None:
    rows = quality_page(checked).rows
    assert len(rows) == len(checked.problems)
    assert [row[3] for row in rows] == [one.finding.count for one in checked.problems]


def test_what_was_put_aside_is_last_and_says_so(checked: Checked) -> None:
    rows = quality_page(checked, checked.problems[:1]).rows
    assert str(rows[-1][-1]).startswith("Put aside")
    assert not any(row[-1] for row in rows[:-1])


def test_the_report_is_a_workbook_that_opens(checked: Checked, tmp_path: Path) -> None:
    path = tmp_path / "q.xlsx"
    save_quality(checked, (), path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Quality", "Dictionary"]
    assert book["Quality"].max_row == 4 + len(checked.problems)


def test_the_report_is_a_web_page_where_cells_are_no_code(checked: Checked, tmp_path: Path) -> None:
    path = tmp_path / "q.html"
    save_quality(checked, (), path)
    text = path.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "<b>Ana" not in text
