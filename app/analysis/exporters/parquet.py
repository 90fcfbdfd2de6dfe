"""A table for people who program: every column with its type, the recipe inside."""

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from app.analysis.deliverable import Deliverable
from app.analysis.exporter import Exporter, exporters
from app.analysis.written_column import WrittenColumn, written_columns
from app.i18n import msg
from app.progress import Progress, unwatched

GAPS = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}


@exporters.add
class Parquet(Exporter):
    """What could not be read stands in a column of its own, beside the one it belongs to."""

    kind = "parquet"
    title = msg("Parquet, for those who program")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        columns: dict[str, pa.Array] = {}
        for column in written_columns(deliverable.table):
            progress(len(columns), len(deliverable.table.columns))
            columns |= dict(_both(column, deliverable.table.columns))
        table = pa.table(columns)
        told = _told(deliverable) | _for_pandas(table)
        pq.write_table(table.replace_schema_metadata(told), path, compression="zstd")


def _both(column: WrittenColumn, taken: list[str]) -> Iterator[tuple[str, pa.Array]]:
    yield column.name, column.values
    if column.unread is not None:
        name = str(msg("{column} (could not be read)", column=column.name))
        while name in taken:
            name += "_"
        yield name, column.unread


def _for_pandas(table: pa.Table) -> dict[str, str]:
    """Ask pandas for columns that hold gaps: long whole numbers would lose figures as floats."""
    empty = table.slice(0, 0).to_pandas(types_mapper=GAPS.get)
    found = pa.Schema.from_pandas(empty, preserve_index=False).metadata or {}
    return {key.decode(): value.decode() for key, value in found.items() if key == b"pandas"}


def _told(deliverable: Deliverable) -> dict[str, str]:
    origin = deliverable.origin
    kinds = {name: str(kind) for name, kind in deliverable.table.kinds.items()}
    return {
        "title": deliverable.title,
        "recipe": json.dumps(deliverable.recipe.to_record(), ensure_ascii=False),
        "kinds": json.dumps(kinds, ensure_ascii=False),
        "file": origin.name,
        "sha256": origin.sha256,
        "practice": "yes" if origin.practice else "no",
    }
