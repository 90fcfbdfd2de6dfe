"""What joining two tables would do, told before it is done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from app.analysis.kind import NUMERIC
from app.analysis.multiplied import Examples, examples_of, multiplication
from app.analysis.row_match import RowMatch
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural


@dataclass(frozen=True)
class Side:
    """One of the two tables: its rows with and without match, and its repeated keys."""

    rows: int
    matched: int
    without_key: int
    repeated_keys: int
    unmatched: Examples = ()

    @property
    def missing(self) -> int:
        """How many rows have no match."""
        return self.rows - self.matched


@dataclass(frozen=True)
class JoinReport:
    """Both sides, the rows there would be, and what a person should know before.

    `better` is another way of comparing that would match more rows, if there is one.
    """

    own: Side
    other: Side
    result: int
    multiplication: Message | None
    better: str = ""
    notes: tuple[Message, ...] = ()

    def sentences(self) -> Iterator[Message]:
        """Tell it all, one fact in each sentence."""
        yield msg(
            "{matched} of {rows} rows have their match; {missing} do not.",
            matched=count_text(self.own.matched), rows=count_text(self.own.rows),
            missing=count_text(self.own.missing),
        )  # fmt: skip
        yield msg(
            "Of the other table, {missing} of {rows} rows are not in this one.",
            missing=count_text(self.other.missing), rows=count_text(self.other.rows),
        )  # fmt: skip
        yield from (one for one in (self.multiplication, *self.notes) if one)


def join_report(table: Table, step: JoinTables) -> JoinReport:
    """Say what a join would do, without doing it."""
    match, other = step.match(table), table.beside[step.table]
    own_keys, its_keys = [own for own, _ in step.keys], [its for _, its in step.keys]
    better, more = _better(table, step, match)
    return JoinReport(
        _side(table, own_keys, match.counts > 0, match.keys.own),
        _side(other, its_keys, match.used, match.keys.other),
        _result(step, match),
        multiplication(table, step.table, step.keys, match) if step.how != "anti" else None,
        better,
        tuple(_notes(table, step, more)),
    )


def _side(table: Table, columns: list[str], matched: "np.ndarray", keys: "np.ndarray") -> Side:
    repeated = int((np.bincount(keys[keys >= 0], minlength=1) > 1).sum())
    lost = np.flatnonzero(~matched & (keys >= 0))
    examples = examples_of(table, columns, lost)
    return Side(len(keys), int(matched.sum()), int((keys < 0).sum()), repeated, examples)


def _result(step: JoinTables, match: RowMatch) -> int:
    matched = int((match.counts > 0).sum())
    if step.how == "anti":
        return len(match.counts) - matched
    pairs = int(match.counts.sum()) if step.repeats == "multiply" else matched
    if step.how == "inner":
        return pairs
    alone = int((~match.used).sum()) if step.how == "full" else 0
    return pairs + len(match.counts) - matched + alone


def _better(table: Table, step: JoinTables, match: RowMatch) -> tuple[str, int]:
    """Return the way of comparing that matches most rows, when it is another, and how many more."""
    now = int((match.counts > 0).sum())
    if step.compare == "codes" or now == len(match.counts):
        return "", 0
    ways = ("words", "codes") if step.compare == "exact" else ("codes",)
    found = {
        way: int((replace(step, compare=way).match(table).counts > 0).sum()) - now for way in ways
    }
    best = max(found, key=lambda way: found[way])
    return (best, found[best]) if found[best] > 0 else ("", 0)


def _notes(table: Table, step: JoinTables, more: int) -> Iterator[Message]:
    other = table.beside[step.table]
    for own, its in step.keys:
        if (table.kinds[own] in NUMERIC) != (other.kinds[its] in NUMERIC):
            yield msg(
                "“{own}” is a number in one table and text in the other: figures are compared"
                " as they are written, so 007 is not 7.",
                own=own,
            )
    if more:
        yield plural(
            "One more row would match if keys were compared another way.",
            "{rows} more rows would match if keys were compared another way.",
            count=more, rows=count_text(more),
        )  # fmt: skip
