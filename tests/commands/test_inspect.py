"""`inspect` tells what a file holds; its keys are a contract."""

import json
from pathlib import Path

import pytest

from app.commands.inspect import main
from app.paths import datasets_folder
from tests.analysis.reading.files import csv_of, real

KEYS = ["file", "format", "encoding", "delimiter", "decimal", "header_row", "rows", "columns",
        "questions", "dropped"]  # fmt: skip


def report(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert main([str(path), "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_the_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = csv_of(tmp_path, "t;\nmonto;fecha\n1.234;05/06/2024\n2.345;\nFuente: x\n")
    found = report(path, capsys)
    assert list(found) == KEYS
    assert found["columns"] == [
        {"name": "monto", "kind": "money", "blank": 0, "unreadable": 0, "distinct": 2,
         "examples": ["1.234", "2.345"]},
        {"name": "fecha", "kind": "date", "blank": 1, "unreadable": 0, "distinct": 1,
         "examples": ["05/06/2024"]},
    ]  # fmt: skip
    questions = found["questions"]
    assert isinstance(questions, list)
    assert [sorted(asked) for asked in questions] == [["choices", "column", "why"]] * 2
    assert all(isinstance(choice, str) for asked in questions for choice in asked["choices"])
    dropped = found["dropped"]
    assert isinstance(dropped, list)
    assert [odd["line"] for odd in dropped] == [1, 5]


def test_mixed_currencies_are_a_question(capsys: pytest.CaptureFixture[str]) -> None:
    found = report(datasets_folder() / "compras-sucias.csv", capsys)
    questions, columns = found["questions"], found["columns"]
    assert isinstance(questions, list)
    assert isinstance(columns, list)
    assert [(asked["column"], len(asked["choices"])) for asked in questions] == [("monto", 2)]
    assert "(12)" in questions[0]["why"]
    kinds = {one["name"]: one["kind"] for one in columns}
    assert kinds["monto"] == "text"
    assert found["decimal"] == ","


def test_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(csv_of(tmp_path, "t;\nn;x\n1.234;a\n2.345;b\n"))]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("t.csv")
    assert any(line.strip().startswith("?") for line in lines)


def test_a_real_file(capsys: pytest.CaptureFixture[str]) -> None:
    found = report(real("obras/obras_2025_ortizlara.csv"), capsys)
    assert (found["rows"], found["delimiter"], found["decimal"]) == (1665, ";", ",")
