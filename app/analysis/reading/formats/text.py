"""Text with a row on each line, its cells separated by a sign."""

from pathlib import Path

from app.analysis.reading.delimited import read_delimited
from app.analysis.reading.file_format import LAST, Beginning, FileFormat, formats
from app.analysis.reading.head import read_head
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched


@formats.add
class Text(FileFormat):
    """CSV and its kin; whatever nothing else knows ends here and is explained."""

    kind = "text"
    title = msg("text table (CSV)")
    endings = ("csv", "tsv", "tab", "txt", "dat")
    turn = LAST

    def recognises(self, start: Beginning) -> bool:  # noqa: ARG002 - whatever is left is its own
        return True

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        return read_delimited(path, dialect, progress)

    def first_rows(self, path: Path, dialect: Dialect, count: int) -> RawTable:
        return read_head(path, dialect, count)
