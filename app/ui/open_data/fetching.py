"""The downloads under way, and those that are here."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.catalogue.dataset import Dataset, Resource
from app.catalogue.facts import Download
from app.catalogue.versions import what_changed
from app.i18n import Message
from app.progress import Progress, unwatched
from app.ui.tasks import Task, Tasks

TURN = 0.1  # seconds
STEPS = 200  # times that a download says how far it is, at most
LEAST = 1 << 16  # bytes


class Getter(Protocol):
    """Whoever brings files; `app.catalogue.download.Downloads` is one."""

    def all(self) -> Iterator[Download]: ...
    def begun(self, dataset: Dataset, resource: Resource) -> int: ...
    def get(
        self, dataset: Dataset, resource: Resource, progress: Progress = unwatched
    ) -> Download: ...


@dataclass(frozen=True)
class Fetch:
    """How a download is: under way, failed, or neither."""

    running: bool = False
    done: int = 0
    total: int = 0
    problem: Exception | None = None


NONE = Fetch()


class Fetching(QObject):
    """`moved` names the file whose download has something new to draw."""

    moved = Signal(str)
    finished = Signal(object)
    failed = Signal(object)
    _advanced = Signal(str, object, object)

    def __init__(self, getter: Getter) -> None:
        super().__init__()
        self._tasks = Tasks(self)
        self._getter = getter
        self._running: dict[str, Task] = {}
        self._fetches: dict[str, Fetch] = {}
        self._turns: defaultdict[str, Lock] = defaultdict(Lock)
        self._here = {one.facts.resource: one for one in getter.all()}
        self.changes: dict[str, tuple[Message, ...] | Exception] = {}
        self._advanced.connect(self._advance)

    def here(self, resource: str) -> Download | None:
        """Return the download of a file, if it is here."""
        return self._here.get(resource)

    def every(self) -> tuple[Download, ...]:
        """Return every file that is here, the last one first."""
        return tuple(sorted(self._here.values(), key=lambda one: one.facts.got, reverse=True))

    def fetch(self, resource: str) -> Fetch:
        """Return how the download of a file is."""
        return self._fetches.get(resource, NONE)

    def begun(self, dataset: Dataset, resource: Resource) -> int:
        """Return how many bytes came of a download that did not end."""
        return self._getter.begun(dataset, resource)

    def start(self, dataset: Dataset, resource: Resource) -> None:
        """Bring a file, going on where it stopped."""
        key = resource.id
        if self.fetch(key).running:
            return

        def work(progress: Progress) -> Download:
            with _in_turn(self._turns[key], progress):
                return self._getter.get(dataset, resource, _Told(progress, self, key))

        self._fetches[key] = Fetch(running=True, total=resource.size)
        self._running[key] = self._tasks.run(
            work, done=lambda found: self._finish(key, found),
            failed=lambda error: self._fail(key, error),
        )  # fmt: skip
        self.moved.emit(key)

    def cancel(self, resource: str) -> None:
        """Stop a download; what came of it stays, to go on another day."""
        if task := self._running.pop(resource, None):
            task.cancel()
        self._fetches.pop(resource, None)
        self.moved.emit(resource)

    def compare(self, resource: str) -> None:
        """Look at what changed since the version from before."""
        now = self.here(resource)
        if now is None or now.before is None:
            return
        old, new = now.before, now.path
        self._tasks.run(
            lambda progress: what_changed(old, new, progress),
            done=lambda found: self._tell(resource, found),
            failed=lambda error: self._tell(resource, error), replaces=f"compare {resource}",
        )  # fmt: skip

    def close(self) -> None:
        """End what is under way; unfinished files can be gone on with."""
        self._tasks.close()

    def advance(self, key: str, done: int, total: int) -> None:
        """Say from another thread how far a download is."""
        self._advanced.emit(key, done, total)

    def _advance(self, key: str, done: int, total: int) -> None:
        if self.fetch(key).running:
            self._fetches[key] = Fetch(running=True, done=done, total=total)
            self.moved.emit(key)

    def _finish(self, key: str, found: Download) -> None:
        self._running.pop(key, None)
        self._fetches.pop(key, None)
        self.changes.pop(key, None)
        self._here[key] = found
        self.moved.emit(key)
        self.finished.emit(found)

    def _fail(self, key: str, error: Exception) -> None:
        self._running.pop(key, None)
        self._fetches[key] = Fetch(problem=error)
        self.moved.emit(key)
        self.failed.emit(error)

    def _tell(self, key: str, found: tuple[Message, ...] | Exception) -> None:
        self.changes[key] = found
        self.moved.emit(key)
        if isinstance(found, Exception):
            self.failed.emit(found)


class _Told:
    """Says how far a download is, but not at every piece of it."""

    def __init__(self, progress: Progress, fetching: Fetching, key: str) -> None:
        self._progress, self._fetching, self._key = progress, fetching, key
        self._last = 0

    def __call__(self, done: int, total: int) -> None:
        self._progress(0, 0)  # only to hear whether to stop: files may be longer than it can count
        if total and abs(done - self._last) >= max(total // STEPS, LEAST):
            self._last = done
            self._fetching.advance(self._key, done, total)


@contextmanager
def _in_turn(turn: Lock, progress: Progress) -> Iterator[None]:
    """Wait until the same file, cancelled a moment ago, has been let go of."""
    while not turn.acquire(timeout=TURN):
        progress(0, 0)
    try:
        yield
    finally:
        turn.release()
