"""A CKAN catalogue: what it has, asked with as few requests as can be.

The portal of the City stands behind a guard that refuses programs after a few requests, so the
whole catalogue is brought at once when it can be, and searched here.
"""

import re
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlencode

import httpx
import msgspec

from app.catalogue import problems
from app.catalogue.answers import Found, Package, dataset_of, datasets_of, result_of
from app.catalogue.dataset import Dataset
from app.catalogue.web import Web, host_of, refuse_failed
from app.progress import Progress, unwatched

USUAL = "https://data.buenosaires.gob.ar"
AT_ONCE = 1000  # CKAN gives no more in one answer
A_PAGE = 100
MOST_PAGES = 50
LARGEST = 64 << 20  # bytes of an answer
WORDS = re.compile(r"\w+")
T = TypeVar("T")


@dataclass(frozen=True)
class Listing:
    """Datasets that came; `count` is how many there are, `lost` how many were not understood."""

    datasets: tuple[Dataset, ...]
    count: int
    lost: int = 0


@dataclass(frozen=True)
class Portal:
    """A catalogue at an address; only the address tells one from another."""

    address: str = USUAL
    web: Web = field(default_factory=Web)

    def whole(self, progress: Progress = unwatched) -> Listing:
        """Bring every dataset; by searching for anything, where the other question is closed."""
        try:
            return self._pages("current_package_list_with_resources", progress)
        except (problems.Missing, problems.NotUnderstood):
            return self._pages("package_search", progress)

    def search(self, words: str, progress: Progress = unwatched) -> Listing:
        """Bring the datasets the catalogue finds for some words."""
        asked = " ".join(WORDS.findall(words)) or "*:*"  # signs mean other things to its search
        found = self._ask("package_search", Found, progress, q=asked, rows=A_PAGE)
        datasets, lost = datasets_of(found.results)
        return Listing(datasets, max(found.count, len(datasets) + lost), lost)

    def show(self, name: str, progress: Progress = unwatched) -> Dataset:
        """Bring one dataset as it is now."""
        found = dataset_of(self._ask("package_show", Package, progress, id=name))
        if not found.name:
            raise problems.NotUnderstood(host_of(self.address))
        return found

    def names(self, progress: Progress = unwatched) -> tuple[str, ...]:
        """Bring the short names of every dataset."""
        return tuple(self._ask("package_list", list[str], progress))

    def _pages(self, action: str, progress: Progress) -> Listing:
        """Bring pages until one is not full; what came twice is kept once."""
        packages: list[msgspec.Raw] = []
        for _ in range(MOST_PAGES):
            page = self._page(action, len(packages), progress)
            packages += page
            if len(page) < AT_ONCE:
                break
        datasets, lost = datasets_of(packages)
        once = {one.name: one for one in datasets}
        return Listing(tuple(once.values()), len(once) + lost, lost)

    def _page(self, action: str, begun: int, progress: Progress) -> list[msgspec.Raw]:
        if action == "package_search":
            found = self._ask(action, Found, progress, q="*:*", rows=AT_ONCE, start=begun)
            return found.results
        return self._ask(action, list[msgspec.Raw], progress, limit=AT_ONCE, offset=begun)

    def _ask(self, action: str, kind: type[T], progress: Progress, **asked: object) -> T:
        address = f"{self.address.rstrip('/')}/api/3/action/{action}"
        if asked:
            address = f"{address}?{urlencode(asked)}"
        body = self.web.tried(lambda: self._body(address, progress), progress)
        return result_of(body, kind, host_of(address))

    def _body(self, address: str, progress: Progress) -> bytes:
        with self.web.opened(address, {"Accept": "application/json"}, progress) as response:
            body = bytearray()
            for piece in response.iter_bytes():
                body += piece
                progress(len(body), 0)
                if len(body) > LARGEST:
                    raise problems.NotUnderstood(host_of(address))
            if not _explains(bytes(body), response.status_code):
                refuse_failed(response)
            return bytes(body)


def _explains(body: bytes, status: int) -> bool:
    """Say whether a body tells more than its status: CKAN says in it what it did not like."""
    return status < httpx.codes.INTERNAL_SERVER_ERROR and body.lstrip().startswith(b"{")


def tidy_address(text: str) -> str:
    """Return the address of a catalogue as it is asked: with https, without what is after it."""
    text = text.strip()
    address = text if "://" in text else f"https://{text}"
    host_of(address)
    return re.sub(r"/(api(/.*)?|dataset(/.*)?)?$", "", address)
