"""JSON Lines: a record on each line."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.analysis.reading.file_format import Beginning, FileFormat, formats
from app.analysis.reading.json_records import table_of_records
from app.analysis.reading.json_value import parsed
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

SECOND = re.compile(r"\s*[\r\n]\s*\{")
OFTEN = 1000  # lines between two reports


@formats.add
class JsonLines(FileFormat):
    """A line that cannot be read is a remark, the others are rows."""

    kind = "json_lines"
    title = msg("JSON Lines file")
    endings = ("jsonl", "ndjson", "jsonlines")

    def recognises(self, start: Beginning) -> bool:
        if not start.text.startswith("{"):
            return False
        try:
            first, end = json.JSONDecoder().raw_decode(start.text)
        except (json.JSONDecodeError, RecursionError):
            return start.ending in self.endings
        only = start.ending in self.endings and not start.text[end:].strip()
        return isinstance(first, dict) and (only or bool(SECOND.match(start.text, end)))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect)
        lines: list[int] = []
        remarks: list[Remark] = []
        raw = table_of_records(_records(text.split("\n"), lines, remarks, progress), lines)
        if not lines:
            raise UserError(
                msg("No line of this file is JSON that can be read."),
                msg("Ask whoever published it for the CSV of the same data."),
            )
        return replace(raw, format="jsonl", remarks=(*raw.remarks, *remarks))


def _records(
    texts: list[str], lines: list[int], remarks: list[Remark], progress: Progress
) -> Iterator[dict[str, Any]]:
    for line, text in enumerate(texts, start=1):
        if not line % OFTEN:
            progress(line, len(texts))
        if not text.strip():
            continue
        record = _record(text)
        if record is None:
            why = msg("This line is no JSON record: {text}", text=text.strip())
            remarks.append(Remark(line, why))
        else:
            lines.append(line)
            yield record


def _record(text: str) -> dict[str, Any] | None:
    try:
        value = parsed(text)
    except (json.JSONDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
