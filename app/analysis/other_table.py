"""The other tables a recipe needs: which file each was, and how it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import AS_FOUND, Reading
from app.analysis.reading_record import reading_from, reading_record
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.progress import Progress, unwatched


@dataclass(frozen=True)
class OtherTable:
    """A table that stands beside the one of the recipe, by the name its steps call it.

    `sha256` is the sum of the file it was, to tell another file of the same name apart.
    """

    name: str
    file: str
    sha256: str = ""
    reading: Reading = AS_FOUND

    def to_record(self) -> dict[str, Any]:
        """Return it as plain data, ready for JSON."""
        return {
            "name": self.name,
            "file": self.file,
            "sha256": self.sha256,
            "reading": reading_record(self.reading),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "OtherTable":
        """Make what `to_record` described."""
        reading = reading_from(record.get("reading", {}))
        return cls(str(record["name"]), str(record["file"]), record.get("sha256", ""), reading)


Raws = Mapping[OtherTable, RawTable]


def with_beside(start: Table, others: Raws, progress: Progress = unwatched) -> Table:
    """Return a start table with others beside it, each typed as its recipe says."""
    beside = {one.name: start_table(raw, one.reading, progress) for one, raw in others.items()}
    return replace(start, beside={**start.beside, **beside})
