"""Table Schema, out and in, by the rules of the published standard."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.analysis.kind import Kind
from app.analysis.look import Look, look_at_file
from app.analysis.metadata_card import Card
from app.analysis.reading.settings import ColumnChoice
from app.analysis.schema_check import declared_choices, schema_findings
from app.analysis.schema_record import read_schema
from app.analysis.table_schema import package_of, schema_of

TYPES = {
    "string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime",
    "year", "yearmonth", "duration", "geopoint", "geojson", "any",
}  # fmt: skip
ONLY_OF_NUMBERS = {"decimalChar", "groupChar", "bareNumber"}
CONSTRAINTS = {"required", "unique", "minimum", "maximum", "pattern", "enum", "minLength"}
TEXT = """\
id;organismo;monto;fecha;anio;mes;vigente;cuit
1;Salud;1.500,50;2024-01-15;2023;2023-05;si;33-69345023-9
2;Obras;250,25;2024-02-20;2023;2023-06;no;30-99903208-3
3;Salud;7.250,75;2024-03-28;2024;2023-07;si;S/D
4;Obras;99,50;2024-03-30;2024;2023-08;no;30-50000173-5
"""


def look(folder: Path, text: str = TEXT) -> Look:
    path = folder / "compras 2024.csv"
    path.write_text(text, "utf-8")
    return look_at_file(path)


def test_every_field_keeps_the_rules_of_the_standard(tmp_path: Path) -> None:
    schema = schema_of(look(tmp_path))
    for field in schema["fields"]:
        assert field["type"] in TYPES
        assert not (ONLY_OF_NUMBERS & set(field)) or field["type"] in {"number", "integer"}
        assert set(field.get("constraints", {})) <= CONSTRAINTS
    assert json.loads(json.dumps(schema)) == schema


def test_kinds_become_the_types_of_the_standard(tmp_path: Path) -> None:
    schema = schema_of(look(tmp_path), {"monto": "Monto en pesos"})
    fields: dict[str, Any] = {field["name"]: field for field in schema["fields"]}
    types = {name: field["type"] for name, field in fields.items()}
    assert types["monto"] == "number"
    assert types["fecha"] == "date"
    assert types["anio"] == "year"
    assert types["mes"] == "yearmonth"
    assert types["cuit"] == "string"
    assert fields["monto"]["decimalChar"] == ","
    assert fields["monto"]["groupChar"] == "."
    assert fields["monto"]["description"] == "Monto en pesos"
    assert fields["id"]["constraints"] == {"required": True, "unique": True}
    assert schema["missingValues"] == ["", "S/D"]
    assert schema["primaryKey"] == ["id"]


def test_dates_that_are_not_iso_say_so(tmp_path: Path) -> None:
    text = "id,fecha\n1,15/01/2024\n2,20/02/2024\n3,28/03/2024\n"
    field = schema_of(look(tmp_path, text))["fields"][1]
    assert field == {
        "name": "fecha", "type": "date", "format": "any", "constraints": {"required": True}
    }  # fmt: skip


def test_a_table_has_nothing_against_its_own_schema(tmp_path: Path) -> None:
    seen = look(tmp_path)
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(schema_of(seen)), "utf-8")
    assert not list(schema_findings(seen, read_schema(path)))


def test_a_package_holds_the_card_and_the_way_the_file_is_written(tmp_path: Path) -> None:
    seen = look(tmp_path)
    card = Card(title="Compras", publisher="GCBA", licence="CC BY 4.0", source_url="https://x.org")
    package = package_of(seen, card)
    resource = package["resources"][0]
    assert package["profile"] == "tabular-data-package"
    assert resource["name"] == "compras-2024"
    assert resource["path"] == "compras 2024.csv"
    assert resource["dialect"]["delimiter"] == ";"
    assert package["licenses"] == [{"title": "CC BY 4.0"}]
    path = tmp_path / "datapackage.json"
    path.write_text(json.dumps(package), "utf-8")
    assert [field.name for field in read_schema(path).fields] == seen.table.columns


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ({"name": "n", "type": "integer"}, 3),
        ({"name": "n", "constraints": {"enum": ["1", "3"]}}, 3),
        ({"name": "n", "constraints": {"pattern": "[0-9]+"}}, 3),
        ({"name": "n", "constraints": {"required": True}}, 5),
    ],
)
def test_what_does_not_keep_to_a_schema_is_found(
    tmp_path: Path, field: dict[str, Any], line: int
) -> None:
    path = tmp_path / "schema.json"
    record = {"fields": [field, {"name": "x", "type": "string"}]}
    path.write_text(json.dumps(record), "utf-8")
    seen = look(tmp_path, "n,x\n1,a\ndos,b\n3,c\n,d\n1,e\n")
    found = list(schema_findings(seen, read_schema(path)))
    assert [(one.column, one.rows) for one in found] == [("n", (line,))]


def test_repeated_and_out_of_range_are_found(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    limits = {"unique": True, "minimum": 2, "maximum": 9}
    record = {"fields": [{"name": "n", "type": "integer", "constraints": limits}]}
    path.write_text(json.dumps(record), "utf-8")
    seen = look(tmp_path, "n\n1\n5\n5\n12\n7\n")
    rows = [one.rows for one in schema_findings(seen, read_schema(path))]
    assert rows == [(3, 4), (2, 5)]


def choices(folder: Path, text: str, *fields: dict[str, Any]) -> dict[str, ColumnChoice]:
    path = folder / "schema.json"
    path.write_text(json.dumps({"fields": fields}), "utf-8")
    found = look(folder, text).readings
    return {one.column: one for one in declared_choices(read_schema(path), found)}


def test_a_schema_says_how_to_read(tmp_path: Path) -> None:
    text = "monto;piso;fecha\n1.234;7;02/03/2024\n5.678;8;04/05/2024\n"
    fields = (
        {"name": "monto", "type": "number", "decimalChar": ","}, {"name": "piso"},
        {"name": "fecha", "type": "date", "format": "%m/%d/%Y"},
    )  # fmt: skip
    assert choices(tmp_path, text, *fields) == {
        "monto": ColumnChoice("monto", None, ","),
        "piso": ColumnChoice("piso", Kind.TEXT),
        "fecha": ColumnChoice("fecha", None, "", "no"),
    }


def test_what_is_already_of_the_declared_type_keeps_its_kind(tmp_path: Path) -> None:
    fields = [{"name": "monto", "type": "number"}, {"name": "cuit"}, {"name": "x", "type": "any"}]
    text = "monto,cuit,x\n1.50,33-69345023-9,1\n2.50,30-99903208-3,2\n"
    assert not choices(tmp_path, text, *fields)


def test_yes_and_no_in_words_of_the_schema_stay_as_they_are(tmp_path: Path) -> None:
    field = {"name": "n", "type": "boolean", "trueValues": ["activo"], "falseValues": ["baja"]}
    assert not choices(tmp_path, "n,x\nactivo,1\nbaja,2\n", field)
