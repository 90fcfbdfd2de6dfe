"""A figure of a benchmark: what was measured, how many times, and what it should be."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

TIMES = 5
SECONDS, MILLISECONDS, MEGABYTES = "s", "ms", "MB"
Runs = tuple[float, ...]
Work = Callable[[], object]


@dataclass(frozen=True)
class Figure:
    """The runs of one measure, its budget (0: none) and the runs of a peer, made in turn with it.

    Times are kept in seconds, whatever the unit they are shown in.
    """

    what: str
    runs: Runs
    budget: float = 0.0
    unit: str = SECONDS
    peer: str = ""
    peer_runs: Runs = ()

    @property
    def measured(self) -> float:
        """The median of the runs."""
        return median(self.runs)

    @property
    def of_budget(self) -> float:
        """How much of the budget it takes; above 1 is too much."""
        return self.measured / self.budget if self.budget else 0.0

    @property
    def of_peer(self) -> float:
        """How much it takes of what the peer takes."""
        return self.measured / median(self.peer_runs) if self.peer_runs else 0.0

    def shown(self, value: float) -> str:
        """Write a value in the unit of the figure."""
        if self.unit == MILLISECONDS:
            return f"{value * 1000:.0f} ms"
        return f"{value:.0f} MB" if self.unit == MEGABYTES else f"{value:.2f} s"


def seconds(work: Work) -> float:
    """Return how long some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def runs_of(work: Work, times: int = TIMES) -> Runs:
    """Return how long the work takes each time, after one time that does not count."""
    work()
    return tuple(seconds(work) for _ in range(times))


def in_turn(ours: Work, theirs: Work, times: int) -> tuple[Runs, Runs]:
    """Return how long two works take, done in turn: what slows the machine slows both."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(times)]
    return tuple(one for one, _ in pairs), tuple(other for _, other in pairs)


def write(figures: Iterable[Figure], path: Path) -> None:
    """Keep the figures of one process for the one that prints the table."""
    path.write_text(json.dumps([asdict(one) for one in figures]), "utf-8")


def read(path: Path) -> list[Figure]:
    """Return the figures another process kept."""
    records = json.loads(path.read_text("utf-8"))
    return [
        Figure(**{**one, "runs": tuple(one["runs"]), "peer_runs": tuple(one["peer_runs"])})
        for one in records
    ]
