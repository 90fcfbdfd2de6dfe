"""Tests for app.analysis.table_check: what is wrong with a table after its steps."""

from dataclasses import replace
from pathlib import Path

import pytest
from pandas import DataFrame

from app.analysis.look import look_at_file
from app.analysis.project import Origin, origin_of
from app.analysis.quality import quality
from app.analysis.reading.settings import AS_FOUND
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.steps.insert_row import InsertRow
from app.analysis.steps.keep_first_rows import KeepFirstRows
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import table_of
from app.analysis.table_check import Checked, Problem, Source, check_table

TEXT = """Compras del año
nota sin datos

id,organismo,monto,fecha
1,Salud,"1.234,50",05/03/2024
2, Obras,"$ 99,25",2024-02-20
3,Salud ,"2.000,00",06/07/2024
4,Deporte,"3.000,00",07/08/2024
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "compras.csv"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def source(path: Path) -> Source:
    raw = read_raw(path, AS_FOUND.dialect)
    return Source(start_table(raw, AS_FOUND), raw, AS_FOUND, origin_of(path), has_steps=False)


def problem(checked: Checked, kind: str, column: str = "") -> Problem:
    return next(one for one in checked.problems
                if one.finding.id == kind and one.finding.column == column)  # fmt: skip


def test_a_table_nobody_changed_is_checked_as_the_command_checks_its_file(
    source: Source, path: Path
) -> None:
    ours = [
        (one.id, one.column, one.count, one.rows) for one in check_table(source).report.findings
    ]
    told = quality(look_at_file(path))
    assert sorted(ours) == sorted(
        (one.id, one.column, one.count, one.rows) for one in told.findings
    )


def test_the_lines_are_those_of_the_file_and_lead_to_the_rows(source: Source) -> None:
    spots = problem(check_table(source), "V01", "organismo").spots
    assert [(spot.line, spot.label) for spot in spots] == [(6, 1), (7, 2)]


def test_after_a_step_the_lines_are_still_those_of_the_file(source: Source) -> None:
    moved = SortRows("id", descending=True).apply(source.table)
    checked = check_table(replace(source, table=moved, has_steps=True))
    assert {(one.line, one.label) for one in problem(checked, "V01", "organismo").spots} == {
        (6, 1), (7, 2),
    }  # fmt: skip


def test_what_a_step_put_right_is_no_problem_any_more(source: Source) -> None:
    trimmed = TrimSpaces(("organismo",)).apply(source.table)
    checked = check_table(replace(source, table=trimmed, has_steps=True))
    assert "V01" not in {one.finding.id for one in checked.problems}


def test_columns_no_step_changed_are_still_checked_as_written(source: Source) -> None:
    trimmed = TrimSpaces(("organismo",)).apply(source.table)
    before, after = check_table(source), check_table(replace(source, table=trimmed, has_steps=True))
    for kind, column in (("V11", "fecha"), ("V15", "fecha"), ("V05", "monto")):
        assert problem(after, kind, column).finding == problem(before, kind, column).finding


def test_rows_that_went_are_not_counted(source: Source) -> None:
    fewer = KeepFirstRows(1).apply(source.table)
    checked = check_table(replace(source, table=fewer, has_steps=True))
    assert problem(checked, "V15", "fecha").finding.count == 1


def test_what_is_wrong_with_the_file_is_said_after_any_step(source: Source) -> None:
    trimmed = TrimSpaces(("organismo",)).apply(source.table)
    checked = check_table(replace(source, table=trimmed, has_steps=True))
    assert problem(checked, "S01").finding == problem(check_table(source), "S01").finding


def test_a_row_that_a_step_made_has_no_line(source: Source) -> None:
    longer = InsertRow(1, (("organismo", " x "),)).apply(source.table)
    checked = check_table(replace(source, table=longer, has_steps=True))
    made = [one for one in problem(checked, "V01", "organismo").spots if not one.line]
    assert [longer.frame.index.get_loc(one.label) for one in made] == [2]
    assert problem(checked, "V01", "organismo").finding.rows == (6, 7)


def test_a_file_that_changed_on_the_disk_is_not_asked(source: Source, path: Path) -> None:
    path.write_text(TEXT.replace("Deporte", "Cultura"), "utf-8")
    there = {one.finding.id for one in check_table(source).problems}
    assert "V01" in there  # the cells that the project keeps are checked all the same


def test_a_table_of_no_file_is_checked_too() -> None:
    table = table_of(DataFrame({"a": [" x", "y", "z"]}))
    checked = check_table(Source(table, None, AS_FOUND, Origin(""), has_steps=False))
    assert [(one.line, one.label) for one in problem(checked, "V01", "a").spots] == [(2, 0)]


def test_every_problem_says_why_it_matters(source: Source) -> None:
    for one in check_table(source).problems:
        assert str(one.why)
        assert one.lesson


def test_a_step_brings_no_problem_that_was_not_there(source: Source) -> None:
    trimmed = TrimSpaces(("organismo",)).apply(source.table)
    before = {one.key for one in check_table(source).problems}
    after = {
        one.key for one in check_table(replace(source, table=trimmed, has_steps=True)).problems
    }
    assert before - after == {"V01|organismo|note"}
    assert after <= before
