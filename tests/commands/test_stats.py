"""`stats` gives every figure with all its digits."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from app.commands.stats import main
from app.errors import UserError
from tests.analysis.reading.files import csv_of

NIST = Path(__file__).parents[3] / "shared/data/nist"
CERTIFIED = NIST / "certified.json"
KEYS = ["name", "kind", "count", "blank", "distinct", "min", "max", "mean", "sd", "median", "q1",
        "q3", "method"]  # fmt: skip


def columns(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    assert main([str(path), "--json", *more]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["columns"]
    return found


def test_the_figures_and_their_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = csv_of(tmp_path, "n;x\n1;a\n2;a\n3;s/d\n4;\nx;b\ns/d;b\n")
    number, text = columns(path, capsys)
    assert list(number) == KEYS
    assert [number[key] for key in KEYS[1:-1]] == [
        "whole", 4, 1, 4, 1, 4, 2.5, math.sqrt(5 / 3), 2.5, 1.75, 3.25,
    ]  # fmt: skip
    assert [text[key] for key in KEYS[1:6]] == ["category", 4, 2, 2, None]


def test_one_column_with_dates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = csv_of(tmp_path, "fecha;x\n31/01/2024;a\n15/02/2023;b\n")
    (found,) = columns(path, capsys, "--column", "fecha")
    assert (found["min"], found["max"], found["mean"]) == ("2023-02-15", "2024-01-31", None)


def test_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(csv_of(tmp_path, "n;x\n1;a\n2;b\n"))]) == 0
    assert "mean=1.5" in capsys.readouterr().out


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no column"):
        main([str(csv_of(tmp_path, "n;x\n1;a\n")), "--column", "monto"])


@pytest.mark.skipif(not CERTIFIED.exists(), reason="the NIST sets are not here")
def test_certified_sets_agree_in_eight_digits(capsys: pytest.CaptureFixture[str]) -> None:
    for one in json.loads(CERTIFIED.read_text("utf-8")):
        (found,) = columns(NIST / f"{one['name']}.csv", capsys)
        assert found["count"] == one["n"]
        for name in ("mean", "sd"):
            assert found[name] == pytest.approx(float(one[name]), rel=1e-8), one["name"]
