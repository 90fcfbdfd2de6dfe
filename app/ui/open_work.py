"""Whether the program ended without closing, and which project was open then."""

from pathlib import Path

from PySide6.QtCore import QLockFile

LOCK, NOTE = "abierto.lock", "abierto.txt"


class OpenWork:
    """Held while the program runs; of two that run at once, only the first keeps notes."""

    def __init__(self, personal: Path) -> None:
        self._place, self._note = personal / LOCK, personal / NOTE
        self._lock = QLockFile(str(self._place))
        self._lock.setStaleLockTime(0)  # a lock is old when its program is gone, not with time
        self._held = False

    def begin(self) -> Path | None:
        """Take the lock; return the project that was open when another run ended by itself."""
        self._place.parent.mkdir(parents=True, exist_ok=True)
        was_there = self._place.exists()
        self._held = self._lock.tryLock(0)
        left = self._read() if was_there and self._held else None
        self.note(None)
        return left if left and left.exists() else None

    def note(self, project: Path | None) -> None:
        """Write down which project is open; a disk that refuses costs only this notice."""
        if not self._held:
            return
        try:
            self._note.write_text(str(project or ""), "utf-8")
        except OSError:
            return

    def end(self) -> None:
        """Say that the program closed as it should."""
        if self._held:
            self._note.unlink(missing_ok=True)
            self._lock.unlock()
            self._held = False

    def _read(self) -> Path | None:
        try:
            text = self._note.read_text("utf-8").strip()
        except (OSError, UnicodeError):
            return None
        return Path(text) if text else None
