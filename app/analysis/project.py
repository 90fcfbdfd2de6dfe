"""Where a table came from, as a project remembers it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path


@dataclass(frozen=True)
class Origin:
    """The file a project was made from; it is never written to.

    `opened_at` is an ISO time; `note` says more, such as “practice data”.
    """

    name: str
    path: str = ""
    size: int = 0
    sha256: str = ""
    opened_at: str = ""
    source: str = ""
    practice: bool = False


def origin_of(path: Path) -> Origin:
    """Return what there is to know about a file."""
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    return Origin(path.name, str(path), path.stat().st_size, digest, now)
