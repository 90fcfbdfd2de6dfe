"""A project made of several files, the rows of each below those of the one before."""

from collections.abc import Sequence
from pathlib import Path

from app.analysis.history import History
from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.reading.settings import AS_FOUND
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.steps.append_tables import AppendTables
from app.i18n import msg
from app.progress import Progress
from app.store.project_file import ProjectFile

TRIES = 100


def project_of_files(path: Path, files: Sequence[Path], progress: Progress) -> ProjectFile:
    """Make a project of the first file, with the others beside and a step that adds their rows."""
    names = _names(files)
    raws = [read_raw(one, progress=progress) for one in files]
    others = [_other(one, name) for one, name in zip(files[1:], names[1:], strict=True)]
    columns = {column for raw in raws for column in raw.cells.column_names}
    step = AppendTables(tuple(names[1:]), (), _free(columns), names[0])
    history = History.of(Recipe(tables=tuple(others)))
    project = ProjectFile.create(
        path, origin_of(files[0]), raws[0], history.do(history.present.then(step)), progress
    )
    for other, raw in zip(others, raws[1:], strict=True):
        project.add_raw(AS_FOUND.dialect, raw, other.sha256)
    return project


def _other(path: Path, name: str) -> OtherTable:
    return OtherTable(name, path.name, origin_of(path).sha256)


def _names(files: Sequence[Path]) -> list[str]:
    """Return what each file is called: its name, with its ending when two would be the same."""
    stems = [path.stem for path in files]
    return stems if len(set(stems)) == len(stems) else [path.name for path in files]


def _free(names: set[str]) -> str:
    """Return a name for the column that says where a row comes from that no table has."""
    word = str(msg("file"))
    tries = (word, *(f"{word} ({number})" for number in range(2, TRIES)))
    return next(one for one in tries if one not in names)
