"""Parquet: the tables of those who analyse data, each column with its type."""

from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from app.analysis.reading.file_format import FIRST, Beginning, FileFormat, formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.typed_table import table_of_types
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

BROKEN = (pa.ArrowException, OSError, ValueError, OverflowError)


@formats.add
class Parquet(FileFormat):
    """The columns are what the file says they are."""

    kind = "parquet"
    title = msg("Parquet file")
    endings = ("parquet", "pq")
    turn = FIRST

    def recognises(self, start: Beginning) -> bool:
        return start.head.startswith(b"PAR1")

    def read(
        self,
        path: Path,
        dialect: Dialect = UNDECIDED,  # noqa: ARG002 - the file decides everything
        progress: Progress = unwatched,
    ) -> RawTable:
        progress(0, 100)
        try:
            table = parquet.read_table(path, use_threads=False)
        except BROKEN as error:
            raise _damaged() from error
        progress(50, 100)
        return table_of_types(table, self.kind)

    def first_rows(
        self,
        path: Path,
        dialect: Dialect,  # noqa: ARG002 - the file decides everything
        count: int,
    ) -> RawTable:
        try:
            with parquet.ParquetFile(path) as file:
                batch = next(file.iter_batches(count), None)
                table = file.schema_arrow.empty_table()
        except BROKEN as error:
            raise _damaged() from error
        return table_of_types(table if batch is None else pa.table(batch), self.kind)


def _damaged() -> UserError:
    return UserError(
        msg("The Parquet file is damaged or incomplete, or sealed with a password."),
        msg("Download it again; if it still fails, ask whoever published it."),
    )
