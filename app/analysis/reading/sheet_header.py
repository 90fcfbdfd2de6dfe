"""The header of a sheet: found by its cells and by those that were merged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.analysis.reading.header_row import (
    has_no_header,
    header_at,
    header_depth,
    joined_header,
)
from app.analysis.reading.layout import empty_header, past_the_end
from app.analysis.reading.missing import visible
from app.analysis.reading.settings import AUTOMATIC, NO_HEADER
from app.analysis.reading.sheet import Span
from app.analysis.reading.text_rows import said

Texts = Sequence[Sequence[str]]


@dataclass(frozen=True)
class SheetHeader:
    """Where the header is, counted from 0, how many rows it takes and the names it gives."""

    at: int
    depth: int
    names: list[str]

    @property
    def body(self) -> int:
        """The first row below."""
        return self.at + self.depth

    @property
    def line(self) -> int:
        """The row of the sheet as people count, 0 when there is no header."""
        return self.at + 1 if self.depth else 0


def find_header(texts: Texts, merged: Sequence[Span], wanted: int, rows: int) -> SheetHeader:
    """Find the header in the first rows, or take the row that was decided by hand."""
    if wanted > rows:
        raise past_the_end(wanted, rows)
    if wanted > NO_HEADER and not said(texts[wanted - 1]):
        raise empty_header(wanted)
    at = wanted - 1 if wanted > NO_HEADER else header_at(texts)
    if wanted == NO_HEADER or (wanted == AUTOMATIC and has_no_header(texts[at:])):
        return SheetHeader(at, 0, [""] * len(texts[at]))
    top = _top(texts, merged, at) if wanted == AUTOMATIC else at
    bottom = max([at, *(last for (first, _), (last, _) in merged if first <= at <= last)])
    if bottom >= len(texts) - 1 or bottom == at:
        bottom = at + header_depth(texts[at:]) - 1
    names = _names(texts[top : bottom + 1], [_moved(span, top) for span in merged])
    return SheetHeader(top, bottom - top + 1, names)


def _top(texts: Texts, merged: Sequence[Span], at: int) -> int:
    """Go up while the row above has names of groups, merged over several columns."""
    while at and any(_is_group(span, at - 1, texts[at]) for span in merged):
        at -= 1
    return at


def _is_group(span: Span, row: int, below: Sequence[str]) -> bool:
    """Say whether a merged cell covers some of the columns, as no title does."""
    (first, left), (last, right) = span
    filled = [place for place, cell in enumerate(below) if visible(cell)]
    whole = not filled or (left <= filled[0] and right >= filled[-1])
    return first == row and ((right > left and not whole) or (last > first and not whole))


def _moved(span: Span, top: int) -> Span:
    (first, left), (last, right) = span
    return (first - top, left), (last - top, right)


def _names(texts: Texts, merged: Sequence[Span]) -> list[str]:
    """Join the rows of the header, each merged cell said wherever it reaches."""
    filled = [list(row) for row in texts]
    reached = list(_reached(merged, len(texts), len(texts[0])))
    for row, column, (from_row, from_column) in reached:
        if from_row >= 0:
            filled[row][column] = texts[from_row][from_column]
    if not reached:
        return joined_header(filled)
    parts = zip(*filled, strict=True)
    return [" ".join(dict.fromkeys(filter(None, map(visible, cells)))) for cells in parts]


def _reached(
    merged: Sequence[Span], rows: int, width: int
) -> Iterator[tuple[int, int, tuple[int, int]]]:
    for (first, left), (last, right) in merged:
        for row in range(max(first, 0), min(last + 1, rows)):
            for column in range(left, min(right + 1, width)):
                yield row, column, (first, left)
