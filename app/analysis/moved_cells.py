"""Cells that a separator too many, or one missing, put under other columns: where they belong."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.analysis.cells import read_cell
from app.analysis.column_look import ColumnLook
from app.analysis.kind import MOMENTS, NUMERIC, WRITTEN, Kind
from app.analysis.look import Look
from app.analysis.reading.day import Order, written_day
from app.analysis.reading.number import Status, read_number
from app.analysis.reading.ragged import fitted

Edit = tuple[str, int, str]
SELDOM = 0.2  # of the cells: in a column of words a number is out of place


def put_right(look: Look, line: int) -> tuple[Edit, ...]:
    """Return the edits that put the cells of a line back under their columns.

    There are none when the row is right as it is, when no way of putting them makes every cell
    fit its column, or when more than one does: nobody can tell which.
    """
    cells, places = _cells_of(look, line), np.flatnonzero(look.lines == line)
    if not cells or len(places) != 1:
        return ()
    now = [text or "" for text in fitted(cells, len(look.columns))]
    if _written(look, int(places[0])) != now:
        return ()
    if len(cells) < len(now) and _all_fit(look.columns, now):
        return ()
    way = _only_way(look, cells)
    label = int(look.table.frame.index[places[0]])
    return tuple(
        (column.name, label, _plain(column, text))
        for column, text, before in zip(look.columns, way, now, strict=False)
        if text != before
    )


def _cells_of(look: Look, line: int) -> list[str]:
    """Return the cells of a line of another width; empty ones at the end of it say nothing."""
    cells = look.facts.cells_at(line, look.raw.delimiter, look.raw.encoding)
    while len(cells) > len(look.columns) and not cells[-1].strip():
        cells.pop()
    return [] if len(cells) == len(look.columns) else cells


def _written(look: Look, place: int) -> list[str]:
    return [look.raw.cells[name][place].as_py() or "" for name in look.table.columns]


def _only_way(look: Look, cells: Sequence[str]) -> list[str]:
    """Return the one way in which every cell fits; of several, the one that leaves commas alone.

    After a comma inside a text there is a blank, and hardly ever after one between cells.
    """
    columns = look.columns
    ways = [way for way in _ways(look, cells) if _all_fit(columns, way[1])]
    if len(ways) > 1:
        ways = [way for way in ways if way[0]]
    return ways[0][1] if len(ways) == 1 else []


def _ways(look: Look, cells: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield each way of joining the cells too many, or of leaving a gap, and if it is likely."""
    away = len(cells) - len(look.columns)
    for at in range(min(len(cells), len(look.columns))):
        if away > 0:
            parts = cells[at : at + away + 1]
            whole = look.raw.delimiter.join(parts)
            likely = all(part.startswith(" ") for part in parts[1:])
            yield likely, [*cells[:at], whole, *cells[at + away + 1 :]]
        else:
            yield False, [*cells[:at], *[""] * -away, *cells[at:]]


def _all_fit(columns: Sequence[ColumnLook], texts: Sequence[str]) -> bool:
    return all(_fits(column, text) for column, text in zip(columns, texts, strict=True))


def _fits(column: ColumnLook, text: str) -> bool:
    """Say whether a text could stand in a column, as the others of it do."""
    if not text.strip():
        return True
    if column.kind in NUMERIC and column.kind is not Kind.COORDINATE:
        return read_number(text, _decimal(column)).status is Status.OK
    if column.kind in MOMENTS:
        return _is_day_of(column, text)
    return _is_written_so(column, text)


def _is_written_so(column: ColumnLook, text: str) -> bool:
    """Say whether a column of texts could have it; a number is out of place among words."""
    if column.kind not in WRITTEN or column.kind is Kind.PERIOD:
        return read_cell(text, column.kind).fits
    is_number = read_number(text).status in {Status.OK, Status.AMBIGUOUS}
    return not is_number or column.mostly("number", SELDOM)


def _is_day_of(column: ColumnLook, text: str) -> bool:
    """Say whether a text is a day, and the same one for whoever reads it with the day first."""
    day = written_day(text.strip())
    proof = column.reading.proof if column.reading else {}
    doubtful = day is None or day.order in {Order.EITHER, Order.MONTH}
    return read_cell(text, column.kind).fits and not (doubtful and proof.get("month_first"))


def _decimal(column: ColumnLook) -> str:
    return column.reading.decimal if column.reading else ""


def _plain(column: ColumnLook, text: str) -> str:
    """Return a number as a cell is written by hand, with a decimal comma."""
    if column.kind not in NUMERIC or column.kind is Kind.COORDINATE or not text.strip():
        return text
    return read_number(text, _decimal(column)).canonical.replace(".", ",")
