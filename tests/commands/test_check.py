"""`check FILE`: the findings of a file, for a person and for a program."""

import json
from pathlib import Path

import pytest

from app.commands.main import main

DIRTY = "id,organismo,monto\n1,Salud ,100.50\n2,Obras,S/D\n2,Obras,S/D\n"
CLEAN = "id,organismo,monto\n1,Salud,100.50\n2,Obras,99.25\n"
KEYS = ["id", "severity", "column", "count", "rows", "message", "fix",
        "why", "todo", "lesson", "rules"]  # fmt: skip


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    path = tmp_path / "tabla.csv"
    path.write_text(DIRTY, "utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "tabla.csv"
    path.write_text(CLEAN, "utf-8")
    return path


def test_findings_have_the_keys_of_the_contract(
    dirty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(dirty), "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert all(list(one) == KEYS for one in findings)
    found = {one["id"]: one for one in findings}
    assert found["V04"]["rows"] == [3, 4]
    assert found["V04"]["column"] == "monto"
    assert found["S06"]["severity"] == "warning"
    assert found["S06"]["fix"]["step"]["kind"] == "drop_duplicates"
    assert found["V01"]["fix"]["step"]["names"] == ["organismo"]
    assert found["V01"]["rules"][0]["number"] == 7
    assert found["V01"]["lesson"] == "m3-02"
    assert found["V03"]["todo"]


def test_a_clean_file_has_none_and_is_zero(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(clean), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"findings": []}
    assert main(["check", str(clean)]) == 0
    assert "0 problem" in capsys.readouterr().out


def test_notes_alone_are_zero(tmp_path: Path) -> None:
    path = tmp_path / "tabla.csv"
    path.write_text(CLEAN.replace(",", ";"), "utf-8")
    assert main(["check", str(path)]) == 0


def test_plain_text_groups_what_to_put_right_first(
    dirty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "es_AR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert main(["check", str(dirty)]) == 1
    text = capsys.readouterr().out
    assert "V04" in text
    assert "3" in text
    assert "→" in text


def test_a_file_that_is_not_there_cannot_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "nada.csv")]) == 2
    assert "nada.csv" in capsys.readouterr().err


def test_a_schema_is_compared_with_the_table(
    clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "schema.json"
    fields = [{"name": "id", "type": "integer"}, {"name": "organismo", "type": "string"}]
    schema.write_text(json.dumps({"fields": fields}), "utf-8")
    assert main(["check", str(clean), "--schema", str(schema), "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(one["id"], one["column"]) for one in findings] == [("SCHEMA", "monto")]


def test_what_is_no_schema_says_so(
    clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text("[1, 2]", "utf-8")
    assert main(["check", str(clean), "--schema", str(schema)]) == 2
    assert "Table Schema" in capsys.readouterr().err


def test_the_kinds_of_a_schema_are_the_kinds_that_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, schema = tmp_path / "t.csv", tmp_path / "schema.json"
    data.write_text("cod,monto\n007,1.234\n008,5.678\n009,SIN CARGO\n", "utf-8")
    fields = [{"name": "cod", "type": "string"}, {"name": "monto", "type": "number"}]
    schema.write_text(json.dumps({"fields": fields}), "utf-8")
    main(["check", str(data), "--json", "--schema", str(schema)])
    found = {(one["id"], one["column"]) for one in json.loads(capsys.readouterr().out)["findings"]}
    assert ("SCHEMA", "monto") in found
    assert main(["inspect", str(data), "--json", "--schema", str(schema)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [one["kind"] for one in report["columns"]] == ["code", "decimal"]
    assert [one["column"] for one in report["schema"]] == ["monto"]


def test_a_recipe_is_done_to_a_file_read_as_its_schema_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, schema, recipe = (tmp_path / name for name in ("t.csv", "schema.json", "receta.json"))
    data.write_text("nota,monto\na,1.234\nb,5.678\n", "utf-8")
    fields = [{"name": "nota"}, {"name": "monto", "type": "number", "decimalChar": "."}]
    schema.write_text(json.dumps({"fields": [*fields, {"name": "otra"}]}), "utf-8")
    recipe.write_text(json.dumps({"recipe": 1, "reading": {}, "steps": []}), "utf-8")
    out = tmp_path / "limpio.csv"
    asked = ["run", str(recipe), str(data), "--out", str(out), "--schema", str(schema)]
    assert main(asked) == 0
    assert "otra" in capsys.readouterr().err
    assert out.read_text("utf-8-sig").splitlines()[1].endswith(("1,234", '"1,234"', "1.234"))
