"""The files of a folder that have a table, and whether they have the same columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.analysis.reading.file_format import format_of, table_endings
from app.analysis.reading.table_file import first_rows
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.progress import Progress, unwatched

OURS = (".facts.json", ".part.json")
PEEKED = 5  # rows
MOST = 500


@dataclass(frozen=True)
class TableFile:
    """A file of a folder: its columns, or why it does not open."""

    path: Path
    size: int
    title: Message
    columns: tuple[str, ...] = ()
    problem: Message | None = None

    @property
    def opens(self) -> bool:
        """Whether there is a table in it."""
        return self.problem is None


def table_files(folder: Path, progress: Progress = unwatched) -> tuple[TableFile, ...]:
    """Return the files of a folder whose names are those of tables, by name."""
    endings = table_endings()
    paths = [path for path in _files(folder) if path.suffix.lower().lstrip(".") in endings][:MOST]
    return tuple(_looked_at(paths, progress))


def same_columns(files: Sequence[TableFile]) -> Message:
    """Say whether files can be put one below another as they are."""
    kinds = {frozenset(one.columns) for one in files}
    if len(kinds) == 1:
        return plural("It has {columns} columns.", "All {count} have the same {columns} columns.",
                      count=len(files), columns=len(files[0].columns))  # fmt: skip
    shared = frozenset.intersection(*kinds)
    return plural(
        "They do not have the same columns: they share one. The others will have gaps.",
        "They do not have the same columns: they share {count}. The others will have gaps.",
        count=len(shared),
    )


def _files(folder: Path) -> Iterable[Path]:
    try:
        found = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise UserError(
            msg("The folder “{name}” cannot be looked into.", name=folder.name),
            msg("Choose another folder."),
        ) from error
    named = (one for one in found if not one.name.startswith((".", "~$")))
    return sorted(one for one in named if not one.name.endswith(OURS))


def _looked_at(paths: Sequence[Path], progress: Progress) -> Iterator[TableFile]:
    for at, path in enumerate(paths):
        progress(at, len(paths))
        size = path.stat().st_size
        try:
            title = format_of(path).title
            columns = tuple(first_rows(path, count=PEEKED).cells.column_names)
        except UserError as error:
            yield TableFile(path, size, msg("it does not open"), (), error.what)
        except OSError:
            yield TableFile(path, size, msg("it does not open"), (), msg("It cannot be read."))
        else:
            yield TableFile(path, size, title, columns)
