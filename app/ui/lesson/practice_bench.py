"""The table of an exercise, as a project of its own: work in it lasts like any other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.analysis.history import History
from app.analysis.project import origin_of
from app.analysis.reading.settings import Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.lessons.lesson import Exercise, Lesson
from app.lessons.practice import practice_path
from app.progress import Progress
from app.store.project_file import ProjectFile
from app.ui.program import Program
from app.ui.session import Session


def open_bench(
    program: Program, lesson: Lesson, exercise: Exercise, done: Callable[[Session], None]
) -> None:
    """Bring a session over the work of an exercise, as it was left, or from the start."""
    path = program.places.projects / "lecciones" / f"{lesson.id}-{exercise.id}.pcd"
    source = practice_path(program.places.datasets, exercise.data)
    program.tasks.run(
        lambda progress: _project(path, source, exercise.data, progress),
        done=lambda project: done(Session(project, program.tasks)),
        failed=program.fail, replaces="bench", keeps=True,
    )  # fmt: skip


def _project(path: Path, source: Path, name: str, progress: Progress) -> ProjectFile:
    if path.exists():
        return ProjectFile.open(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    origin = replace(origin_of(source), name=name, practice=True)
    raw = read_raw(source, Reading().dialect, progress)
    return ProjectFile.create(path, origin, raw, History.of(Recipe()), progress)
