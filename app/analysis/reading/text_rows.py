"""The first rows of a text table, split by one separator, with the lines they take."""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.analysis.reading.missing import visible

csv.field_size_limit(1 << 30)


@dataclass(frozen=True)
class TextRow:
    """A row and the lines of the file it takes, from 1."""

    first: int
    last: int
    cells: list[str]

    @property
    def text(self) -> str:
        """What the row says, without its empty cells."""
        return said(self.cells)


def said(cells: Sequence[str | None]) -> str:
    """Join what some cells say, without the empty ones."""
    return " ".join(text for cell in cells if (text := visible(cell or "")))


def split_rows(lines: Sequence[str], delimiter: str) -> list[TextRow]:
    """Split the lines into rows; a quoted cell may span several lines."""
    reader, rows, before = csv.reader(lines, delimiter=delimiter), [], 0
    for cells in reader:
        rows.append(TextRow(before + 1, reader.line_num, cells))
        before = reader.line_num
    return rows


def usual(counts: Sequence[int]) -> int:
    """Return the commonest count, the largest of several; 0 when there is none."""
    most = Counter(counts).most_common()
    return max((count for count, times in most if times == most[0][1]), default=0)
