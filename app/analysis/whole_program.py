"""A recipe made ready to be a program that needs nothing of this one but the cells it starts from.

What the evidence decided is written down; the cells that pandas alone would not find where the
program looks for them are put beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from app.analysis.deliverable import Deliverable, StartBeside
from app.analysis.deliverable_facts import start_columns
from app.analysis.other_table import OtherTable, Raws
from app.analysis.plain_reading import finds_the_same, write_cells
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import Dialect, Reading

UNFIT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, eq=False)
class Sources:
    """The cells of the file and of the tables beside, and the folder with the files themselves."""

    raw: RawTable
    folder: Path
    others: Raws = field(default_factory=lambda: MappingProxyType({}))


def whole_program(deliverable: Deliverable, sources: Sources, program: Path) -> Deliverable:
    """Return it ready for `program`, after putting beside it the cells that it needs."""
    reading, name = deliverable.recipe.reading, deliverable.origin.name
    dialect = _spelled(reading, sources.raw)
    cells = _cells(sources.raw, sources.folder / name, dialect, _beside(program))
    return replace(
        deliverable,
        recipe=deliverable.recipe.read_as(replace(reading, dialect=dialect)),
        start=start_columns(sources.raw, reading),
        beside=tuple(_others(sources, program)),
        cells=cells,
    )


def _others(sources: Sources, program: Path) -> Iterator[StartBeside]:
    for one, raw in sources.others.items():
        dialect = _spelled(one.reading, raw)
        path = sources.folder / Path(one.file).name
        cells = _cells(raw, path, dialect, _beside(program, one))
        columns = start_columns(raw, one.reading)
        yield StartBeside(one.name, one.file, dialect, columns, cells)


def _cells(raw: RawTable, path: Path, dialect: Dialect, beside: Path) -> str:
    """Write the cells when pandas does not find them in their file; return where, or nothing."""
    if path.is_file() and finds_the_same(path, dialect, raw):
        return ""
    write_cells(raw, beside)
    return beside.name


def _beside(program: Path, other: OtherTable | None = None) -> Path:
    name = f"{UNFIT.sub('_', other.name)}." if other else ""
    return program.with_name(f"{program.stem}.{name}datos.csv")


def _spelled(reading: Reading, raw: RawTable) -> Dialect:
    """Return how a file is to be read, with what the evidence decided written down."""
    return replace(
        reading.dialect,
        encoding=raw.encoding,
        delimiter=raw.delimiter,
        header_row=raw.header_row,
        sheet=raw.sheet,
    )
