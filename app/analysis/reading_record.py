"""The settings a file is read with, as plain data and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading


def reading_record(reading: Reading) -> dict[str, Any]:
    """Return the settings as plain data, without what is left to the evidence."""
    usual = asdict(Dialect())
    dialect: dict[str, Any] = {
        name: value for name, value in asdict(reading.dialect).items() if value != usual[name]
    }
    choices = [
        {"column": choice.column}
        | {name: str(value) for name, value in asdict(choice).items() if value}
        for choice in reading.choices
    ]
    return dialect | ({"columns": choices} if choices else {})


def reading_from(record: Mapping[str, Any]) -> Reading:
    """Make the settings that `reading_record` described."""
    dialect: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in record.items()
        if name != "columns"
    }
    return Reading(Dialect(**dialect), tuple(map(_choice, record.get("columns", ()))))


def _choice(record: Mapping[str, str]) -> ColumnChoice:
    kind = Kind(record["kind"]) if "kind" in record else None
    others = {name: value for name, value in record.items() if name != "kind"}
    return ColumnChoice(**others, kind=kind)
