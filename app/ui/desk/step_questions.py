"""What a step asks, whether a form can answer it, and the answers it begins with."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from app.analysis.kind import MOMENTS, Kind
from app.analysis.reading.folded import folded
from app.analysis.step import Step
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.table import Table
from app.params import Column, Columns, Hidden, params_of
from app.ui.editors import fitting

# how the columns that answer some questions are called, or what they hold, most often
NAMES = {"latitude": ("lat", "coord_y"), "longitude": ("lng", "lon", "coord_x")}
HELD: dict[str, frozenset[Kind]] = {
    "period": MOMENTS | {Kind.PERIOD},
    "place": frozenset({Kind.COMUNA, Kind.BARRIO}),
}


def asked(cls: type[Step]) -> Iterator[str]:
    """Yield the names of what a step asks in its form."""
    return (name for name, param in params_of(cls) if not isinstance(param, Hidden))


def asks_something(cls: type[Step]) -> bool:
    """Say whether the step has a form of its own."""
    return any(True for _ in asked(cls))


def is_editable(step: Step) -> bool:
    """Say whether a step that was done can be asked about again; of a scope, what is in it."""
    return asks_something(type(step.step if isinstance(step, OnlyWhere) else step))


def is_offered(cls: type[Step], table: Table) -> bool:
    """Say whether the form of a new step can be completed: nothing it needs is out of reach."""
    return cls.intent != "hidden" and is_whole(cls) and (bool(table.beside) or not leans(cls))


def is_whole(cls: type[Step]) -> bool:
    """Say whether every answer the step needs is asked in its form, or has a default."""
    needed = {one.name for one in fields(cls) if one.default is MISSING}
    return not any(name in needed for name, param in params_of(cls) if isinstance(param, Hidden))


@cache
def leans(cls: type[Step]) -> bool:
    """Say whether the step needs another table of the project: its own example brings one."""
    return bool(cls.example()[1].beside)


def fits(cls: type[Step], column: str, table: Table) -> bool:
    """Say whether the step can begin with that column."""
    questions = [param for _, param in params_of(cls) if isinstance(param, Column | Columns)]
    return not questions or bool(_question_for(cls, column, table))


def answers_for(cls: type[Step], column: str, table: Table) -> dict[str, Any]:
    """Return the first answers of a step that is begun in `column`.

    The column answers the question it suits best; the other columns a step cannot do without
    are the likeliest, and never the same one twice.
    """
    answers: dict[str, Any] = {}
    asks = dict(params_of(cls))
    if name := _question_for(cls, column, table):
        answers[name] = column
    needed = {one.name for one in fields(cls) if one.default is MISSING}
    for other, param in asks.items():
        if isinstance(param, Column) and other in needed - set(answers):
            free = [one for one in fitting(param, table) if one not in answers.values()]
            if free:
                answers[other] = next((one for one in free if _likely(other, one, table)), free[0])
    return {one: (answer,) if isinstance(asks[one], Columns) else answer
            for one, answer in answers.items()}  # fmt: skip


def _question_for(cls: type[Step], column: str, table: Table) -> str:
    """Return the question that a column answers: the likeliest, else the first it fits."""
    asks = dict(params_of(cls))
    first = next(iter(asks), "")
    if column not in table.kinds or isinstance(asks.get(first), Columns):
        return first if column in table.kinds else ""
    open_to = [
        name for name, param in asks.items()
        if isinstance(param, Column) and column in fitting(param, table)
    ]  # fmt: skip
    likely = [name for name in open_to if _likely(name, column, table)]
    return next((name for name in (*likely, *open_to) if name in likely or name not in HELD), "")


def _likely(name: str, column: str, table: Table) -> bool:
    if name in HELD:
        return table.kinds[column] in HELD[name]
    return folded(column).startswith(NAMES.get(name, ("\0",)))
