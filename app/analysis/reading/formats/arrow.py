"""Feather, which is Arrow on disk."""

from pathlib import Path

import pyarrow as pa
from pyarrow import feather

from app.analysis.reading.file_format import FIRST, Beginning, FileFormat, formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.typed_table import table_of_types
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

SIGNATURES = (b"ARROW1", b"FEA1")
BROKEN = (pa.ArrowException, OSError, ValueError, OverflowError)


@formats.add
class Arrow(FileFormat):
    """The columns are what the file says they are."""

    kind = "feather"
    title = msg("Feather file")
    endings = ("feather", "arrow")
    turn = FIRST

    def recognises(self, start: Beginning) -> bool:
        return start.head.startswith(SIGNATURES)

    def read(
        self,
        path: Path,
        dialect: Dialect = UNDECIDED,  # noqa: ARG002 - the file decides everything
        progress: Progress = unwatched,
    ) -> RawTable:
        progress(0, 100)
        try:
            table = feather.read_table(path, memory_map=False, use_threads=False)
            table.validate(full=True)
        except BROKEN as error:
            raise UserError(
                msg("The Feather file is damaged or incomplete."),
                msg("Download it again; if it still fails, ask whoever published it."),
            ) from error
        return table_of_types(table, self.kind)
