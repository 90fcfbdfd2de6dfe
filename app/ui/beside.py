"""A table that is asked to stand beside the one of the project, while it is on its way in."""

from dataclasses import dataclass
from pathlib import Path

from app.analysis.reading.settings import AS_FOUND, Reading


@dataclass(frozen=True)
class Beside:
    """The files to be read one after another; `replaces` is the table a newer file is for."""

    paths: tuple[Path, ...]
    reading: Reading = AS_FOUND
    replaces: str = ""

    @property
    def rest(self) -> "Beside | None":
        """What is left after the first file."""
        return Beside(self.paths[1:]) if len(self.paths) > 1 else None
