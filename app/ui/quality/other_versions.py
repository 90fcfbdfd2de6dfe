"""The versions this table can be compared with: earlier in its recipe, or from another file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.analysis.reading.settings import AS_FOUND
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.start_table import start_table
from app.analysis.table import Table
from app.i18n import Message, msg
from app.progress import Progress
from app.ui.bench import Bench
from app.ui.rescue import opened
from app.ui.session import Session

PROJECT = ".pcd"
BRINGING = ("before", "version")  # the names of that work
Shown = Callable[[Table], None]


@dataclass(frozen=True)
class Version:
    """A version by its words: the table before a step, or a file."""

    words: Message
    index: int = -1
    path: Path | None = None

    @property
    def is_own(self) -> bool:
        """Whether its rows are those of the same file."""
        return self.path is None


def own_versions(recipe: Recipe) -> Iterator[Version]:
    """Yield the versions of the recipe: as it was read, and before each of the other steps."""
    if recipe.entries:
        yield Version(msg("As the file was read, before every step"), 0)
    for index in range(len(recipe.entries) - 1, 0, -1):
        done = recipe.entries[index].step.sentence()
        yield Version(msg("Before step {number}: {done}", number=index + 2, done=done), index)


def version_of(path: Path) -> Version:
    """Return a file or a project as a version."""
    return Version(msg("The file {name}", name=path.name), path=path)


def bring(
    session: Session, version: Version, shown: Shown, failed: Callable[[Exception], None]
) -> None:
    """Bring the table of a version, away from the window's thread."""
    path = version.path
    if path is None:
        session.table_before(version.index, shown)
    elif path == getattr(session.keeper, "path", None) and session.view:
        shown(session.view.table)
    else:
        session.tasks.run(
            lambda progress: _read(path, progress), done=shown, failed=failed, replaces=BRINGING[1]
        )


def _read(path: Path, progress: Progress) -> Table:
    if path.suffix.lower() != PROJECT:
        return start_table(read_raw(path, AS_FOUND.dialect, progress), AS_FOUND, progress)
    project = opened(path, path.parent)
    try:
        return Bench(project).view(project.history().present, (), progress).table
    finally:
        project.close()
