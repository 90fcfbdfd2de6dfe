"""Findings that a person said are no problem in their table: kept with the project."""

from collections.abc import Iterable, Mapping

from app.analysis.table_check import Problem

PART = "quality_aside"
Aside = Mapping[str, int]


def is_aside(problem: Problem, aside: Aside) -> bool:
    """Say whether it was put aside; one that is in more rows than then comes back by itself."""
    return problem.finding.count <= aside.get(problem.key, -1)


def with_aside(aside: Aside, problem: Problem) -> dict[str, int]:
    """Return what is aside when a person puts one more there."""
    return {**aside, problem.key: problem.finding.count}


def without_aside(aside: Aside, problem: Problem) -> dict[str, int]:
    """Return what is aside when a person brings one back."""
    return {key: count for key, count in aside.items() if key != problem.key}


def parted(
    problems: Iterable[Problem], aside: Aside
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that count, and those put aside."""
    found = tuple(problems)
    away = tuple(one for one in found if is_aside(one, aside))
    return tuple(one for one in found if one not in away), away
