"""When something happened, told so that a wrong clock can be put right afterwards.

The clock on the wall may be years off; what has passed since the computer was started is not,
and `boot` tells which start it is counted from.
"""

import hashlib
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
THIS_RUN = uuid4().hex


@dataclass(frozen=True)
class Moment:
    """A time on the wall in UTC, minutes from UTC there, and milliseconds since `boot`."""

    wall: str
    tz: int
    boot: str
    mono: int


def now(epoch: str) -> Moment:
    """Return this moment; the mark of the start is scrambled with `epoch`, so it links nothing."""
    here = datetime.now(UTC).astimezone()
    offset = here.utcoffset()
    wall = here.astimezone(UTC).isoformat(timespec="milliseconds")
    minutes = int(offset.total_seconds() // 60) if offset else 0
    boot = hashlib.sha256(f"{_start()}{epoch}".encode()).hexdigest()[:16]
    return Moment(wall, minutes, boot, time.monotonic_ns() // 1_000_000)


def _start() -> str:
    try:
        return BOOT_ID.read_text("ascii").strip()
    except OSError:
        return THIS_RUN
