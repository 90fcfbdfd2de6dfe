"""Which rows of one table go with each row of another."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.analysis.row_keys import Codes, Pairs, SharedKeys, shared_keys
from app.analysis.table import Table
from app.analysis.taken import NO_ROW, Places
from app.errors import UserError
from app.i18n import msg

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class RowMatch:
    """The rows of two tables with the same key. Rows are told by position."""

    keys: SharedKeys

    @cached_property
    def sizes(self) -> Places:
        """How many rows of the other table have each key."""
        return _sizes(self.keys.other, self.keys.count)

    @cached_property
    def own_sizes(self) -> Places:
        """How many rows of this table have each key."""
        return _sizes(self.keys.own, self.keys.count)

    @cached_property
    def counts(self) -> Places:
        """How many rows of the other table go with each row of this one."""
        return _looked_up(self.sizes, self.keys.own)

    @cached_property
    def used(self) -> Mask:
        """Which rows of the other table go with some row of this one."""
        return _looked_up(self.own_sizes, self.keys.other) > 0

    @property
    def times(self) -> int:
        """How many times the most repeated row of this table would appear."""
        return int(self.counts.max(initial=0))

    def first(self) -> Places:
        """Return, for each row of this table, the first of the other's that goes with it."""
        firsts = np.full(self.keys.count + 1, NO_ROW)  # the last one is no key
        backwards = np.arange(len(self.keys.other))[::-1]
        firsts[self.keys.other[backwards]] = backwards
        firsts[-1] = NO_ROW
        return firsts[self.keys.own]

    def pairs(self, *, keep_unmatched: bool) -> tuple[Places, Places]:
        """Return every pair of rows that go together, in the order of this table."""
        times = np.maximum(self.counts, 1) if keep_unmatched else self.counts
        own = np.repeat(np.arange(len(times)), times)
        nth = np.arange(len(own)) - np.repeat(np.cumsum(times) - times, times)
        order = np.argsort(self.keys.other, kind="stable")[(self.keys.other < 0).sum() :]
        starts = np.append(np.cumsum(self.sizes) - self.sizes, 0)[self.keys.own]
        matched = self.counts[own] > 0
        other = np.full(len(own), NO_ROW)
        other[matched] = order[(starts[own] + nth)[matched]]
        return own, other


def match_rows(own: Table, other: Table, pairs: Pairs, compare: str = "exact") -> RowMatch:
    """Match the rows of two tables by some columns: each pair is one of ours and one of its."""
    if not pairs:
        raise UserError(
            msg("Nothing says which rows go together."),
            msg("Choose at least one column that both tables share, such as a CUIT or a number."),
        )
    return RowMatch(shared_keys(own, other, pairs, compare))


def refuse_unknown(name: str, other: Table, columns: "list[str] | tuple[str, ...]") -> None:
    """Refuse columns that the table beside does not have."""
    for column in columns:
        if column not in other.kinds:
            raise UserError(
                msg("“{table}” has no column “{column}”.", table=name, column=column),
                msg("Its columns are: {names}.", names=", ".join(other.columns)),
            )


def _sizes(codes: Codes, count: int) -> Places:
    return np.bincount(codes[codes >= 0], minlength=count)


def _looked_up(sizes: Places, codes: Codes) -> Places:
    return np.append(sizes, 0)[codes]  # no key is -1: the last one
