"""A recipe as it comes in a file: alone, or in a project with all that it keeps."""

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.analysis.chart import Chart, charts
from app.analysis.reading.raw_table import RawTable
from app.analysis.recipe import Recipe
from app.errors import UserError
from app.i18n import msg
from app.records import from_record
from app.store.project_file import ProjectFile

PROJECT, CHARTS = ".pcd", "charts"


@dataclass(frozen=True, eq=False)
class Work:
    """A recipe and, when it is a project's, its charts and the other tables it keeps."""

    recipe: Recipe
    charts: tuple[Chart, ...] = ()
    others: Mapping[str, RawTable] = field(default_factory=dict)


def read_work(path: Path) -> Work:
    """Return the recipe of a file or a project, with the charts and other tables of the project."""
    if path.suffix.lower() == PROJECT:
        with closing(ProjectFile.open(path)) as project:
            recipe, records = project.history().present, project.part(CHARTS) or ()
            kept = {one.name: project.raw(one.reading.dialect, one.sha256) for one in recipe.tables}
            others = {name: raw for name, raw in kept.items() if raw is not None}
            return Work(recipe, tuple(_known(records)), others)
    try:
        return Work(Recipe.from_record(json.loads(path.read_text("utf-8-sig"))))
    except FileNotFoundError as error:
        raise UserError(
            msg("There is no file “{name}”.", name=path.name), msg("Check the name and the folder.")
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise UserError(
            msg("“{name}” is not a recipe.", name=path.name),
            msg("Give a recipe saved by this program (.json) or a project (.pcd)."),
        ) from error


def _known(records: Sequence[dict[str, Any]]) -> list[Chart]:
    """Make the charts this version knows; those of a newer one are left out."""
    charts.load()
    known = {cls.kind for cls in charts}
    return [from_record(charts, record) for record in records if record.get("kind") in known]
