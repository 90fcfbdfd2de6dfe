"""The answers a new chart begins with, so that there is a picture from the first moment."""

from collections.abc import Iterable
from typing import Any

from app.analysis.chart import Chart
from app.analysis.kind import MOMENTS, Kind
from app.analysis.table import Table
from app.params import Column, Param, Text, params_of

GOOD_NAMES = (Kind.CATEGORY, Kind.YES_NO, Kind.TEXT, Kind.CODE, Kind.PERIOD)
FEW = 40
LOOKED_AT = 5_000


def first_answers(cls: type[Chart], table: Table) -> dict[str, Any]:
    """Choose a column for every question that needs one, no number twice."""
    answers: dict[str, Any] = {}
    for name, param in params_of(cls):
        if isinstance(param, Column) and param.none is None:
            taken = set(answers.values())
            free = [column for column in _fitting(param, table) if column not in taken]
            answers[name] = next(iter(free), "")
    return answers


def kept_answers(cls: type[Chart], old: Chart, table: Table) -> dict[str, Any]:
    """Return the answers of another chart that this kind asks for too, and that fit it."""
    names = {name for name, _ in params_of(type(old))}
    asked = [(name, param) for name, param in params_of(cls) if name in names]
    return {name: getattr(old, name) for name, param in asked
            if _fits(param, getattr(old, name), table)}  # fmt: skip


def _fits(param: Param, answer: object, table: Table) -> bool:
    if not isinstance(param, Column):
        return isinstance(param, Text)
    return answer in _fitting(param, table) or (param.none is not None and not answer)


def _fitting(param: Column, table: Table) -> list[str]:
    wants = "number" if param.numeric else param.wants
    if wants == "number":
        return [name for name in table.columns if table.is_number(name)]
    if wants == "date":
        return [name for name in table.columns if table.kinds[name] in MOMENTS]
    return sorted(table.columns, key=lambda name: _worth(name, table))


def _worth(name: str, table: Table) -> tuple[bool, int]:
    kind = table.kinds[name]
    place = GOOD_NAMES.index(kind) if kind in GOOD_NAMES else len(GOOD_NAMES)
    return not _is_few(table, name), place


def _is_few(table: Table, name: str) -> bool:
    distinct: Iterable[Any] = table.values(name).head(LOOKED_AT).dropna().unique()
    return 1 < len(list(distinct)) <= FEW
