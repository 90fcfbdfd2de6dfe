"""What was downloaded, and the facts of where each file comes from, kept beside it."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from app.analysis.whole_file import whole_file
from app.catalogue.dataset import day_of
from app.catalogue.size_words import size_words
from app.i18n import Message, msg

FACTS, BEFORE = ".facts.json", "anterior"


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Where a file comes from. `published` and `told_size` are what the catalogue said then."""

    resource: str
    dataset: str = ""
    title: str = ""
    dataset_title: str = ""
    organisation: str = ""
    licence: str = ""
    address: str = ""
    came_from: str = ""
    got: str = ""
    size: int = 0
    sha256: str = ""
    modified: str = ""
    published: str = ""
    told_size: int = 0
    sure: bool = True


@dataclass(frozen=True)
class Download:
    """A file that is here, whole, and its facts."""

    path: Path
    facts: Facts

    @property
    def before(self) -> Path | None:
        """The version from before, if there is one."""
        path = self.path.parent / BEFORE / self.path.name
        return path if path.is_file() else None

    @property
    def day(self) -> str:
        """The day it was downloaded, 20/11/2026."""
        return day_of(self.facts.got)

    @property
    def doubt(self) -> Message | None:
        """Why it may not be whole, if nobody can tell that it is."""
        told, size = self.facts.told_size, self.facts.size
        if not self.facts.sure:
            return msg("The server did not say how long it is: look at its last rows.")
        if told > size:
            return msg(
                "The catalogue says {told} and {size} came: look at its last rows.",
                told=size_words(told), size=size_words(size),
            )  # fmt: skip
        return None


def source_of(facts: Facts) -> str:
    """Return who published a file, as it is quoted."""
    inside = ", ".join(one for one in (facts.dataset_title, facts.licence) if one)
    if facts.organisation and inside:
        return f"{facts.organisation} ({inside})"
    return facts.organisation or inside


def facts_of(path: Path) -> Facts | None:
    """Return the facts of a file, if it was downloaded here and is still as it came."""
    found = download_at(path)
    return found.facts if found else None


def download_at(path: Path) -> Download | None:
    """Return the file at `path` when it is there with the size its facts say."""
    facts = told_facts(path)
    with suppress(OSError):
        if facts and path.stat().st_size == facts.size:
            return Download(path, facts)
    return None


def downloads_in(folder: Path) -> Iterator[Download]:
    """Yield every file of the folder of downloads that is the one its facts tell of."""
    for path in sorted(folder.glob(f"*/*{FACTS}")):
        if found := download_at(path.with_name(path.name.removesuffix(FACTS))):
            yield found


def told_facts(path: Path) -> Facts | None:
    """Return what is told of a file, whether or not it is there."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode(_beside(path).read_bytes(), type=Facts)
    return None


def write_facts(path: Path, facts: Facts) -> None:
    """Keep the facts of a file beside it."""
    with whole_file(_beside(path)) as draft:
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(facts), indent=1))


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}{FACTS}")
