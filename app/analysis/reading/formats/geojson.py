"""Maps in GeoJSON: a row for each thing on the map, its shape as text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.json_records import json_text, table_of_records
from app.analysis.reading.json_sheets import beside_remarks, cut_remarks
from app.analysis.reading.json_value import json_value
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.wkt import BadShape, wkt
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

COLLECTION = re.compile(r'\{[^{}\[\]]*"type"\s*:\s*"Feature(?:Collection)?"')
FEATURES = re.compile(r'"features"\s*:\s*\[\s*(?:\]|\{\s*"(?:type|properties|geometry|id)")')
SHAPE = "geometry"
OF_ONE = {"type", "id", "properties", SHAPE}


@formats.add
class GeoJson(FileFormat):
    """The properties are columns and the shape is one more."""

    kind = "geojson"
    title = msg("GeoJSON map")
    endings = ("geojson", "json")
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        is_object = start.text.startswith("{")
        return is_object and bool(COLLECTION.match(start.text) or FEATURES.search(start.text))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect, progress)
        value = json_value(text)
        remarks: list[Remark] = []
        raw = table_of_records(_records(_features(value.value), remarks))
        beside = beside_remarks(_others(value.value))
        said = (*beside, *raw.remarks, *remarks, *cut_remarks(value))
        return replace(raw, format="geojson", remarks=said)


def _features(whole: dict[str, Any]) -> list[Any]:
    """Return what is on the map; a lone thing is all there is."""
    found = whole.get("features", [whole] if SHAPE in whole else None)
    if not isinstance(found, list) or not found:
        raise UserError(
            msg("This map has nothing on it."), msg("Choose another file, or ask for the data.")
        )
    return found


def _others(whole: dict[str, Any]) -> list[tuple[str, Any]]:
    known = {"features", "type"} if "features" in whole else set(whole) & OF_ONE
    return [(name, one) for name, one in whole.items() if name not in known]


def _records(features: list[Any], remarks: list[Remark]) -> Iterator[dict[str, Any]]:
    for row, feature in enumerate(features, start=1):
        if not isinstance(feature, Mapping):
            yield {SHAPE: feature}
            continue
        properties = feature.get("properties")
        found = {"id": feature["id"]} if "id" in feature else {}
        found |= properties if isinstance(properties, Mapping) else {}
        if "id" in feature and "id" in (properties or {}):
            found = {"feature id": feature["id"], **found}
        yield {**found, _free(found): _shape(feature.get(SHAPE), row, remarks)}


def _free(record: Mapping[str, Any]) -> str:
    return SHAPE if SHAPE not in record else f"{SHAPE} (2)"


def _shape(shape: Any, row: int, remarks: list[Remark]) -> str | None:
    try:
        return wkt(shape)
    except BadShape:
        why = msg("The shape is badly written: it stays as it is in the file.")
        remarks.append(Remark(row, why))
        return json_text(shape)
