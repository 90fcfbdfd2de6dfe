"""Bringing a file from the web: it goes on where it stopped, and arrives whole or not at all."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx

from app.catalogue import problems
from app.catalogue.answers import GUARD, is_error, is_page
from app.catalogue.part import Part, PartFacts
from app.catalogue.web import Web, host_of, refuse_failed
from app.progress import Progress

HEAD = 4096  # bytes by which a page is told from a table
RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
OUT_OF_RANGE = re.compile(r"bytes \*/(\d+)")
PACKED = {"gzip", "x-gzip", "deflate"}
EITHER = 47  # zlib: the header says which of both it is


@dataclass(frozen=True)
class Arrived:
    """What is known of a file that is whole; `sure` is false when nobody said how long it is."""

    address: str
    modified: str = ""
    sure: bool = True


@dataclass(frozen=True)
class Receiving:
    """One file on its way into a part. `page_wanted` says that a web page is what was asked."""

    address: str
    part: Part
    web: Web = field(default_factory=Web)
    page_wanted: bool = False

    def run(self, progress: Progress) -> Arrived:
        """Bring it, trying again from where it stopped; what arrived stays when it fails."""
        return self.web.tried(lambda: self._attempt(progress), progress)

    def _attempt(self, progress: Progress) -> Arrived:
        known = self.part.facts(self.address)
        headers = {"Accept-Encoding": "identity"}
        if known:
            headers |= {"Range": f"bytes={self.part.size}-", "If-Range": known.mark}
        with self.web.opened(self.address, headers, progress) as response:
            if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE and known:
                return self._already(response, known)
            refuse_failed(response)
            total = self._begin(response, known)
            self.part.add(self._pieces(response, total, progress))
        self._refuse_page(self.part.head(HEAD))
        return self._checked(response, total)

    def _begin(self, response: httpx.Response, known: PartFacts | None) -> int:
        """Make ready for what comes: the rest of it, or all of it again. Return the whole size."""
        if response.status_code == httpx.codes.PARTIAL_CONTENT and known:
            found = RANGE.fullmatch(response.headers.get("Content-Range", ""))
            if found and int(found[1]) == self.part.size and _is_same(response, known, found[2]):
                return known.total or int(found[2].replace("*", "0"))
            self.part.forget()
            raise problems.CutShort  # another piece, or one of another file: begin again
        packed = _is_packed(response)
        total = 0 if packed else _length(response)
        mark = "" if packed else _mark(response)
        self.part.begin(PartFacts(address=self.address, mark=mark, total=total))
        self.part.refuse_no_room(total)
        return total

    def _pieces(self, response: httpx.Response, total: int, progress: Progress) -> Iterator[bytes]:
        done = self.part.size
        checked = done > 0
        raw = response.iter_raw()
        for piece in _unpacked(raw) if _is_packed(response) else raw:
            if not checked and piece:
                self._refuse_page(piece[:HEAD])
                checked = True
            done += len(piece)
            yield piece
            progress(done, max(total, done))

    def _refuse_page(self, start: bytes) -> None:
        if not is_error(start) and (self.page_wanted or not is_page(start)):
            return
        self.part.forget()
        if GUARD.search(start):
            raise problems.Refused(host_of(self.address))
        raise problems.PageInstead(self.part.target.name)

    def _already(self, response: httpx.Response, known: PartFacts) -> Arrived:
        """Everything had come before; or what came is longer than the file, and is no use."""
        found = OUT_OF_RANGE.fullmatch(response.headers.get("Content-Range", ""))
        total = int(found[1]) if found else known.total
        if total and total == self.part.size and known.total in {0, total}:
            return Arrived(str(response.url), response.headers.get("Last-Modified", ""))
        self.part.forget()
        raise problems.CutShort

    def _checked(self, response: httpx.Response, total: int) -> Arrived:
        """Refuse what is not as long as was said."""
        size = self.part.size
        if total and size > total:
            self.part.forget()
        if total and size != total:
            raise problems.CutShort
        sure = bool(total) or _is_chunked(response) or _is_packed(response)
        return Arrived(str(response.url), response.headers.get("Last-Modified", ""), sure)


def _length(response: httpx.Response) -> int:
    text = response.headers.get("Content-Length", "")
    return int(text) if text.isdecimal() else 0


def _is_chunked(response: httpx.Response) -> bool:
    return "chunked" in response.headers.get("Transfer-Encoding", "").lower()


def _is_packed(response: httpx.Response) -> bool:
    return response.headers.get("Content-Encoding", "").lower() in PACKED


def _mark(response: httpx.Response) -> str:
    """Return what tells this version of the file: a weak mark is not enough to join two halves."""
    tag = response.headers.get("ETag", "")
    strong = tag if tag and not tag.startswith("W/") else ""
    return strong or response.headers.get("Last-Modified", "")


def _is_same(response: httpx.Response, known: PartFacts, total: str) -> bool:
    """Say whether a piece is of the same version of the file: some never look at what was asked."""
    same_length = total == "*" or not known.total or int(total) == known.total
    return same_length and _mark(response) in {"", known.mark}


def _unpacked(raw: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack what travelled packed, and refuse it when its end is missing."""
    machine = zlib.decompressobj(EITHER)
    try:
        for piece in raw:
            yield machine.decompress(piece)
        yield machine.flush()
    except zlib.error as error:
        raise problems.CutShort from error
    if not machine.eof:
        raise problems.CutShort
