"""Opening a project that cannot simply be opened: what can be saved is saved, and said."""

from pathlib import Path

from app.store.project_file import ProjectFile
from app.store.project_problems import DamagedProject, ReadOnlyProject
from app.store.project_recovery import recover
from app.store.project_writing import copy_of


def opened(path: Path, projects: Path) -> ProjectFile:
    """Open a project; a copy of one that cannot be written, what is left of a damaged one.

    The file itself stays as it is in every case.
    """
    projects.mkdir(parents=True, exist_ok=True)
    try:
        return ProjectFile.open(path)
    except ReadOnlyProject:
        return ProjectFile.open(copy_of(path, projects))
    except DamagedProject:
        return ProjectFile.open(recover(path, projects / path.name))
