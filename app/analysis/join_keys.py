"""Which columns of two tables say that two rows are of the same thing: a first proposal.

It looks at how columns are called, at what they are, and above all at how many of the values of
one are in the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.analysis.header_match import match_headers
from app.analysis.kind import Kind
from app.analysis.row_keys import WAYS, key_texts
from app.analysis.table import Table

LOOKED_AT = 50_000  # rows of each table
AS_GOOD = 0.005  # of the values: a stricter way that loses no more is preferred
LEAST = 0.05  # of our values, that have to be there for a column to be proposed
NAMED = 0.2  # what a name in common is worth
KEYS = frozenset({
    Kind.CODE, Kind.CATEGORY, Kind.TEXT, Kind.WHOLE, Kind.COMUNA, Kind.BARRIO, Kind.ADDRESS,
    Kind.PERIOD,
})  # fmt: skip
Values = frozenset[str]


@dataclass(frozen=True)
class KeyProposal:
    """The pairs of columns that agree, and the strictest way of comparing that is enough."""

    pairs: tuple[tuple[str, str], ...] = ()
    compare: str = "exact"


def proposed_keys(table: Table, other: Table) -> KeyProposal:
    """Return the columns by which two tables are most likely joined; none when nothing agrees."""
    few = [one.with_rows(one.frame.head(LOOKED_AT)) for one in (table, other)]
    found = sorted(_scored(few[0], few[1]), key=lambda one: -one[0])
    if not found:
        return KeyProposal()
    _, own, its = found[0]
    return KeyProposal(((own, its),), _way(few[0], few[1], own, its))


def _scored(table: Table, other: Table) -> Iterator[tuple[float, str, str]]:
    named = {(one.ours, one.its) for one in match_headers(table, other)}

    @cache
    def loose(own: bool, column: str) -> Values:  # noqa: FBT001 - which of the two tables
        return _values(table if own else other, column, "codes")

    for own in (name for name in table.columns if table.kinds[name] in KEYS):
        for its in (name for name in other.columns if other.kinds[name] in KEYS):
            share = _share(loose(True, own), loose(False, its))
            if share >= LEAST:
                names = NAMED if (own, its) in named else 0
                alone = len(loose(False, its)) / max(1, len(other))
                yield share * (0.3 + 0.7 * min(alone, 1)) + names, own, its


def _way(table: Table, other: Table, own: str, its: str) -> str:
    shares = {way: _share(_values(table, own, way), _values(other, its, way)) for way, _ in WAYS}
    best = max(shares.values())
    return next(way for way, _ in WAYS if shares[way] >= best - AS_GOOD)


def _values(table: Table, column: str, way: str) -> Values:
    return frozenset(key_texts(table, column, way).drop_null().unique().to_pylist())


def _share(some: Values, others: Values) -> float:
    return len(some & others) / len(some) if some else 0.0
