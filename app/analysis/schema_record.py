"""A Table Schema that somebody wrote: the columns that a file should have."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.analysis.kind import Kind
from app.errors import UserError
from app.i18n import msg

KINDS: dict[str, Kind] = {
    "integer": Kind.WHOLE, "number": Kind.DECIMAL, "date": Kind.DATE,
    "datetime": Kind.DATE_TIME, "boolean": Kind.YES_NO, "year": Kind.PERIOD,
    "yearmonth": Kind.PERIOD, "string": Kind.TEXT, "geopoint": Kind.TEXT, "time": Kind.TEXT,
    "duration": Kind.TEXT, "object": Kind.TEXT, "array": Kind.TEXT, "geojson": Kind.TEXT,
}  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One column of a schema."""

    name: str
    type: str = "string"
    decimal: str = ""
    format: str = ""
    truths: tuple[str, ...] = ()
    constraints: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Schema:
    """The columns that a file should have."""

    fields: tuple[Field, ...]
    missing: tuple[str, ...] = ("",)
    key: tuple[str, ...] = ()


def read_schema(path: Path) -> Schema:
    """Read a Table Schema, alone or inside a datapackage.json."""
    try:
        record = json.loads(path.read_text("utf-8-sig"))
        if "resources" in record:
            record = record["resources"][0]["schema"]
        return _schema(record)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(
            msg("“{name}” is not a Table Schema.", name=path.name),
            msg("Choose a .json file with the list “fields”, each with its “name” and “type”."),
        ) from error


def _schema(record: Mapping[str, Any]) -> Schema:
    fields = tuple(
        Field(
            str(one["name"]), str(one.get("type", "string")), str(one.get("decimalChar", "")),
            str(one.get("format", "")),
            (*one.get("trueValues", ()), *one.get("falseValues", ())), one.get("constraints", {}),
        )
        for one in record["fields"]
    )  # fmt: skip
    key = record.get("primaryKey", ())
    return Schema(
        fields,
        tuple(record.get("missingValues", [""])),
        (key,) if isinstance(key, str) else tuple(key),
    )
