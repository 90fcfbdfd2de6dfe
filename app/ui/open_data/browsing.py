"""What is known of the catalogue, and asking it for more: only when the person wants it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.catalogue.dataset import Dataset
from app.catalogue.kept_catalogue import KeptCatalogue, read_kept, write_kept
from app.catalogue.portal import Listing
from app.progress import Progress, unwatched
from app.ui.tasks import Tasks

Take = Callable[[KeptCatalogue, Listing, str], KeptCatalogue]


class Source(Protocol):
    """Whoever answers for a catalogue; `app.catalogue.portal.Portal` is one."""

    def whole(self, progress: Progress = unwatched) -> Listing: ...
    def search(self, words: str, progress: Progress = unwatched) -> Listing: ...
    def show(self, name: str, progress: Progress = unwatched) -> Dataset: ...


class Browsing(QObject):
    """`changed` says that there is something new to draw: datasets, a problem, or waiting."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, source: Source, path: Path, address: str) -> None:
        super().__init__()
        self._tasks = Tasks(self)
        self._path = path
        self.use(source, address)

    def use(self, source: Source, address: str) -> None:
        """Begin with a catalogue: with what is kept of it."""
        self._tasks.cancel()
        self._source = source
        self.kept = read_kept(self._path, address)
        self.problem: Exception | None = None
        self.asking = False
        self.lost = 0  # datasets that came and were not understood
        self.more = 0  # datasets that a search found and did not bring
        self._again: Callable[[], None] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever seen of this catalogue."""
        return not self.kept.datasets

    def bring_whole(self) -> None:
        """Bring everything the catalogue has, once, to search in it without internet."""
        self._ask(self._source.whole, _whole, self.bring_whole)

    def search(self, words: str) -> None:
        """Ask the catalogue for some words, and keep what it finds."""
        self._ask(
            lambda progress: self._source.search(words, progress), _some, lambda: self.search(words)
        )

    def look_again(self, name: str) -> None:
        """Ask for one dataset as it is now."""

        def one(progress: Progress) -> Listing:
            return Listing((self._source.show(name, progress),), 1)

        self._ask(one, _some, lambda: self.look_again(name))

    def try_again(self) -> None:
        """Ask once more what failed."""
        if self._again:
            self._again()

    def cancel(self) -> None:
        """Stop asking; what is kept stays."""
        self._tasks.cancel()
        self._settle(problem=None)

    def forget_problem(self) -> None:
        """Go on with what is kept."""
        self._settle(problem=None)

    def close(self) -> None:
        """End what is under way."""
        self._tasks.close()

    def _ask(
        self, work: Callable[[Progress], Listing], take: Take, again: Callable[[], None]
    ) -> None:
        self.asking, self.problem, self._again = True, None, again
        kept, path = self.kept, self._path

        def do(progress: Progress) -> tuple[KeptCatalogue, Listing]:
            listing = work(progress)
            now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
            found = take(kept, listing, now)
            write_kept(path, found)
            return found, listing

        self._tasks.run(do, done=self._take, failed=self._fail, replaces="asking")
        self.changed.emit()

    def _take(self, found: tuple[KeptCatalogue, Listing]) -> None:
        self.kept, listing = found
        self.lost = listing.lost
        self.more = listing.count - len(listing.datasets) - listing.lost
        self._settle(problem=None)

    def _fail(self, error: Exception) -> None:
        self._settle(problem=error)
        self.failed.emit(error)

    def _settle(self, problem: Exception | None) -> None:
        self.asking, self.problem = False, problem
        self.changed.emit()


def _whole(kept: KeptCatalogue, listing: Listing, now: str) -> KeptCatalogue:
    return kept.with_whole(listing.datasets, now)


def _some(kept: KeptCatalogue, listing: Listing, now: str) -> KeptCatalogue:
    return kept.with_some(listing.datasets, now)
