"""Which columns a recipe needs, and which each of its steps brings or takes, before running it.

Every step can be done to a table without rows: that tells what becomes of the columns at no cost.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.kind import NUMERIC, Kind
from app.analysis.recipe import Recipe
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.params import Column, params_of

WANTED = {"number": Kind.DECIMAL, "date": Kind.DATE}
DTYPES = {**dict.fromkeys(NUMERIC, "float64"), Kind.DATE: "datetime64[s]"}
Kinds = dict[str, Kind]
SPARE = "\0"  # a column no step knows, so that the table never runs out of columns


@dataclass(frozen=True)
class Dependency:
    """What a step does to the columns. `lost` are those it needs and nothing gives any more.

    When `unforeseen`, the cells decide which columns come out.
    """

    needs: tuple[str, ...]
    adds: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    unforeseen: bool = False


@dataclass(frozen=True)
class Needs:
    """What a recipe asks of a file: columns with the kind that suits them, and step by step."""

    columns: Kinds
    steps: tuple[Dependency, ...]

    @property
    def broken(self) -> tuple[int, ...]:
        """The places of the steps that can no longer be done, whatever the file."""
        return tuple(at for at, one in enumerate(self.steps) if one.lost)


def needs_of(recipe: Recipe) -> Needs:
    """Find out what a recipe needs of the file; steps that are off do not count."""
    columns: Kinds = {}
    while True:
        walk = _Walk(_without_rows(columns))
        found = []
        for step in recipe.steps:
            found.append(walk.step(step))
            if walk.asked:  # begin again, with a file that has it
                columns |= walk.asked
                break
        else:
            return Needs(columns, tuple(found))


def suits(recipe: Recipe, columns: Iterable[str]) -> bool:
    """Say whether every column that a recipe asks is there when its turn comes.

    A step may give it: once the names are put in small letters, «COMUNA» is «comuna».
    """
    known = needs_of(recipe).columns
    walk = _Walk(_without_rows({name: known.get(name, Kind.TEXT) for name in columns}))
    return not any(walk.step(step).lost or walk.asked for step in recipe.steps)


class _Walk:
    """Does steps to a table without rows; a column that is not there is asked of the file."""

    def __init__(self, start: Table) -> None:
        self.start, self.table = start, start
        self.asked: Kinds = {}
        self.unforeseen = False

    def step(self, step: Step) -> Dependency:
        needs = tuple(dict.fromkeys(step.uses()))
        lost = tuple(name for name in needs if name not in self.table.kinds)
        if lost and not self.unforeseen:
            return self._missing(step, needs, lost)
        before = self.table
        self.unforeseen = self.unforeseen or step.names_from_cells
        if not lost:
            self._try(step)
        return Dependency(
            needs,
            tuple(name for name in self.table.columns if name not in before.kinds),
            tuple(name for name in before.columns if name not in self.table.kinds),
            unforeseen=self.unforeseen,
        )

    def _missing(self, step: Step, needs: tuple[str, ...], lost: tuple[str, ...]) -> Dependency:
        gone = tuple(name for name in lost if name in self.start.kinds)
        self.asked |= {name: _wanted(step, name) for name in lost if name not in gone}
        return Dependency(needs, lost=gone)

    def _try(self, step: Step) -> None:
        """Do the step; one that refuses, because the kinds are only a guess, changes nothing."""
        try:
            self.table = step.apply(self.table)
        except UserError:
            return


def _wanted(step: Step, column: str) -> Kind:
    asked = (param for name, param in _columns(step) if getattr(step, name) == column)
    return next((WANTED[param.wants] for param in asked if param.wants in WANTED), Kind.TEXT)


def _columns(step: Step) -> Iterator[tuple[str, Column]]:
    return ((name, param) for name, param in params_of(type(step)) if isinstance(param, Column))


def _without_rows(columns: Kinds) -> Table:
    index = pd.RangeIndex(0)
    empty = {
        name: Series([], index=index, dtype=DTYPES.get(kind, "str"))
        for name, kind in {**columns, SPARE: Kind.TEXT}.items()
    }
    return Table(DataFrame(empty, index=index), {**columns, SPARE: Kind.TEXT})
