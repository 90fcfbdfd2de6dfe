"""Where a table came from, as a project remembers it."""

from dataclasses import dataclass


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
