"""Tests for app.paths."""

import sys
from pathlib import Path

import pytest

from app.paths import VARIABLE, Places, bundled_data


def test_the_course_and_its_tables_are_found_from_source() -> None:
    assert (Places.of().course / "curso.yaml").is_file()
    assert (Places.of().datasets / "claves.json").is_file()


def test_the_course_is_found_in_the_frozen_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert bundled_data() == tmp_path / "bundled_data"


def test_a_profile_holds_everything_inside_it(tmp_path: Path) -> None:
    places = Places.of(tmp_path)
    for place in (places.projects, places.logs, places.events, places.settings):
        assert place.is_relative_to(tmp_path)


def test_the_environment_names_a_profile_and_an_explicit_one_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    assert Places.of().personal == tmp_path / "named"
    assert Places.of(tmp_path / "given").personal == tmp_path / "given"


def test_asking_where_things_are_makes_nothing(tmp_path: Path) -> None:
    assert Places.of(tmp_path / "new").events.parent == tmp_path / "new"
    assert not (tmp_path / "new").exists()
