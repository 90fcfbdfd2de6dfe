"""Tests for app.commands.self_check."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from app.commands import self_check
from app.commands.main import main
from app.paths import Places
from app.version import VERSION


def report(capsys: pytest.CaptureFixture[str], profile: Path) -> tuple[int, dict[str, object]]:
    status = main(["self-check", "--json", "--profile", str(profile)])
    return status, json.loads(capsys.readouterr().out)


def test_the_program_as_it_is_is_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, found = report(capsys, tmp_path)
    assert (status, found["problems"], found["ok"]) == (0, [], True)
    assert {"versions", "families", "course", "database"} <= set(found)


def test_families_and_versions_are_told(tmp_path: Path) -> None:
    found = self_check.self_check(Places.of(tmp_path))
    assert {"steps", "conditions", "charts", "chart_rules", "excel_marks"} <= set(found.families)
    assert all(found.families.values())
    assert found.versions["program"] == VERSION
    assert {"python", "qt", "pandas", "pyarrow"} <= set(found.versions)


def test_it_can_be_read_by_a_person(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["self-check", "--profile", str(tmp_path)]) == 0
    assert VERSION in capsys.readouterr().out


def test_a_damaged_log_is_a_finding(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    Places.of(tmp_path).events.write_bytes(b"not a database")
    status, found = report(capsys, tmp_path)
    assert status == 1
    assert found["database"] == {"healthy": False, "exists": True}


def test_looking_changes_nothing(tmp_path: Path) -> None:
    self_check.self_check(Places.of(tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_course_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    findings = self_check.Findings()
    self_check._look_at_course(tmp_path, findings)
    assert findings.course == {"intact": False}
    assert findings.problems


def test_a_lesson_that_was_changed_is_a_finding(tmp_path: Path) -> None:
    course = Places.of(tmp_path).course
    copytree(course, tmp_path / "course")
    copytree(course.parent / "datasets", tmp_path / "datasets")
    lesson = next((tmp_path / "course").rglob("leccion.es.md"))
    lesson.write_text(lesson.read_text("utf-8")[:-400], "utf-8")
    findings = self_check.Findings()
    self_check._look_at_course(tmp_path / "course", findings)
    assert findings.course["intact"] is False
    assert len(findings.problems) == 1


def test_a_module_that_cannot_be_loaded_is_a_finding() -> None:
    findings = self_check.Findings()
    self_check._import("app.no_such_module", findings)
    assert "app.no_such_module" in str(findings.problems[0])
