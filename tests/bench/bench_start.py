"""From the start of the process to the painted window: `python -m tests.bench start`.

The program is started as `python -m app` starts it, with somebody watching its paint events.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.figure import Figure

TIMES, PATIENCE = 7, 60_000
BUDGET = 0.8
FILLED = "Ring"  # in the first page; it is painted when the course and the progress are there


class Watch(QObject):
    """Notes when the window is painted, and when its first page is; then ends the program."""

    def __init__(self, app: QApplication, start: float) -> None:
        super().__init__(app)
        self._start = start
        self.seen: dict[str, float] = {}
        app.installEventFilter(self)
        QTimer.singleShot(PATIENCE, app.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            if isinstance(watched, QMainWindow):
                QTimer.singleShot(0, lambda: self._note("window"))
            elif type(watched).__name__ == FILLED:
                QTimer.singleShot(0, lambda: self._note("page"))
        return False

    def _note(self, name: str) -> None:
        self.seen.setdefault(name, perf_counter() - self._start)
        if name == "page":
            QApplication.quit()


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how long until the window is painted, and until its first page is filled in."""
    once(folder)
    seen = [once(folder) for _ in range(TIMES)]
    yield Figure("start to painted window", tuple(one["window"] for one in seen), budget=BUDGET)
    yield Figure("start to first page filled in", tuple(one["page"] for one in seen))


def once(folder: Path) -> dict[str, float]:
    """Start the program in a fresh process."""
    command = [sys.executable, "-m", __name__, repr(perf_counter())]
    profile = {"PENSAR_PROFILE": str(folder / "profile")}
    answer = subprocess.run(  # noqa: S603
        command, check=True, capture_output=True, text=True, env=os.environ | profile
    )
    seen: dict[str, float] = json.loads(answer.stdout)
    return seen


def main(start: float) -> None:
    """Be the program, watched."""
    watch = Watch(QApplication(sys.argv[:1]), start)
    sys.argv = sys.argv[:1]
    from app.__main__ import main as run  # noqa: PLC0415 - what is measured

    run()
    sys.stdout.write(json.dumps(watch.seen))


if __name__ == "__main__":
    main(float(sys.argv[1]))
