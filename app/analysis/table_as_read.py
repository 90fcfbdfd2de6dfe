"""A finished table as if it had been read from a file, so that it can stand beside another.

Every cell is written and read back, and compared: a table that would not come back the same is
refused.
"""

from hashlib import sha256

import pyarrow as pa

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.reading.raw_table import NAMED, RawTable
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading
from app.analysis.row_keys import written_texts
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg


def as_read(table: Table) -> tuple[RawTable, Reading, str]:
    """Return cells and settings that give this table again, and the sum of the cells."""
    cells = pa.table({name: written_texts(table, name) for name in table.columns})
    raw = RawTable(cells, "pcd", 1, evidence={NAMED: 1})
    reading = Reading(Dialect(), tuple(_choice(name, table.kinds[name]) for name in table.columns))
    again = start_table(raw, reading)
    _refuse_different([name for name in table.columns if not _same(table, again, name)])
    return raw, reading, sum_of(cells)


def sum_of(cells: pa.Table) -> str:
    """Return what tells these cells from any others."""
    found = sha256()
    for name in cells.column_names:
        found.update(repr((name, cells[name].to_pylist())).encode())
    return found.hexdigest()


def _choice(name: str, kind: Kind) -> ColumnChoice:
    decimal = "," if kind in NUMERIC else ""
    return ColumnChoice(name, kind, decimal, "yes" if kind in MOMENTS else "")


def _same(table: Table, again: Table, name: str) -> bool:
    if name not in again.kinds or table.kinds[name] != again.kinds[name]:
        return False
    return bool(written_texts(table, name).equals(written_texts(again, name)))


def _refuse_different(columns: list[str]) -> None:
    if columns:
        raise UserError(
            msg("These columns could not be brought as they are: {columns}.",
                columns=", ".join(columns)),
            msg("Save that table as an Excel file, and add the file."),
        )  # fmt: skip
