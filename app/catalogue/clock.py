"""The time, and waiting for it: tests bring their own."""

import time
from datetime import UTC, datetime
from typing import Protocol

from app.progress import Progress

SLICE = 0.1  # seconds between one look at whether to go on and the next


class Clock(Protocol):
    """What tells the time."""

    def now(self) -> datetime: ...
    def wait(self, seconds: float, progress: Progress) -> None: ...


class WallClock:
    """The clock of this computer; a wait ends at once when the work is cancelled."""

    def now(self) -> datetime:
        """Return this moment, with its zone."""
        return datetime.now(UTC).astimezone()

    def wait(self, seconds: float, progress: Progress) -> None:
        """Let some time pass."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            progress(0, 0)
            time.sleep(min(SLICE, left))
