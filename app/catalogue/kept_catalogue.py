"""The catalogue as it was last seen, kept on the disk so that it is of use without internet."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from app.analysis.whole_file import whole_file
from app.catalogue.dataset import Dataset, day_of

WHOLE, SOME = "whole", "some"


class KeptCatalogue(msgspec.Struct, frozen=True, kw_only=True):
    """What was seen of a catalogue; `seen` is an ISO time, empty while nothing was.

    `extent` says whether it was brought whole or is only what some searches found.
    """

    address: str = ""
    seen: str = ""
    extent: str = SOME
    datasets: tuple[Dataset, ...] = ()

    @property
    def day(self) -> str:
        """The day it was seen, 20/11/2026."""
        return day_of(self.seen)

    def with_whole(self, datasets: tuple[Dataset, ...], seen: str) -> "KeptCatalogue":
        """Return it with everything the catalogue has now."""
        return KeptCatalogue(
            address=self.address, seen=seen, extent=WHOLE, datasets=_seen(datasets, seen)
        )

    def with_some(self, datasets: tuple[Dataset, ...], seen: str) -> "KeptCatalogue":
        """Return it with what a search found in place of what was known of the same ones.

        A catalogue seen whole keeps its day: the rest of it is as old as that.
        """
        together = {one.name: one for one in (*self.datasets, *_seen(datasets, seen))}
        when = self.seen if self.extent == WHOLE else seen
        return msgspec.structs.replace(self, seen=when, datasets=tuple(together.values()))

    def dataset(self, name: str) -> Dataset | None:
        """Return a dataset by its short name."""
        return next((one for one in self.datasets if one.name == name), None)


def _seen(datasets: Iterable[Dataset], when: str) -> tuple[Dataset, ...]:
    return tuple(msgspec.structs.replace(one, seen=when) for one in datasets)


def read_kept(path: Path, address: str) -> KeptCatalogue:
    """Return what is kept of a catalogue: nothing for another address, or if it is damaged."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        kept = msgspec.json.decode(path.read_bytes(), type=KeptCatalogue)
        if kept.address == address:
            return kept
    return KeptCatalogue(address=address)


def write_kept(path: Path, kept: KeptCatalogue) -> None:
    """Keep it, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as draft:
        draft.write_bytes(msgspec.json.encode(kept))
