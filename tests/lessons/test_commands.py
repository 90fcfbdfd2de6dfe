"""Tests for the commands `lessons` and `events`."""

import json
from pathlib import Path

import pytest

from app.commands import events, lessons
from app.lessons.review import ENGLISH_FILE
from tests.lessons.bundled import COURSE

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture) -> str:
    return capsys.readouterr().out


def test_the_list_has_what_is_promised(capsys: Capture) -> None:
    assert lessons.main(["list", "--json"]) == 0
    found = {one["id"]: one for one in json.loads(printed(capsys))}
    assert found["m3-02"] == {
        "id": "m3-02", "module": 3, "title": "Texto parejo", "minutes": 25, "exercises": 1,
        "languages": ["es", "en"],
    }  # fmt: skip
    assert lessons.main(["list", "--lang", "en"]) == 0
    assert "Even text" in printed(capsys)


def test_the_bundled_course_checks_out(capsys: Capture) -> None:
    assert lessons.main(["check", "--json"]) == 0
    assert json.loads(printed(capsys))["errors"] == 0


def test_a_lesson_with_an_error_is_a_finding(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "leccion.es.md").write_text("---\nid: x\n---\n", "utf-8")
    assert lessons.main(["check", str(tmp_path)]) == 1
    assert "E10 leccion.es.md:1" in printed(capsys)


def test_playing_leaves_events_that_are_printed_with_their_delivery(
    tmp_path: Path, capsys: Capture
) -> None:
    assert lessons.main(["play", "m3-02", "--profile", str(tmp_path)]) == 0
    printed(capsys)
    assert events.main(["--profile", str(tmp_path)]) == 0
    told = [json.loads(line) for line in printed(capsys).splitlines()]
    assert [one["type"] for one in told] == [
        "lesson_opened", "exercise_checked", "exercise_passed", "question_answered",
        "question_answered", "lesson_completed",
    ]  # fmt: skip
    assert {one["delivery"] for one in told} == {"guardado"}
    assert {one["pack"] for one in told} == {"curso"}


def test_a_typical_error_is_played_with_its_words(tmp_path: Path, capsys: Capture) -> None:
    arguments = ["play", "m3-02", "--profile", str(tmp_path), "--wrong", "t1", "--json"]
    assert lessons.main([*arguments, "--lang", "en"]) == 0
    outcome = json.loads(printed(capsys))["exercises"][0]
    assert (outcome["passed"], outcome["source"], outcome["as_meant"]) == (False, "t1", True)
    assert outcome["message"].startswith("You are close.")


def test_no_log_has_no_events_and_none_is_made(tmp_path: Path, capsys: Capture) -> None:
    assert events.main(["--profile", str(tmp_path)]) == 0
    assert printed(capsys) == ""
    assert list(tmp_path.iterdir()) == []


def test_sealing_a_translation_that_is_up_to_date_changes_nothing(tmp_path: Path) -> None:
    folder = next(one.folder for one in COURSE.available if one.id == "m3-02")
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert lessons.main(["seal", str(tmp_path)]) == 0
    assert (tmp_path / ENGLISH_FILE).read_bytes() == (folder / ENGLISH_FILE).read_bytes()
