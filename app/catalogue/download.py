"""Downloading files of a catalogue into a folder for each dataset.

The version from before is kept aside, so that both can be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

from app.catalogue import problems
from app.catalogue.dataset import Dataset, Resource
from app.catalogue.facts import (
    BEFORE,
    Download,
    Facts,
    download_at,
    downloads_in,
    told_facts,
    write_facts,
)
from app.catalogue.part import Part, disk_in_words
from app.catalogue.receiving import Arrived, Receiving
from app.catalogue.web import Web, host_of
from app.progress import Progress, unwatched

FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
LONGEST = 120
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
PAGES = {"HTML", "HTM"}


@dataclass(frozen=True)
class Downloads:
    """The folder of downloads: a folder for each dataset."""

    folder: Path
    web: Web = field(default_factory=Web)

    def all(self) -> Iterator[Download]:
        """Return every file that is here and is the one its facts tell of."""
        return downloads_in(self.folder)

    def of(self, resource: str) -> Download | None:
        """Return the download of a file of the catalogue."""
        return next((one for one in self.all() if one.facts.resource == resource), None)

    def begun(self, dataset: Dataset, resource: Resource) -> int:
        """Return how many bytes arrived of a file that can be gone on with."""
        part = Part(self.path_of(dataset, resource))
        return part.size if part.facts(resource.address) else 0

    def path_of(self, dataset: Dataset, resource: Resource) -> Path:
        """Return where a file goes; two files of a dataset with one name get two names."""
        folder, name = self.folder / file_name(dataset.name), name_of(resource)
        path = folder / name
        facts = told_facts(path)
        clash = sum(name_of(one) == name for one in dataset.resources) > 1
        if clash or (facts and facts.resource != resource.id):
            mark = sha256(resource.id.encode()).hexdigest()[:6]
            return path.with_stem(f"{path.stem}-{mark}")
        return path

    def get(self, dataset: Dataset, resource: Resource, progress: Progress = unwatched) -> Download:
        """Bring a file; what was here stays until the new one is whole."""
        host_of(resource.address)
        part = Part(self.path_of(dataset, resource))
        page_wanted = resource.format in PAGES
        arrived = Receiving(resource.address, part, self.web, page_wanted).run(progress)
        if not part.size:
            part.forget()
            raise problems.CutShort
        facts = self._facts(dataset, resource, arrived)
        facts = msgspec.structs.replace(facts, size=part.size, sha256=part.sum(progress))
        return self._settled(part, facts)

    def _settled(self, part: Part, facts: Facts) -> Download:
        """Give the new file its name; the one that was there, if it is another, is put aside."""
        path = part.target
        old = download_at(path)
        if old and old.facts.sha256 == facts.sha256:
            part.forget()
        else:
            with disk_in_words(path):
                if path.exists():
                    _put_aside(path)
            part.become(path)
        with disk_in_words(path):
            write_facts(path, facts)
        return Download(path, facts)

    def _facts(self, dataset: Dataset, resource: Resource, arrived: Arrived) -> Facts:
        return Facts(
            resource=resource.id, dataset=dataset.name, title=resource.title,
            dataset_title=dataset.title, organisation=dataset.organisation,
            licence=dataset.licence, address=resource.address, came_from=arrived.address,
            got=self.web.clock.now().isoformat(timespec="seconds"), modified=arrived.modified,
            published=resource.modified, told_size=resource.size, sure=arrived.sure,
        )  # fmt: skip


def of_address(address: str) -> tuple[Dataset, Resource]:
    """Return an address of the web as if it were a dataset with one file."""
    host = host_of(address)
    mark = sha256(address.encode()).hexdigest()[:12]
    resource = Resource(id=mark, address=address)
    named = Resource(id=mark, title=name_of(resource), address=address)
    return Dataset(name=host, title=host, resources=(named,)), named


def name_of(resource: Resource) -> str:
    """Return the name a file gets on the disk: the one of its address, or its title."""
    last = unquote(urlsplit(resource.address).path).rpartition("/")[2]
    name = file_name(last)
    if "." in name.strip("."):
        return name
    ending = f".{resource.format.lower()}" if resource.format.isalnum() else ""
    return file_name(last or resource.title or "datos") + ending


def file_name(text: str) -> str:
    """Return a text as a name that every system takes."""
    name = FORBIDDEN.sub("-", text).strip(" .")[-LONGEST:].strip(" .") or "datos"
    return f"_{name}" if RESERVED.fullmatch(name) else name


def _put_aside(path: Path) -> None:
    folder = path.parent / BEFORE
    folder.mkdir(exist_ok=True)
    path.replace(folder / path.name)
