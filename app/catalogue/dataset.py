"""What a catalogue tells of a dataset, in plain fields that are always there."""

from datetime import UTC, datetime

import msgspec


class Resource(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a dataset. `size` is 0 when the catalogue does not say it."""

    id: str
    title: str = ""
    about: str = ""
    format: str = ""
    address: str = ""
    size: int = 0
    modified: str = ""


class Dataset(msgspec.Struct, frozen=True, kw_only=True):
    """A dataset as published: `name` is its short name in addresses, `seen` when it was asked."""

    name: str
    title: str = ""
    about: str = ""
    organisation: str = ""
    licence: str = ""
    modified: str = ""
    topics: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    seen: str = ""

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats of its files, each once."""
        return tuple(dict.fromkeys(one.format for one in self.resources if one.format))


def moment_of(text: str) -> datetime | None:
    """Return a time of the catalogue; one that does not say its zone is in UTC, as CKAN writes."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day_of(text: str) -> str:
    """Return the day of a time as people here write it, 20/11/2026; empty when there is none."""
    found = moment_of(text)
    return found.strftime("%d/%m/%Y") if found else ""
