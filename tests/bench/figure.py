"""A figure of a benchmark: what was measured, how many times, and what it should be."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

TIMES = 5
SECONDS, MILLISECONDS, MEGABYTES = "s", "ms", "MB"


@dataclass(frozen=True)
class Figure:
    """The runs of one measure, its budget (0: none) and the runs of a peer in the same session."""

    what: str
    runs: tuple[float, ...]
    unit: str = SECONDS
    budget: float = 0.0
    peer: str = ""
    peer_runs: tuple[float, ...] = ()

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
        """How much of what the peer takes."""
        return self.measured / median(self.peer_runs) if self.peer_runs else 0.0


def runs_of(
    work: Callable[[], object], times: int = TIMES, unit: str = SECONDS
) -> tuple[float, ...]:
    """Return how long the work takes, each time, after once that does not count."""
    work()
    return tuple(_timed(work, unit) for _ in range(times))


def pairs_of(
    ours: Callable[[], object], theirs: Callable[[], object], times: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return how long two works take when they are done in turn: what slows one slows both."""
    pairs = [(_timed(ours, SECONDS), _timed(theirs, SECONDS)) for _ in range(times)]
    return tuple(one for one, _ in pairs), tuple(other for _, other in pairs)


def write(figures: Iterator[Figure], path: Path) -> None:
    """Keep the figures of one process for the one that prints the table."""
    path.write_text(json.dumps([asdict(one) for one in figures]), "utf-8")


def read(path: Path) -> list[Figure]:
    """Return the figures another process kept."""
    return [
        Figure(**{**one, "runs": tuple(one["runs"]), "peer_runs": tuple(one["peer_runs"])})
        for one in json.loads(path.read_text("utf-8"))
    ]


def _timed(work: Callable[[], object], unit: str) -> float:
    start = perf_counter()
    work()
    took = perf_counter() - start
    return took * 1000 if unit == MILLISECONDS else took
