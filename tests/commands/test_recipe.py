"""Recipes in words, and recipes made of a history of OpenRefine."""

import json
from pathlib import Path

import pytest

from app.analysis.recipe import Recipe
from app.analysis.steps.rename_column import RenameColumn
from app.commands import recipe
from app.commands.main import main

HISTORY = [
    {"op": "core/column-rename", "oldColumnName": "a", "newColumnName": "b"},
    {"op": "core/recon", "columnName": "a"},
]


@pytest.fixture
def history(tmp_path: Path) -> Path:
    path = tmp_path / "history.json"
    path.write_text(json.dumps(HISTORY), "utf-8")
    return path


def test_shows_every_step_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps(Recipe.of(RenameColumn("a", "b")).to_record()), "utf-8")
    assert recipe.main(["show", str(path)]) == 0
    told = capsys.readouterr().out
    step = RenameColumn("a", "b").sentence()
    assert step.render("es") in told
    assert step.render("en") in told
    assert recipe.main(["show", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["columns"] == ["a"]


def test_a_history_becomes_a_recipe_and_what_is_left_out_is_a_finding(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.json"
    assert recipe.main(["import", str(history), "--out", str(out), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [one["operation"] for one in report["remarks"]] == [2]
    assert Recipe.from_record(json.loads(out.read_text())).steps == (RenameColumn("a", "b"),)


def test_a_history_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["recipe", "import", str(tmp_path / "no.json"), "--out", str(tmp_path / "r")]) == 2
    assert "no.json" in capsys.readouterr().err
