"""JSON with a table anywhere inside."""

import re
from pathlib import Path

from app.analysis.reading.file_format import USUAL, Beginning, FileFormat, formats
from app.analysis.reading.json_sheets import sheet_of
from app.analysis.reading.json_tables import find_tables
from app.analysis.reading.json_value import json_value
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.watched import part_of
from app.i18n import msg
from app.progress import Progress, unwatched

OBJECT = re.compile(r'\{\s*(?:"|\}|\Z)|\[\s*(?:\{\s*["}]|\[\s*["\d\[\]{-]|\Z)')
LIST = re.compile(r'\[\s*(?:["\d\]tfn-])')
HALF = 50


@formats.add
class Json(FileFormat):
    """Lists of records, columns or rows; several tables are so many to choose from."""

    kind = "json"
    title = msg("JSON file")
    endings = ("json",)
    turn = USUAL + 1

    def recognises(self, start: Beginning) -> bool:
        if start.ending in self.endings and LIST.match(start.text):
            return True
        return bool(OBJECT.match(start.text))

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, _ = text_of(path, dialect, part_of(progress, 0, HALF))
        value = json_value(text)
        progress(HALF, 100)
        return sheet_of(find_tables(value.value), value, dialect.sheet)
