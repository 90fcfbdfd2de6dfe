"""JSON Lines: a record on each line."""

from dataclasses import replace
from pathlib import Path

from app.analysis.reading.file_format import Beginning, FileFormat, formats
from app.analysis.reading.json_line_records import LineRecords, has_line_records
from app.analysis.reading.json_records import table_of_records
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched


@formats.add
class JsonLines(FileFormat):
    """A line that cannot be read is a remark, the others are rows."""

    kind = "json_lines"
    title = msg("JSON Lines file")
    endings = ("jsonl", "ndjson", "jsonlines")

    def recognises(self, start: Beginning) -> bool:
        return has_line_records(start.text, named_so=start.ending in self.endings)

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect)
        found = LineRecords(text)
        raw = table_of_records(found.each(progress), found.lines)
        return replace(raw, format="jsonl", remarks=(*raw.remarks, *found.remarks))
