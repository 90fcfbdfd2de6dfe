"""How big a table will be in memory, told from some places of its file before reading it."""

from dataclasses import dataclass
from pathlib import Path

from app.analysis.display import number_text
from app.analysis.reading.batches import layout_at_start
from app.analysis.reading.encoding import HEAD
from app.analysis.reading.free_memory import free_memory
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.troubles import in_words
from app.analysis.reading.wide_letters import wide_name
from app.i18n import Message, plural

PLACES, PIECE = 16, 1 << 16
SHARE = 2  # the table may take one part in two of the memory that is free
EACH_BYTE, EACH_CELL = 2.2, 24  # bytes of memory, as measured with files of many shapes
MEGABYTE = 1 << 20
ROUND = 100  # rows of a sample that is offered


@dataclass(frozen=True)
class Preflight:
    """What is estimated of a file: its rows, its columns, the memory it takes, and its limit."""

    rows: int
    columns: int
    memory: int
    budget: int

    @property
    def fits(self) -> bool:
        """Whether the whole table may be opened."""
        return self.memory <= self.budget

    @property
    def sample(self) -> int:
        """How many rows fit, with room to work; all of them when the table does."""
        if self.fits:
            return self.rows
        rows = int(self.rows * self.budget / self.memory / 2)
        return max(rows // ROUND * ROUND, ROUND)

    def words(self) -> Message:
        """Say how big the table is, and what it needs beside what there is."""
        return plural(
            "About {rows} row: it needs about {needed} MB of memory, and {room} MB can be used.",
            "About {rows} rows: they need about {needed} MB of memory, and {room} MB can be used.",
            count=self.rows,
            rows=number_text(_rounded(self.rows)),
            needed=number_text(-(-self.memory // MEGABYTE)),
            room=number_text(self.budget // MEGABYTE),
        )


def _rounded(count: int) -> int:
    """Return a number without the figures that an estimate cannot know."""
    return int(float(f"{count:.2e}"))


def preflight(path: Path, dialect: Dialect = UNDECIDED, budget: int = 0) -> Preflight:
    """Estimate how big a text table will be, in a moment however big its file is.

    `budget` is the memory it may take, in bytes; without it, half of what is free.
    """
    with in_words(path):
        size = path.stat().st_size
        layout = layout_at_start(path, dialect)
        each, thin = _line(path, size)
    rows = max(round(size / each) - layout.body_line, 0)
    memory = round(size / thin * EACH_BYTE + rows * layout.width * EACH_CELL)
    return Preflight(rows, layout.width, memory, budget or free_memory() // SHARE)


def _line(path: Path, size: int) -> tuple[float, int]:
    """Return the bytes of a line, on average, and how many bytes a letter has."""
    seen, ends = 0, 0
    with path.open("rb") as file:
        wide = wide_name(file.read(HEAD))
        for place in range(PLACES):
            file.seek(max(size - PIECE, 0) * place // (PLACES - 1))
            piece = file.read(PIECE)
            seen, ends = seen + len(piece), ends + piece.count(b"\n")
    thin = 4 if wide.startswith("utf-32") else 2 if wide else 1
    return seen / max(ends, 1), thin
