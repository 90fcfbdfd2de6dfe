"""What each column of a file is, decided over all its pieces when they do not fit together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from app.analysis.kind import NUMERIC, Kind
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_columns
from app.progress import Progress, unwatched

MOST = 0.8  # of the cells must fit a kind, as in a file read at once


@dataclass
class _Votes:
    """What the pieces said of a column: how many cells each kind could read, and their marks."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)

    def count(self, reading: ColumnReading) -> None:
        if reading.read:
            self.kinds[reading.kind] += reading.read
        self.marks.update({name: reading.proof.get(name, 0) for name in MARKS})

    @property
    def kind(self) -> Kind:
        """The kind that suits nearly all; text when the pieces do not agree."""
        total, votes = self.kinds.total(), Counter(self.kinds)
        if Kind.DECIMAL in votes:
            votes[Kind.DECIMAL] += votes.pop(Kind.WHOLE, 0)
        if not votes:
            return Kind.TEXT
        kind, most = votes.most_common(1)[0]
        return kind if most >= MOST * total else Kind.TEXT


MARKS = ("decimal_comma", "decimal_point", "day_first", "month_first")


def settled_reading(
    pieces: Iterable[RawTable], reading: Reading, progress: Progress = unwatched
) -> Reading:
    """Return the reading with every column decided: each piece will be read the same way.

    What a person decided stays. A column whose pieces do not agree on what it is stays text.
    """
    votes: dict[str, _Votes] = {}
    for raw in pieces:
        for name, column in read_columns(raw, reading, progress).items():
            votes.setdefault(name, _Votes()).count(column)
    return replace(reading, choices=tuple(_choices(votes, reading)))


def _choices(votes: dict[str, _Votes], reading: Reading) -> Iterator[ColumnChoice]:
    for name, found in votes.items():
        chosen = reading.choice(name)
        kind = chosen.kind or found.kind
        yield replace(
            chosen,
            kind=kind,
            decimal=chosen.decimal or (_decimal(found) if kind in NUMERIC else ""),
            day_first=chosen.day_first or (_order(found) if kind is Kind.DATE else ""),
        )


def _decimal(found: _Votes) -> str:
    return "." if found.marks["decimal_point"] > found.marks["decimal_comma"] else ","


def _order(found: _Votes) -> str:
    return "no" if found.marks["month_first"] > found.marks["day_first"] else "yes"
