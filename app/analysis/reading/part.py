"""A part of a table: some rows, a sample of them at random, some columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from app.analysis.reading.lines import Lines
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import Dialect
from app.errors import UserError
from app.i18n import Message, msg

SPARE = 4  # times the sample that may wait before the rows that lost are let go


@dataclass
class _Kept:
    """The rows chosen so far, with the lot each one drew when it is a sample."""

    cells: list[pa.Table] = field(default_factory=list)
    lines: list[NDArray[np.int64]] = field(default_factory=list)
    lots: list[NDArray[np.float64]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    piece: RawTable | None = None
    seen: int = 0
    fitting: int = 0

    def add(self, piece: RawTable, dialect: Dialect, lots: np.random.Generator) -> None:
        """Keep what was chosen of one more piece."""
        here = _in_range(piece, dialect, self.seen)
        count = here.cells.num_rows
        self.piece = self.piece or piece
        self.seen += piece.cells.num_rows
        self.fitting += count
        self.remarks += piece.remarks
        self.cells.append(chosen_columns(here.cells, dialect.chosen))
        self.lines.append(here.lines)
        self.lots.append(lots.random(count))
        if dialect.sample and sum(map(len, self.lots)) > SPARE * dialect.sample:
            self.take(dialect.sample)

    def take(self, most: int) -> None:
        """Keep the rows with the smallest lots, in the order of the file."""
        lots = np.concatenate(self.lots)
        places = np.sort(np.argsort(lots, kind="stable")[:most])
        self.cells = [pa.concat_tables(self.cells).take(pa.array(places))]
        self.lines = [np.concatenate(self.lines)[places]]
        self.lots = [lots[places]]


def part_of_table(pieces: Iterable[RawTable], dialect: Dialect) -> RawTable:
    """Return the rows and columns that were chosen, with remarks that say what was left out.

    A sample gives each row the same chance; the same `seed` chooses the same rows.
    """
    lots, kept = np.random.default_rng(dialect.seed), _Kept()
    for piece in pieces:
        kept.add(piece, dialect, lots)
        if 0 < dialect.rows_to <= kept.seen:
            break
    return _finished(kept, dialect)


def _in_range(piece: RawTable, dialect: Dialect, seen: int) -> RawTable:
    """Return the rows of a piece that are in the range; `seen` rows are above it."""
    count = piece.cells.num_rows
    start = min(max(dialect.rows_from - 1 - seen, 0), count)
    stop = min(max(dialect.rows_to - seen, start), count) if dialect.rows_to else count
    known = Lines(known=piece.lines[start:stop])
    return replace(piece, cells=piece.cells.slice(start, stop - start), places=known)


def chosen_columns(cells: pa.Table, chosen: tuple[str, ...]) -> pa.Table:
    """Return the columns with these names, in the order of the file; all when there are none."""
    absent = next((name for name in chosen if name not in cells.column_names), None)
    if absent is not None:
        raise UserError(
            msg("There is no column called “{column}” in the file.", column=absent),
            msg("Choose among the columns that the file has."),
        )
    return cells.select([name for name in cells.column_names if name in chosen or not chosen])


def _finished(kept: _Kept, dialect: Dialect) -> RawTable:
    if kept.piece is None:
        raise ValueError("a table has one piece at least")
    if dialect.sample:
        kept.take(dialect.sample)
    line = max(kept.piece.header_row, 1)
    about = [Remark(line, why) for why in _left_out(dialect, kept.fitting)]
    return replace(
        kept.piece,
        cells=pa.concat_tables(kept.cells),
        places=Lines(known=np.concatenate(kept.lines)),
        remarks=(*about, *kept.remarks),
    )


def _left_out(dialect: Dialect, total: int) -> Iterator[Message]:
    """Say what the table has not of the file."""
    if dialect.rows_to:
        yield msg(
            "Only the rows from {first} to {last} of the file were read.",
            first=max(dialect.rows_from, 1), last=dialect.rows_to,
        )  # fmt: skip
    elif dialect.rows_from > 1:
        yield msg("Only the rows from {first} on were read.", first=dialect.rows_from)
    if 0 < dialect.sample < total:
        yield msg(
            "This is a sample: {count} rows at random of {total}. Totals are not of all the file.",
            count=dialect.sample, total=total,
        )  # fmt: skip
    if dialect.chosen:
        yield msg("Only these columns were read: {columns}.", columns=", ".join(dialect.chosen))
