"""`cluster` shows values that look the same and joins nothing."""

import json
from pathlib import Path

import pytest

from app.analysis.cluster import cluster_methods
from app.commands.cluster import main
from app.errors import UserError
from tests.analysis.reading.files import csv_of

cluster_methods.load()
TEXT = "proveedor;n\nAcme SA;1\nACME  SA;2\nacme sa;3\nacme sa;4\nBeta;5\n"


def test_groups_and_their_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [str(csv_of(tmp_path, TEXT)), "proveedor", "--method", "fingerprint", "--json"]
    assert main(arguments) == 0
    (group,) = json.loads(capsys.readouterr().out)["groups"]
    assert sorted(group) == ["suggestion", "values", "why"]
    assert group["values"][0] == {"value": "acme sa", "count": 2}
    assert sum(one["count"] for one in group["values"]) == 4


METHODS = sorted(cls.kind for cls in cluster_methods)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_answers_by_the_contract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], method: str
) -> None:
    one, same, other = cluster_methods[method].example()
    path = csv_of(tmp_path, "\n".join(["proveedor;n", f"{one};1", f"{same};2", f"{other};3", ""]))
    assert main([str(path), "proveedor", "--method", method, "--json"]) == 0
    (group,) = json.loads(capsys.readouterr().out)["groups"]
    assert sorted(group) == ["suggestion", "values", "why"]
    assert {value["value"] for value in group["values"]} == {one, same}
    assert group["why"]


def test_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(csv_of(tmp_path, TEXT)), "proveedor"]) == 0
    assert "acme sa (2)" in capsys.readouterr().out


@pytest.mark.parametrize("more", [["cosa"], ["proveedor", "--method", "magic"]])
def test_what_is_not_there_is_told(tmp_path: Path, more: list[str]) -> None:
    with pytest.raises(UserError, match="There is no"):
        main([str(csv_of(tmp_path, TEXT)), *more])
