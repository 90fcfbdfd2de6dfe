"""A small project, and endless things to do to it: the same ones for the same seed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pyarrow as pa

from app.analysis.history import History
from app.analysis.project import Origin
from app.analysis.reading.lines import Lines
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.recipe import Recipe
from app.analysis.steps.rename_column import RenameColumn
from app.i18n import msg, plural
from app.store.project_file import ProjectFile

ORIGIN = Origin("obras.csv", "/datos/obras.csv", 120, "ab" * 32, "2024-05-06T07:08:09", "GCBA")
INSIDE = msg("The line is empty.")
START: History[Recipe] = History.of(Recipe())

State = tuple[History[Recipe], dict[str, Any]]
Action = Callable[[State], State]


def raw_table(rows: int = 3) -> RawTable:
    """Return a table with whatever is hard to keep: missing, empty, odd letters, remarks."""
    names = [None, "", "ñandú “1”\n", "0x1F", " 007 "]
    return RawTable(
        cells=pa.table(
            {
                "id": pa.array([str(row) for row in range(rows)]),
                "of": pa.array([names[row % len(names)] for row in range(rows)], pa.string()),
            }
        ),
        format="csv",
        header_row=2,
        encoding="cp1252",
        delimiter=";",
        evidence={"of": 3, "dd/mm": 7},
        remarks=(
            Remark(1, msg("Above the table: {text}", text="Título {raro}")),
            Remark(4, plural("{inside}", "{count} {inside}", count=2, inside=INSIDE)),
        ),
        places=Lines(2, np.array([1, 5, 6]), has_breaks=True, known=np.arange(rows) * 2),
    )


def new_project(path: Path, rows: int = 3) -> ProjectFile:
    """Make a small project."""
    return ProjectFile.create(path, ORIGIN, raw_table(rows), START)


def actions(seed: int) -> Iterator[Action]:
    """Yield what a busy person does, without end."""
    random = Random(seed)  # noqa: S311 - a dice, not a secret
    number = 0
    while True:
        number += 1
        yield random.choice((_do, _do, _undo, _redo, _visit, _note))(f"{seed}-{number}", random)


def _do(name: str, random: Random) -> Action:
    step = RenameColumn("id", name)
    return lambda state: (state[0].do(state[0].present.then(step)), state[1])


def _undo(name: str, random: Random) -> Action:
    return lambda state: (state[0].undo(), state[1])


def _redo(name: str, random: Random) -> Action:
    return lambda state: (state[0].redo(), state[1])


def _visit(name: str, random: Random) -> Action:
    place = random.random()
    return lambda state: (state[0].go_to(int(place * len(state[0].nodes))), state[1])


def _note(name: str, random: Random) -> Action:
    note = {"note": name * random.randrange(400)}
    return lambda state: (state[0], {**state[1], "notes": note})


def keep(project: ProjectFile, before: State, after: State) -> None:
    """Save what one action changed, the way a window does: one commit."""
    if after[1] is not before[1]:
        project.set_part("notes", after[1]["notes"])
    else:
        project.save(after[0])


def state_of(project: ProjectFile) -> State:
    """Return what is in a project that the actions can change."""
    notes = project.part("notes")
    return project.history(), {} if notes is None else {"notes": notes}


def same_raw(one: RawTable, other: RawTable) -> bool:
    """Say whether two tables are the same in every field."""
    plain = ("format", "header_row", "encoding", "delimiter", "evidence", "remarks", "sheets")
    return (
        one.cells.equals(other.cells, check_metadata=True)
        and all(getattr(one, name) == getattr(other, name) for name in plain)
        and one.lines.tolist() == other.lines.tolist()
        and json.dumps(dict(one.typed)) == json.dumps(dict(other.typed))
    )
