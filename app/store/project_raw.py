"""Tables as they were in the file, inside a project: cells as Parquet, all the rest as JSON.

SQLite takes no blob over a gigabyte, so a table is cut into parts that stay well under.
"""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect, Reading
from app.analysis.reading_record import reading_from, reading_record
from app.progress import Progress, unwatched
from app.store.project_record import made, plain
from app.store.project_seal import Blob, BrokenSeal, checked, seal_of, sealed, unsealed

PART = 64_000_000  # bytes of cells in one blob, before they are packed
RECORD = "record"
OTHER = "other"
QUICK = 1  # how hard zstd and zlib try: harder takes twice the time for a tenth of the room


@dataclass(frozen=True)
class Packed:
    """One blob of a table, and its place."""

    name: str
    part: int
    blob: Blob


def packed(raw: RawTable, progress: Progress = unwatched) -> Iterator[Packed]:
    """Yield a table as blobs, none of them too big to write."""
    tables: list[pa.Table] = []

    def keep(table: pa.Table) -> int:
        tables.append(table)
        return len(tables) - 1

    record = json.dumps(plain(raw, keep)).encode()
    yield Packed(RECORD, 0, zlib.compress(record, QUICK))
    for name, table in enumerate(tables):
        for part, (done, piece) in enumerate(_pieces(table)):
            progress(done, table.num_rows)
            yield Packed(str(name), part, _parquet(piece))


def write_raw(connection: sqlite3.Connection, key: str, blobs: Iterable[Packed]) -> None:
    """Keep a table under its key, in place of the one that was there."""
    old = connection.execute("select id from raws where dialect = ?", (key,)).fetchone()
    if old:
        connection.execute("delete from raw_parts where raw = ?", old)
        connection.execute("delete from raws where id = ?", old)
    last = connection.execute("select coalesce(max(id), 0) from raws").fetchone()
    counts: Counter[str] = Counter()
    for one in blobs:
        row = (last[0] + 1, one.name, one.part, seal_of(one.blob), one.blob)
        connection.execute("insert into raw_parts values (?, ?, ?, ?, ?)", row)
        counts[one.name] += 1
    told = (last[0] + 1, key, *sealed(counts))
    connection.execute("insert into raws (id, dialect, crc, text) values (?, ?, ?, ?)", told)


def read_packed(connection: sqlite3.Connection, key: str) -> dict[str, list[bytes]] | None:
    """Return the blobs of a table, every one of them as it was written; None if never kept."""
    found = "select id, crc, text from raws where dialect = ?"
    raw = connection.execute(found, (key,)).fetchone()
    if not raw:
        return None
    blobs: dict[str, list[bytes]] = {}
    parts = "select name, crc, blob from raw_parts where raw = ? order by name, part"
    for name, seal, blob in connection.execute(parts, raw[:1]):
        blobs.setdefault(name.decode("ascii", "replace"), []).append(checked(seal, blob))
    if unsealed(*raw[1:]) != {name: len(parts) for name, parts in blobs.items()}:
        raise BrokenSeal
    return blobs


def unpacked(blobs: dict[str, list[bytes]]) -> RawTable:
    """Return the table of these blobs."""

    def fetch(name: int) -> pa.Table:
        parts = [pq.ParquetFile(pa.BufferReader(blob)).read() for blob in blobs[str(name)]]
        return pa.concat_tables(parts)

    record = zlib.decompress(b"".join(blobs[RECORD]))
    raw: RawTable = made(json.loads(record), fetch)
    return raw


def key_of(dialect: Dialect, other: str = "") -> str:
    """Return the settings in one text; what is left to the evidence is not in it.

    `other` is the sum of the file when the table is not the project's own but one beside it.
    """
    record = reading_record(Reading(dialect))
    return json.dumps(record | ({OTHER: other} if other else {}), sort_keys=True)


def settings_of(key: str) -> tuple[Dialect, str]:
    """Return what `key_of` was given."""
    record = json.loads(key)
    other = str(record.pop(OTHER, ""))
    return reading_from(record).dialect, other


def _pieces(table: pa.Table, start: int = 0) -> Iterator[tuple[int, pa.Table]]:
    """Yield a table in pieces of no more than `PART` bytes, each after the rows before it."""
    if table.nbytes <= PART or table.num_rows <= 1:
        yield start, table
        return
    half = table.num_rows // 2
    yield from _pieces(table.slice(0, half), start)
    yield from _pieces(table.slice(half), start + half)


def _parquet(table: pa.Table) -> pa.Buffer:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=QUICK, write_statistics=False)
    return sink.getvalue()
