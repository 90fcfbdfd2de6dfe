"""Tables in between that are worth their memory: those that take longest to make again."""

from collections import Counter
from collections.abc import Iterator

from app.analysis.table import Table
from app.analysis.table_memory import Buffers, buffers_of

START = 0
NEWEST = 3  # tables that stay however large they are


class KeptTables:
    """The tables of some places of a walk, up to some bytes besides what the start takes.

    Each place is made from another, in some time. When there is no room, the table goes whose
    way back would be short, for the bytes that it alone takes and the time since it was used:
    the last ones are all there, and the older they are the more steps there are between two.
    """

    def __init__(self, start: Table) -> None:
        self._tables: dict[int, Table] = {}  # the last one used is the last
        self._buffers: dict[int, Buffers] = {}
        self._always = buffers_of(start)
        self._holders: Counter[int] = Counter()
        self._made_from: dict[int, tuple[int, float]] = {}
        self._bytes = 0

    def __contains__(self, place: int) -> bool:
        return place in self._tables

    def __getitem__(self, place: int) -> Table:
        """Return the table of a place, which was used now."""
        table = self._tables.pop(place)
        self._tables[place] = table
        return table

    def note(self, place: int, before: int, seconds: float) -> None:
        """Say from which place another is made, and in how long; places come after theirs."""
        self._made_from[place] = before, seconds

    def keep(self, place: int, table: Table, most: int) -> None:
        """Keep one more table, and let go of others until all of them take `most` bytes."""
        if place in self._tables:
            self._let_go(place)
        self._tables[place] = table
        self._buffers[place] = {
            at: size for at, size in buffers_of(table).items() if at not in self._always
        }
        self._holders.update(self._buffers[place].keys())
        self._bytes += self._alone(place)
        while len(self._tables) > NEWEST and self._bytes > most:
            self._let_go(self._least_worth())

    def _alone(self, place: int) -> int:
        """Count the bytes that no other table kept shares."""
        return sum(size for at, size in self._buffers[place].items() if self._holders[at] == 1)

    def _let_go(self, place: int) -> None:
        self._bytes -= self._alone(place)
        for at in self._buffers.pop(place):
            self._holders[at] -= 1
            if not self._holders[at]:
                del self._holders[at]
        del self._tables[place]

    def _least_worth(self) -> int:
        """Return the place that costs least to be without, for what it frees."""
        ways, places = self._ways(), list(self._tables)
        worth = {
            place: ways[place] / (age * bytes_alone)
            for age, place in zip(range(len(places) - 1, NEWEST - 1, -1), places, strict=False)
            if (bytes_alone := self._alone(place))
        }
        return min(worth, key=worth.__getitem__) if worth else places[0]

    def _ways(self) -> dict[int, float]:
        """Return, for each table, the longest way there would be behind it without it."""
        back = dict(self._walk())
        longest = dict.fromkeys(self._tables, 0.0)
        for nearest, seconds in back.values():
            if nearest in longest:
                longest[nearest] = max(longest[nearest], seconds)
        return {
            place: longest[place] + self._made_from[place][1] + back[self._made_from[place][0]][1]
            for place in self._tables
        }

    def _walk(self) -> Iterator[tuple[int, tuple[int, float]]]:
        """Yield for each place the nearest one behind with a table, and the time from it."""
        known: dict[int, tuple[int, float]] = {START: (START, 0.0)}
        yield START, known[START]
        for place, (before, seconds) in self._made_from.items():
            nearest, so_far = known[before]
            kept = place in self._tables
            known[place] = (place, 0.0) if kept else (nearest, so_far + seconds)
            yield place, known[place]
