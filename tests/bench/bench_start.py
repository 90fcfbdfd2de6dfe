"""From the start of the process to the painted window: `python -m tests.bench start`.

The program is started as `python -m app` starts it, with somebody watching its paint events.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.children import in_a_child, tell
from tests.bench.figure import Figure

TIMES, PATIENCE = 7, 60_000
BUDGET = 0.8
FILLED = "Ring"  # in the first page; it is painted when the course and the progress are there


class Watch(QObject):
    """Notes when the window is painted, and when its first page is; then ends the program."""

    def __init__(self, app: QApplication, start: float) -> None:
        super().__init__(app)
        self._start = start
        self.seen: dict[str, list[float]] = {}
        app.installEventFilter(self)
        QTimer.singleShot(PATIENCE, app.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if event.type() == QEvent.Type.Paint:
            if isinstance(watched, QMainWindow):
                QTimer.singleShot(0, lambda: self._note("window"))
            elif type(watched).__name__ == FILLED:
                QTimer.singleShot(0, lambda: self._note("page"))
        return False

    def _note(self, name: str) -> None:
        self.seen.setdefault(name, [perf_counter() - self._start])
        if name == "page":
            QApplication.quit()


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how long until the window is painted, and until its first page is filled in."""
    os.environ["PENSAR_PROFILE"] = str(folder / "profile")
    _once()
    seen = [_once() for _ in range(TIMES)]
    painted = tuple(one["window"][0] for one in seen)
    filled = tuple(one["page"][0] for one in seen)
    yield Figure("process start to painted window", painted, BUDGET)
    yield Figure("process start to first page filled in", filled)


def _once() -> dict[str, list[float]]:
    return in_a_child(__name__, repr(perf_counter()))


def main(start: float) -> None:
    """Be the program, watched."""
    watch = Watch(QApplication(sys.argv[:1]), start)
    sys.argv = sys.argv[:1]
    from app.__main__ import main as run  # noqa: PLC0415 - it is part of what is measured

    run()
    tell(watch.seen)


if __name__ == "__main__":
    main(float(sys.argv[1]))
