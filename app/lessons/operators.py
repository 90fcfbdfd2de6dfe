"""What can be asked of a subject: each answers yes or no, and never fails."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from app.lessons.folding import folded
from app.lessons.grouping import mixed_groups, still_several
from app.lessons.patterns import PATTERNS
from app.lessons.predicate import Finding, Predicate, Value, Work
from app.lessons.sameness import against_original
from app.lessons.typed_number import close, plain_number, typed_numbers


@dataclass(frozen=True, eq=False)
class Case:
    """What was found, what was expected, and where to look for more."""

    found: Value
    expected: Value
    predicate: Predicate
    work: Work

    def finding(self, passed: bool) -> Finding:  # noqa: FBT001 - the one thing it is about
        """Return the answer, with what a message may show."""
        return Finding(passed, self.found, self.expected)


def _equal(case: Case) -> Finding:
    return case.finding(_same(case.found, case.expected, case.predicate))


def _different(case: Case) -> Finding:
    same = _same(case.found, case.expected, case.predicate)
    return case.finding(case.found is not None and not same)


def _same(found: Value, expected: Value, predicate: Predicate) -> bool:
    number = plain_number(expected)
    if number is not None:
        near = (
            close(one, number, predicate.tolerance, predicate.percent)
            for one in typed_numbers(found)
        )
        return any(near)
    if isinstance(expected, tuple) and isinstance(found, tuple):
        return _words(found, predicate) == _words(expected, predicate)
    if found is None or isinstance(found, tuple) or isinstance(expected, tuple):
        return False
    return _word(str(found), predicate) == _word(str(expected), predicate)


def _at_least(case: Case) -> Finding:
    found, limit = _first(case.found), plain_number(case.expected)
    return case.finding(found is not None and limit is not None and _up_to(limit, found))


def _at_most(case: Case) -> Finding:
    found, limit = _first(case.found), plain_number(case.expected)
    passed = found is not None and limit is not None and _up_to(found, limit)
    if passed or case.predicate.property != "distintos":
        return case.finding(passed)
    examples = still_several(case.work.table, case.predicate.column, case.predicate.by)
    return replace(case.finding(passed), examples=examples)


def _between(case: Case) -> Finding:
    numbers = [plain_number(end) for end in _many(case.expected)]
    limits = [number for number in numbers if number is not None]
    found = _first(case.found)
    if found is None or not limits:
        return case.finding(False)
    return case.finding(_up_to(min(limits), found) and _up_to(found, max(limits)))


def _one_of(case: Case) -> Finding:
    allowed = _words(_many(case.expected), case.predicate)
    found = _words(_many(case.found), case.predicate)
    return case.finding(bool(found) and found <= allowed)


def _includes(case: Case) -> Finding:
    return case.finding(case.found is not None and _holds_all(case))


def _excludes(case: Case) -> Finding:
    return case.finding(case.found is not None and not _holds_any(case))


def _holds_all(case: Case) -> bool:
    return all(_holds(case, one) for one in _many(case.expected))


def _holds_any(case: Case) -> bool:
    return any(_holds(case, one) for one in _many(case.expected))


def _holds(case: Case, word: str) -> bool:
    wanted = _word(word, case.predicate)
    if isinstance(case.found, tuple):
        return wanted in _words(case.found, case.predicate)
    return wanted in _word(str(case.found), case.predicate)


def _as_original(case: Case) -> Finding:
    return against_original(case.predicate, case.work)


def _groups_like(case: Case) -> Finding:
    by = str(case.expected).partition(".")[2]
    examples = mixed_groups(case.work, case.predicate.column, by)
    if examples is None:
        return Finding(passed=False)
    return Finding(not examples, case.found, examples=examples)


def _looks_like(case: Case) -> Finding:
    fits = PATTERNS.get(str(case.expected))
    odd = [text for text in _many(case.found) if not (fits and fits(text))]
    passed = case.found is not None and fits is not None and not odd
    return Finding(passed, len(odd), 0, tuple(odd[:2]))


def _first(value: Value) -> float | None:
    return next(iter(typed_numbers(value)), None)


def _up_to(low: float, high: float) -> bool:
    return low <= high or close(low, high)


def _many(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (str(value),)


def _word(text: str, predicate: Predicate) -> str:
    return text if predicate.strict else folded(text)


def _words(texts: tuple[str, ...], predicate: Predicate) -> frozenset[str]:
    return frozenset(_word(text, predicate) for text in texts)


OPERATORS: Mapping[str, Callable[[Case], Finding]] = {
    "igual": _equal,
    "igual_a": _as_original,
    "distinto_de": _different,
    "min": _at_least,
    "max": _at_most,
    "entre": _between,
    "en": _one_of,
    "incluye": _includes,
    "excluye": _excludes,
    "agrupa_como": _groups_like,
    "patron": _looks_like,
}
