"""What there is to say of a file for those who receive the table: how it was written and read."""

from collections.abc import Iterator, Sequence

from app.analysis.deliverable import Fact, StartColumn
from app.analysis.other_table import OtherTable
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Reading
from app.analysis.start_table import understood
from app.analysis.understanding import is_book
from app.i18n import msg

SIGNS = {"\t": "TAB"}


def facts_of(raw: RawTable, others: Sequence[OtherTable] = ()) -> tuple[Fact, ...]:
    """Return how the file was written, and which other files were used, in words and answers."""
    used = ((msg("Other table"), f"{one.name}: {one.file} · {one.sha256}") for one in others)
    return (*_facts(raw), *used)


def start_columns(raw: RawTable, reading: Reading) -> tuple[StartColumn, ...]:
    """Return what each column was taken to be, for a program to repeat."""
    return tuple(_start(raw, reading))


def _facts(raw: RawTable) -> Iterator[Fact]:
    yield msg("Kind of file"), raw.format
    if raw.encoding:
        yield msg("Encoding"), raw.encoding
    if raw.delimiter:
        yield msg("Separator of the columns"), SIGNS.get(raw.delimiter, raw.delimiter)
    if raw.sheet:
        yield msg("Sheet") if is_book(raw) else msg("Table"), raw.sheet
    yield msg("Line with the names of the columns"), str(raw.header_row or msg("None"))
    if raw.remarks:
        yield msg("Odd lines of the file"), str(len(raw.remarks))


def _start(raw: RawTable, reading: Reading) -> Iterator[StartColumn]:
    for name, column in understood(raw, reading).items():
        months = column.proof.get("month_first", 0) > column.proof.get("day_first", 0)
        chosen = reading.choice(name).day_first
        day_first = chosen == "yes" if chosen else not months
        yield StartColumn(name, column.kind, column.decimal or ",", day_first)
