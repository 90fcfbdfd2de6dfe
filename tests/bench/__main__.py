"""Every benchmark, each in a fresh process, in one table: `python -m tests.bench [NAME…]`.

The names are those of the modules, without `bench_`. Big files go into a temporary folder that
all of them share. Medians are printed: run it on a quiet machine, or compare within one run.
"""

import os
import pkgutil
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import tests.bench
from tests.bench.children import surroundings
from tests.bench.figure import Figure, read, write

PREFIX, ALONE = "bench_", "--alone"
HEADS = ("what", "measured", "n", "budget", "ratio", "peer", "peer took", "ours/peer")


def names() -> list[str]:
    """Return the benchmarks there are."""
    found = [module.name for module in pkgutil.iter_modules(tests.bench.__path__)]
    return [name.removeprefix(PREFIX) for name in found if name.startswith(PREFIX)]


def main(wanted: list[str]) -> int:
    """Run the benchmarks and print the table; 1 when a budget is not met, 2 for another name."""
    if wanted[:1] == [ALONE]:
        name, folder = wanted[1], Path(wanted[2])
        write(import_module(f"tests.bench.{PREFIX}{name}").figures(folder), _kept(folder, name))
        return 0
    if unknown := set(wanted) - set(names()):
        sys.stderr.write(f"{', '.join(sorted(unknown))}? {', '.join(names())}\n")
        return 2
    with tempfile.TemporaryDirectory() as big:
        figures = [one for each in wanted or names() for one in run(each, Path(big))]
    _say(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    _say(f"{_load()}medians of n runs\n")
    print_table(figures)
    return int(any(one.of_budget > 1 for one in figures))


def run(name: str, folder: Path) -> list[Figure]:
    """Run one benchmark in a fresh process."""
    sys.stderr.write(f"{name}…\n")
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench", ALONE, name, str(folder)]
    done = subprocess.run(  # noqa: S603 - our own modules
        command, check=False, env=surroundings() | compiled, stdout=subprocess.DEVNULL
    )
    if done.returncode:
        sys.stderr.write(f"{name} failed\n")
        return []
    return read(_kept(folder, name))


def print_table(figures: Iterable[Figure]) -> None:
    """Print a row for each figure, the columns as wide as they need to be."""
    rows = [HEADS, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *others = (f"{cell:{width}}" for cell, width in zip(row, widths, strict=True))
        _say("  ".join((first, *others)).rstrip())


def _row(one: Figure) -> tuple[str, ...]:
    budget = (one.shown(one.budget), f"{one.of_budget:.2f}") if one.budget else ("", "")
    peer = ("", "", "")
    if one.peer_runs:
        took = one.shown(one.measured / one.of_peer)
        peer = (one.peer, took, f"{one.of_peer:.2f}")
    return (one.what, one.shown(one.measured), str(len(one.runs)), *budget, *peer)


def _kept(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _load() -> str:
    if sys.platform == "win32":
        return ""
    return f"load of the last 5 minutes {os.getloadavg()[1]:.1f}; "


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
