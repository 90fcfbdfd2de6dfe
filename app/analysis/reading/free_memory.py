"""How much memory the computer has free, as its system tells."""

import ctypes
import os
import sys
from pathlib import Path

LIKELY = 2 << 30  # when the system does not tell: an old computer
MEMINFO = Path("/proc/meminfo")


class _Status(ctypes.Structure):
    """What Windows answers about its memory."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        ("total", ctypes.c_ulonglong),
        ("free", ctypes.c_ulonglong),
        ("others", ctypes.c_ulonglong * 5),
    )


def free_memory() -> int:
    """Return the bytes that a program may still use without pushing others out."""
    if sys.platform == "win32":
        return _of_windows() or LIKELY
    try:
        lines = MEMINFO.read_text("ascii").splitlines()
    except OSError:
        return _pages() or LIKELY
    found = next((line for line in lines if line.startswith("MemAvailable:")), "")
    return int(found.split()[1]) * 1024 if found else LIKELY


def _pages() -> int:
    """Return half of all the memory, where only that is told."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return 0


def _of_windows() -> int:
    status = _Status(length=ctypes.sizeof(_Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    return int(status.free) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else 0
