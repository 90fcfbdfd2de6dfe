"""Open contracting data (OCDS) in JSON: a table for each thing it speaks of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.json_line_records import LineRecords, has_line_records
from app.analysis.reading.json_sheets import beside_remarks, sheet_of
from app.analysis.reading.json_tables import Found, find_tables
from app.analysis.reading.json_value import JsonValue, json_value
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.ocds_release import CONTRACT, releases_in, tables_of
from app.analysis.reading.ocds_words import THINGS, processes_in_words, rows_in_words
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched

OCID = re.compile(r'"ocid"\s*:\s*"')
STANDARD = re.compile(r'"(?:releases|records|compiledRelease|initiationType|tag)"\s*:|"ocds-')
LISTS = {"releases", "records"}


@formats.add
class Ocds(FileFormat):
    """Processes, parties, items, awards and contracts: each row says its `ocid`."""

    kind = "ocds"
    title = msg("open contracting data (OCDS)")
    endings = ("json", "jsonl")
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        text = start.text
        return text[:1] in {"{", "["} and bool(OCID.search(text) and STANDARD.search(text))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect, progress)
        value, odd = _value(text, named_so=path.suffix.lower() == ".jsonl")
        releases = releases_in(value.value)
        if not releases:
            raw = sheet_of(find_tables(value.value), value, dialect.sheet)
            return replace(raw, remarks=(*raw.remarks, *odd))
        found = Found(tables_of(releases))
        raw = sheet_of(found, value, dialect.sheet or _usual(found))
        said = (_grain(raw, releases), *_package(value.value), *raw.remarks, *odd)
        return replace(raw, format="ocds", remarks=said)


def _usual(found: Found) -> str:
    """Return the table that is likeliest wanted: the contracts, when there are any."""
    return next((one.name for one in found.tables if one.name == CONTRACT), "")


def _value(text: str, *, named_so: bool) -> tuple[JsonValue, list[Remark]]:
    """Return the releases as one value, and the lines that are no JSON."""
    if not has_line_records(text.lstrip(), named_so=named_so):
        return json_value(text), []
    lines = LineRecords(text)
    return JsonValue(list(lines.each())), lines.remarks


def _grain(raw: RawTable, releases: Sequence[Mapping[str, Any]]) -> Remark:
    """Say what a row is."""
    processes = len({str(one.get("ocid")) for one in releases})
    why = msg(
        "One row for each {thing}: {rows}, from {processes}.",
        thing=THINGS.get(raw.sheet, THINGS["process"]),
        rows=rows_in_words(raw.cells.num_rows), processes=processes_in_words(processes),
    )  # fmt: skip
    return Remark(0, why)


def _package(value: object) -> tuple[Remark, ...]:
    if not isinstance(value, Mapping) or not LISTS & set(value):
        return ()
    return tuple(beside_remarks((name, one) for name, one in value.items() if name not in LISTS))
