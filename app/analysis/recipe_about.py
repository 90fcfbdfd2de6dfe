"""Who made a recipe, when, and over which data."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class About:
    """What a recipe says of itself. `made_at` is an ISO time; `sha256` is that of the data file.

    Whoever applies the recipe to another file sees that it was made over a different one.
    """

    title: str = ""
    author: str = ""
    made_at: str = ""
    note: str = ""
    file: str = ""
    sha256: str = ""
    rows: int = 0


UNSIGNED = About()


def about_record(about: About) -> dict[str, Any]:
    """Return it as plain data under one name; nothing when there is nothing to say."""
    told = {name: value for name, value in asdict(about).items() if value}
    return {"about": told} if told else {}


def about_from(record: Mapping[str, Any]) -> About:
    """Make what `about_record` described; what a newer version adds is left out."""
    told = dict(record.get("about", {}))
    known = {name: told[name] for name in asdict(UNSIGNED) if name in told}
    return About(**known)
