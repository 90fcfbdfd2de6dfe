"""Tries the built program as the people who install it would, far from this checkout."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "barrio;monto\nAlmagro;1.234,50\nBoedo;87,00\n"
FROM_SOURCE = (sys.executable, "-m", "app")
SELF_CHECK = ("self-check", "--json")
KEPT = ("PATH", "SYSTEMROOT", "TEMP")
STAYS_OPEN = 8  # seconds; a window that cannot be made ends the program well before
SHOWN = 2000  # characters of what a failed command said


@dataclass(frozen=True)
class Trial:
    """The built program and an empty home to try it in."""

    program: Path
    home: Path

    def succeeds(self) -> bool:
        """Run the commands and the window; print how each went."""
        sample = self.home / "muestra.csv"
        sample.write_text(SAMPLE, "utf-8")
        outcomes = [
            self.does("inspect", str(sample), "--json"),
            self.does("self-check"),
            self.does("demo", "--out", str(self.home / "demo")),
            self.is_the_one_of_the_source(),
            self.opens(),
        ]
        return all(outcomes)

    def does(self, *command: str) -> bool:
        """Run a command to its end."""
        start = time.monotonic()
        done = self._run((str(self.program), *command), self.home)
        return told(command[0], _complaint(done), time.monotonic() - start)

    def is_the_one_of_the_source(self) -> bool:
        """Compare what the program and its source say of themselves: versions, families, course."""
        built, source = (
            self._run((*first, *SELF_CHECK), folder)
            for first, folder in (((str(self.program),), self.home), (FROM_SOURCE, ROOT))
        )
        return told("the same as from source", differences(built.stdout, source.stdout))

    def opens(self) -> bool:
        """Open the window, and see that it is still there a while later without a complaint."""
        with subprocess.Popen(
            [self.program], cwd=self.home, env=self._variables(), stderr=subprocess.PIPE, text=True
        ) as running:
            try:
                status: int | None = running.wait(STAYS_OPEN)
            except subprocess.TimeoutExpired:
                status = None
                running.kill()
            said = running.communicate()[1]
        return told("window", complaint_of_window(status, said, self.home.rglob("crash-*.txt")))

    def _run(self, command: Sequence[str], folder: Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command,
            cwd=folder,
            env=self._variables(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _variables(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        profile = {"HOME": str(self.home), "PENSAR_PROFILE": str(self.home / "profile")}
        return {**kept, **profile, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def complaint_of_window(status: int | None, said: str, reports: Iterable[Path]) -> str:
    """Say what went wrong with a window; empty when it stayed open, without a status, in peace."""
    ended = "" if status is None else f"it ended with {status}"
    return "\n".join(filter(None, (ended, said, *map(str, reports))))


def differences(built: str, source: str) -> str:
    """Say in what two self-checks differ; empty when they are the same."""
    try:
        one, other = json.loads(built), json.loads(source)
    except ValueError:
        return f"not a self-check: {built[:SHOWN]} {source[:SHOWN]}"
    names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
    return "\n".join(f"{name}: {one.get(name)} / {other.get(name)}" for name in names)


def told(what: str, complaint: str, seconds: float | None = None) -> bool:
    """Print how something went; say whether it went well."""
    took = "" if seconds is None else f" ({seconds:.1f} s)"
    print(f"{what}: {'FAILED' if complaint else 'ok'}{took}", flush=True)
    if complaint:
        print(complaint, flush=True)
    return not complaint


def _complaint(done: "subprocess.CompletedProcess[str]") -> str:
    if not done.returncode:
        return ""
    return f"ended with {done.returncode}\n{done.stdout[-SHOWN:]}\n{done.stderr[-SHOWN:]}"
