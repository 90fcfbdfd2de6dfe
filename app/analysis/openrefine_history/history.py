"""Reads a history of OpenRefine (“Extract…”) as a recipe; what cannot be read is listed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.analysis.conditions.contains import Contains
from app.analysis.openrefine_history.facets import conditions_of
from app.analysis.openrefine_history.operation import (
    CannotTranslateError,
    Operation,
    Record,
    Translation,
    operations,
)
from app.analysis.recipe import Entry, Recipe, do
from app.analysis.step import Step
from app.analysis.steps.only_where import OnlyWhere
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg

ACCENTS = msg("The text looked for is found with or without accents.")


@dataclass(frozen=True)
class Remark:
    """What is to be known of an operation: left out (`done` is False), or not quite the same."""

    number: int
    description: str
    why: Message
    done: bool


@dataclass(frozen=True)
class Imported:
    """The recipe, and a remark for each operation that is not exactly there."""

    recipe: Recipe
    remarks: tuple[Remark, ...]

    @property
    def left_out(self) -> int:
        """How many operations are not in the recipe."""
        return sum(not remark.done for remark in self.remarks)


def read_history(text: str, table: Table | None = None) -> Imported:
    """Return the operations of a history as a recipe.

    With the `table` it will be done to, operations that count columns can be read too.
    """
    reader = _Reader(table)
    for number, record in enumerate(_records(text), start=1):
        reader.read(number, record)
    return Imported(Recipe(tuple(reader.entries)), tuple(reader.remarks))


class _Reader:
    """Reads one operation after the other, and knows the columns there are at each moment."""

    def __init__(self, table: Table | None) -> None:
        self._table = None if table is None else table.with_rows(table.frame.iloc[:0])
        self.entries: list[Entry] = []
        self.remarks: list[Remark] = []

    def read(self, number: int, record: Record) -> None:
        described = str(record.get("description", record.get("op", "")))
        try:
            found = self._translated(record)
        except CannotTranslateError as error:
            self.remarks.append(Remark(number, described, error.why, done=False))
            return
        if found.close:
            self.remarks.append(Remark(number, described, found.close, done=True))
        for step in found.steps:
            self.entries.append(Entry(step, note=described))
            self._walk(step)

    def _translated(self, record: Record) -> Translation:
        operation = _operation(record)
        columns: Sequence[str] = () if self._table is None else self._table.columns
        try:
            found = operation(record, columns).translated()
            asked = conditions_of(record, columns) if operation.filtered else ()
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise CannotTranslateError(msg("It is damaged.")) from error
        if not asked:
            return found
        steps = tuple(OnlyWhere(step, asked) for step in found.steps)
        looks_for_text = any(isinstance(one, Contains) for one in asked)
        return Translation(steps, found.close or (ACCENTS if looks_for_text else None))

    def _walk(self, step: Step) -> None:
        """Follow what becomes of the columns; a step that refuses changes none."""
        if self._table is not None:
            try:
                self._table = do(step, self._table)
            except UserError:
                self._table = None


def _operation(record: Record) -> type[Operation]:
    name = str(record.get("op", "")).rpartition("/")[2].replace("-", "_")
    operations.load()
    known = {cls.kind: cls for cls in operations}
    if name not in known:
        raise CannotTranslateError(
            msg("The operation “{name}” has no equal in this program.", name=record.get("op", ""))
        )
    return known[name]


def _records(text: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if isinstance(found, dict):  # a whole project history keeps them one level below
        found = [one.get("operation") for one in found.get("entries", ())]
    records = [one for one in found or () if isinstance(one, dict)]
    if not records:
        raise UserError(
            msg("This is not a history of OpenRefine."),
            msg("In OpenRefine choose Undo/Redo, Extract, and save the text on the right."),
        )
    return records
