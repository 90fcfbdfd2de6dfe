"""One file compressed with gzip, as big tables are published."""

import gzip
import zlib
from pathlib import Path
from typing import IO, cast

from app.analysis.reading.archive import Packed, damaged, read_packed
from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.i18n import msg
from app.progress import Progress, unwatched


@formats.add
class Gzip(FileFormat):
    """The table inside is read as if it had never been compressed."""

    kind = "gz"
    title = msg("compressed file (.gz)")
    endings = ("gz",)
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        return start.head.startswith(b"\x1f\x8b")

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        name = path.name[: -len(".gz")] if path.suffix.lower() == ".gz" else path.name

        def opened() -> IO[bytes]:
            return cast("IO[bytes]", gzip.open(path, "rb"))

        try:
            return read_packed([Packed(name, 0, opened)], dialect, progress)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise damaged() from error
