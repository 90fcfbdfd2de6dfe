"""Measures that need a process of their own, done in several: each prints what it measured."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

Measured = dict[str, tuple[float, ...]]


def in_children(module: str, arguments: tuple[str, ...], times: int) -> Measured:
    """Run a module of measures a few times, and gather the runs of each measure by its name."""
    gathered: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(times):
        for name, runs in in_a_child(module, *arguments).items():
            gathered[name] += runs
    return {name: tuple(runs) for name, runs in gathered.items()}


def in_a_child(module: str, *arguments: str) -> dict[str, list[float]]:
    """Run a module of measures once, in a fresh process."""
    answer = subprocess.run(  # noqa: S603 - our own modules
        [sys.executable, "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings(),
    )
    measured: dict[str, list[float]] = json.loads(answer.stdout)
    return measured


def tell(measured: Mapping[str, list[float]]) -> None:
    """Hand the measures to the process that asked for them."""
    sys.stdout.write(json.dumps(measured))


def surroundings() -> dict[str, str]:
    """Return the environment of an installed program: its modules are compiled beforehand."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def memory(of: str = "VmRSS") -> float:
    """Return the megabytes this process holds now, or held at most (`VmHWM`); 0 if unknown."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith(f"{of}:")]
    return kilobytes[0] / 1024 if kilobytes else 0.0
