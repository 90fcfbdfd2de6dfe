"""Sheets of Excel and LibreOffice."""

from pathlib import Path

from app.analysis.reading.file_format import FIRST, Beginning, FileFormat, formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.sheet_file import is_sheet_file
from app.analysis.reading.spreadsheet import read_spreadsheet
from app.i18n import msg
from app.progress import Progress, unwatched


@formats.add
class Spreadsheet(FileFormat):
    """Every sheet is a table of the file."""

    kind = "spreadsheet"
    title = msg("spreadsheet")
    endings = ("xlsx", "xlsm", "xlsb", "xls", "ods")
    turn = FIRST

    def recognises(self, start: Beginning) -> bool:
        return is_sheet_file(start.path, start.head, named_so=start.ending in self.endings)

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        return read_spreadsheet(path, dialect, progress)

    def first_rows(self, path: Path, dialect: Dialect, count: int) -> RawTable:
        return read_spreadsheet(path, dialect, most=count)
