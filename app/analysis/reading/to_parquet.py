"""A text table of any size made into Parquet, which opens in a moment and takes less room."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from app.analysis.reading.batches import ROWS, batches
from app.analysis.reading.part import chosen_columns
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.progress import Progress, unwatched

PARTIAL = ".part"


def to_parquet(
    path: Path, out: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
) -> tuple[Remark, ...]:
    """Write every row, as text, with little memory; return what was odd.

    The new file appears when it is whole: nothing is left behind by work that was stopped.
    """
    unfinished = out.with_name(out.name + PARTIAL)
    try:
        remarks = _write(path, unfinished, dialect, progress)
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)
    return remarks


def _write(path: Path, out: Path, dialect: Dialect, progress: Progress) -> tuple[Remark, ...]:
    remarks: list[Remark] = []
    writer: pq.ParquetWriter | None = None
    try:
        for piece in batches(path, dialect, ROWS, progress):
            cells = chosen_columns(piece.cells, dialect.chosen)
            writer = writer or pq.ParquetWriter(out, cells.schema, compression="zstd")
            writer.write_table(cells)
            remarks += piece.remarks
            del piece, cells
            pa.default_memory_pool().release_unused()
    finally:
        if writer:
            writer.close()
    return tuple(remarks)
