"""Maps in TopoJSON: what is said of each thing on the map; the shapes need another program."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.json_sheets import sheet_of
from app.analysis.reading.json_tables import Found, FoundTable
from app.analysis.reading.json_value import json_value
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched

TOPOLOGY = re.compile(r'\{[^{}\[\]]*"type"\s*:\s*"Topology"')


@formats.add
class TopoJson(FileFormat):
    """Each layer of the map is a table; its shapes are left out and that is said."""

    kind = "topojson"
    title = msg("TopoJSON map")
    endings = ("topojson", "json")
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        return bool(TOPOLOGY.match(start.text))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect, progress)
        value = json_value(text)
        raw = sheet_of(Found(_layers(value.value.get("objects"))), value, dialect.sheet)
        why = msg("The shapes of a TopoJSON map are not read, only what is said of each.")
        return replace(raw, format="topojson", remarks=(Remark(0, why), *raw.remarks))


def _layers(objects: Any) -> tuple[FoundTable, ...]:
    layers = objects.items() if isinstance(objects, Mapping) else ()
    found = ((name, _records(layer)) for name, layer in layers)
    return tuple(FoundTable(name, records) for name, records in found if records)


def _records(layer: Any) -> list[dict[str, Any]]:
    if not isinstance(layer, Mapping):
        return []
    things = layer.get("geometries", [layer])
    return [_record(one) for one in things] if isinstance(things, list) else []


def _record(thing: Any) -> dict[str, Any]:
    if not isinstance(thing, Mapping):
        return {"geometry": thing}
    properties = thing.get("properties")
    found = dict(properties) if isinstance(properties, Mapping) else {}
    names = {"id": "id" if "id" not in found else "feature id", "type": "geometry"}
    return {names[key]: thing[key] for key in names if key in thing} | found
