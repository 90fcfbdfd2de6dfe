"""The tables of a JSON file as sheets to choose from, and what stands beside them as remarks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from app.analysis.reading.json_records import json_text, table_of_records
from app.analysis.reading.json_tables import Found, FoundTable
from app.analysis.reading.json_value import JsonValue
from app.analysis.reading.raw_table import RawTable, Remark
from app.errors import UserError
from app.i18n import msg

SHOWN = 500


def sheet_of(found: Found, value: JsonValue, wanted: str) -> RawTable:
    """Read the table wanted, or the largest; the others are only named."""
    if not found.tables:
        raise UserError(
            msg("There is no table in this JSON."), msg("Look for the CSV of the same data.")
        )
    one = chosen(found.tables, wanted) if wanted else found.largest()
    raw = table_of_records(one.records)
    names = tuple(table.name for table in found.tables)
    has_sheets = len(names) > 1
    return replace(
        raw,
        sheets=names if has_sheets else (),
        sheet=one.name if has_sheets else "",
        remarks=(*beside_remarks(found.beside), *raw.remarks, *cut_remarks(value)),
    )


def chosen(tables: Sequence[FoundTable], wanted: str) -> FoundTable:
    """Return the table with this name."""
    for one in tables:
        if one.name == wanted or len(tables) == 1:
            return one
    raise UserError(
        msg("There is no table “{name}”.", name=wanted),
        msg("Choose one of these: {names}.", names=", ".join(one.name for one in tables)),
    )


def cut_remarks(value: JsonValue) -> Iterator[Remark]:
    """Say where a file stops in the middle."""
    if value.cut and not value.left.strip():
        yield Remark(value.cut, msg("The file is cut short here: there may be more rows."))
    elif value.cut:
        yield Remark(
            value.cut,
            msg("The file is cut short here: there may be more rows. Left out: {text}",
                text=value.left[:SHOWN]),
        )  # fmt: skip


def beside_remarks(pieces: Iterable[tuple[str, Any]]) -> Iterator[Remark]:
    """Say what stands beside a table, so that nothing of the file goes unsaid."""
    for name, value in pieces:
        text = value if isinstance(value, str) else json_text(value)
        yield Remark(0, msg("Beside the table: {name}: {text}", name=name, text=text[:SHOWN]))
