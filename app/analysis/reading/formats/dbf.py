"""dBase and FoxPro tables, also those beside the maps of a shapefile."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from app.analysis.reading.dbase import DbaseHeader, Field, dbase_header
from app.analysis.reading.dbase_cells import stated_of, texts_of
from app.analysis.reading.dbase_letters import letters_of_dbase
from app.analysis.reading.file_format import EARLY, Beginning, FileFormat, formats
from app.analysis.reading.header import column_names
from app.analysis.reading.lines import Lines
from app.analysis.reading.raw_table import NAMED, RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.text_rows import said
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

DELETED = b"*"
FOX = {0x30, 0x31, 0x32}
HIDDEN = "0"  # what FoxPro keeps for itself
MEMOS = {"M", "G", "P", "W"}


@formats.add
class Dbf(FileFormat):
    """Rows marked as deleted are remarks; texts kept in another file are said to be so."""

    kind = "dbf"
    title = msg("dBase table")
    endings = ("dbf",)
    turn = EARLY

    def recognises(self, start: Beginning) -> bool:
        return dbase_header(start.head) is not None

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        raw = path.read_bytes()
        header = dbase_header(raw)
        if header is None:
            raise UserError(msg("The dBase file is damaged."), msg("Download it again."))
        encoding = letters_of_dbase(path, header, raw, dialect.encoding)
        return _table(header, _rows(header, raw), encoding, progress)


def _rows(header: DbaseHeader, raw: bytes) -> list[bytes]:
    """Return the rows that are there, whatever the file declares."""
    body = raw[header.body :]
    count = min(header.rows, len(body) // header.width)
    return [body[at * header.width : (at + 1) * header.width] for at in range(count)]


def _table(header: DbaseHeader, rows: list[bytes], encoding: str, progress: Progress) -> RawTable:
    fox, fields = header.version in FOX, [one for one in header.fields if one.kind != HIDDEN]
    names, renamed = column_names([one.name for one in fields], 0)
    texts = _texts(fields, rows, encoding, progress, fox=fox)
    every = pa.table(list(texts), names=names)
    gone = np.array([row.startswith(DELETED) for row in rows], bool)
    stated = {name: stated_of(one, fox=fox) for name, one in zip(names, fields, strict=True)}
    return RawTable(
        cells=every.filter(pa.array(~gone)),
        format="dbf",
        header_row=0,
        encoding=encoding,
        evidence={NAMED: len(names), "declared": header.rows},
        remarks=(*renamed, *_memos(header), *_lost(header, rows), *_deleted(every, gone)),
        places=Lines(known=np.flatnonzero(~gone) + 1),
        stated={name: kind for name, kind in stated.items() if kind},
    )


def _texts(
    fields: list[Field], rows: list[bytes], encoding: str, progress: Progress, *, fox: bool
) -> Iterator[pa.Array]:
    for at, field in enumerate(fields):
        progress(at, len(fields))
        cells = [row[field.start : field.start + field.size] for row in rows]
        yield pa.array(texts_of(field, cells, encoding, fox=fox), pa.string())


def _deleted(cells: pa.Table, gone: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[Remark]:
    for row in np.flatnonzero(gone).tolist():
        texts = [column[row].as_py() for column in cells.itercolumns()]
        yield Remark(row + 1, msg("A deleted row, which the file still keeps: {text}",
                                  text=said(texts)))  # fmt: skip


def _lost(header: DbaseHeader, rows: list[bytes]) -> Iterator[Remark]:
    if header.rows > len(rows):
        why = msg("The file is cut short: it declares {declared} rows and has {count}.",
                  declared=header.rows, count=len(rows))  # fmt: skip
        yield Remark(len(rows), why)


def _memos(header: DbaseHeader) -> Iterator[Remark]:
    names = [one.name for one in header.fields if one.kind in MEMOS]
    if names:
        why = msg("The texts of {names} are in another file (.dbt or .fpt), which is not read:"
                  " the table has their numbers.", names=", ".join(names))  # fmt: skip
        yield Remark(0, why)
